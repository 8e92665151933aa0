// Chinese: how to find out which document is right.

import { code } from '../marks.ts';
import type { FindOutMessages } from './en.ts';

export const findOutZhCN: FindOutMessages = {
  heading: '五分钟实测',
  intro:
    '以 RAM 管理员身份用阿里云 CLI 执行以下命令。命令会创建一个测试用户，其对 MSE 的所有调用都会被拒绝，因此不会修改任何资源。演练场不发送任何请求，只生成命令。',
  shells: '命令行',
  shellNames: { bash: 'bash', powershell: 'PowerShell' },
  steps: {
    prepare: '1. 创建测试用户并授予拒绝策略',
    call: '2. 调用并解码报错',
    cleanUp: '3. 清理',
  },
  actions: '所选调用对打开的策略影响最大：该策略针对单个资源授予这些操作，而两份文档不一致。',
  wait: '如果调用未被拒绝，请等待一分钟，新策略需要片刻才能生效。如果提示缺少参数，请补充任意值。',
  meaning: '结果的含义',
  outcome: (action, guide, reference) =>
    `${code(action)}：${code('AuthResource')} 为 ${code(guide)} 时支持授权指南，为 ${code(reference)} 时支持 API 参考，其他值均不支持。`,
  noResource: '请先在模拟云账号中添加包含配置的实例。',
  record: '粘贴结果…',
  copy: '复制',
  copied: '已复制。',
  copyFailed: '此处不允许复制，请手动选择文本。',
};
