// “与链接对比”对话框中的文字。

import type { CompareMessages } from './en.ts';

export const compareZhCN: CompareMessages = {
  heading: '与链接中的内容对比',
  intro: '对比链接中的权限策略（修改前）与当前打开的权限策略（修改后），均以您的模拟云账号判定。',
  link: '修改前的链接',
  holds: (policies) =>
    policies.length === 0 ? '链接中没有已授权的权限策略。' : `已授权的权限策略：${policies.join('、')}。`,
  noLink: '这不是演练场的链接。',
};
