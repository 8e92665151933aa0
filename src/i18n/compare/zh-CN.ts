// 与基线的差异，以及选择基线的对话框。

import type { AccessTier } from '../../engine/catalog/schema.ts';
import { strong } from '../marks.ts';
import { number } from '../number.ts';
import type { CompareMessages } from './en.ts';

const TIERS: Readonly<Record<AccessTier, string>> = {
  list: '列出',
  read: '读取',
  write: '写入',
  delete: '删除',
};

export const compareZhCN: CompareMessages = {
  compareWith: '对比对象',
  sources: {
    opened: '打开时的内容',
    shared: '上次分享的内容',
    pin: '从现在开始对比',
    link: '链接…',
    draft: '其他草稿…',
  },
  stop: '结束对比',

  since: {
    opened: '与打开时相比：',
    shared: '与上次分享时相比：',
    pin: '与基线相比：',
    reading: '与另一种依据相比：',
    link: '与链接相比：',
    draft: '与草稿相比：',
  },
  proven: {
    same: '允许的请求相同',
    more: '允许的请求增多',
    less: '允许的请求减少',
    changed: '允许的请求有增有减',
    unknown: '无法对所有名称作出判断',
  },
  proving: '正在检查所有名称…',
  proofStopped: '已停止对所有请求的证明。',
  provenHint: '对所有请求均已证明，包括未列出的名称',
  showCell: '显示单元格',
  inAnyContext: (difference) => `${difference}（任何请求上下文）`,
  onlyChanged: '只看有变化',
  unchanged: '没有差异',
  gained: (n) => `新增允许 ${number(n)} 项`,
  ofTier: (n, tier) => `（${TIERS[tier]} ${number(n)}）`,
  lost: (n) => `，收回 ${number(n)} 项`,
  places: (n) => `${number(n)} 处`,
  part: (change, n, tier, resource) =>
    `${strong(resource)} 上的${TIERS[tier]}操作 ${change === 'gained' ? '+' : '−'}${number(n)}`,

  heading: '与链接中的内容对比',
  intro: '对比链接中的权限策略（修改前）与当前打开的权限策略（修改后），均以您的模拟云账号判定。',
  link: '修改前的链接',
  holds: (policies) =>
    policies.length === 0 ? '链接中没有已授权的权限策略。' : `已授权的权限策略：${policies.join('、')}。`,
  noLink: '这不是演练场的链接。',

  draftHeading: '与草稿对比',
  noDrafts: '此浏览器中没有其他草稿。',
};
