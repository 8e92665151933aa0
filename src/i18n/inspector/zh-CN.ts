// 检查器的标题栏。

import type { InspectorMessages } from './en.ts';

export const inspectorZhCN: InspectorMessages = {
  copyLink: '复制此单元格的链接',
  copied: '链接已复制',
  notCopied: '浏览器不允许复制，请使用“分享”。',
  maximize: '最大化',
  restore: '还原大小',
  grantCells: '授予所选权限',
  close: '关闭检查器',
};
