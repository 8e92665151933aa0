// One edit of a text repair, and the kind of error that it fixes.

import type { TextEdit } from '../../policy/text-edit.ts';

export const REPAIR_KINDS = [
  'fence',
  'punctuation',
  'quotes',
  'invisible',
  'comment',
  'comma',
  'missing',
  'unquoted',
  'escape',
  'line-break',
] as const;

/** `quotes`: single instead of double. `comma`: an extra comma. `missing`: a comma or colon. `unquoted`: a word without quotes. */
export type RepairKind = (typeof REPAIR_KINDS)[number];

export interface RepairEdit extends TextEdit {
  readonly kind: RepairKind;
}
