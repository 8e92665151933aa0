// Texts of the custom element, in Chinese.

import type { EmbedMessages } from './en.ts';

export const embedZhCN: EmbedMessages = {
  tag: 'zh-CN',
  title: (name) => (name === '' ? 'RAM 权限策略演练场' : `RAM 权限策略演练场：${name}`),
  failed: '此处无法显示演练场。',
  open: '在演练场中打开',
};
