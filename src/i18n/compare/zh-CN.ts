// “与链接对比”对话框中的文字。

import type { CompareMessages } from './en.ts';

export const compareZhCN: CompareMessages = {
  heading: '与链接中的内容对比',
  intro: '以链接中的权限策略为修改前，以当前打开的为修改后，两者都针对您的模拟云账号判定。',
  link: '修改前的链接',
  holds: (policies) =>
    policies.length === 0 ? '其中没有已授权的权限策略。' : `其中已授权：${policies.join('、')}。`,
  noLink: '这不是演练场的链接。',
};
