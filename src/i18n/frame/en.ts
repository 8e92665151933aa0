// Embedded frames.

import { count } from '../en.ts';

export const frameEn = {
  open: 'Open in the playground',
  hint: 'Select a cell to see why.',
  more: (n: number) =>
    `${count(n, 'more resource is', 'more resources are')} not shown here. Open the playground to see all.`,
  /** Columns out of sight at the right. */
  moreColumns: (n: number) => `→ ${count(n, 'more column', 'more columns')}`,
};

export type FrameMessages = typeof frameEn;
