// 嵌入的框架。

import { number } from '../number.ts';
import type { FrameMessages } from './en.ts';

export const frameZhCN: FrameMessages = {
  open: '在演练场中打开',
  hint: '选择单元格，查看判定原因。',
  more: (n) => `另有 ${number(n)} 个资源未在此显示。请打开演练场查看全部。`,
  moreColumns: (n) => `→ 还有 ${number(n)} 列`,
};
