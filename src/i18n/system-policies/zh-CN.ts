// Chinese: the text of a system policy, the stand-in or a pasted one.

import { code, strong } from '../marks.ts';
import type { SystemPoliciesMessages } from './en.ts';

export const systemPoliciesZhCN: SystemPoliciesMessages = {
  approximation: '系统策略，只读。此处为近似内容，编写时未能参照官方公布的原文。',
  paste: '粘贴真实内容…',
  replace: '粘贴其他内容…',
  useStored: (date) => `使用 ${date} 粘贴的内容`,
  pasted: (date) => `系统策略，只读。内容于 ${date} 粘贴。`,
  standIn: '恢复为近似内容',
  heading: (name) => `${name} 的内容`,
  intro: (name) =>
    `在 RAM 控制台的权限策略页面打开 ${code(name)}，或按下方命令调用 ${code('aliyun ram GetPolicy')}，然后粘贴 JSON 或完整输出。内容保存在本浏览器；在分享时勾选后，链接才会包含该内容。`,
  page: 'MSE 系统权限策略',
  pageUrl: 'https://help.aliyun.com/zh/mse/security-and-compliance/mse',
  label: '策略内容',
  use: '使用此内容',
  problem: {
    unreadable: '这不是权限策略：权限策略是包含 Version 和 Statement 的 JSON。',
    account: '这是资源信息，不是权限策略。',
    scenario: '这是演练场的场景，不是权限策略。',
    several: (n) => `其中有 ${String(n)} 条权限策略，请只粘贴一条。`,
    none: '其中没有可用的权限策略。',
    tooLong: '内容过长，不是权限策略。',
    'not-json': '这不是有效的 JSON，内容可能不完整：',
    rejected: 'RAM 会拒绝该内容，因此它不是真实内容：',
  },
  otherName: (name) => `该内容标明的策略名称是 ${strong(name)}。`,
  noMse: '该策略未涉及 MSE，请确认是否为所需的策略。',
  copy: '复制',
  copied: '已复制。',
  copyFailed: '此处不允许复制，请手动选择文本。',
};
