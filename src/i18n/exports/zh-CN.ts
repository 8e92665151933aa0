// The results of exporting the matrix, in Simplified Chinese.

import type { ExportMessages } from './en.ts';

export const exportsZhCN: ExportMessages = {
  copied: '已复制。',
  downloaded: '复制失败，已将表格下载为 matrix.md。',
  'too-large': '图片过大，浏览器无法绘制。SVG 和 CSV 没有此限制。',
};
