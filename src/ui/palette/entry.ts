// One line of the command palette.

import type { CommandMessages } from '../../i18n/commands/en.ts';

export type EntryGroup = Exclude<keyof CommandMessages['groups'], 'recent'>;

export interface Entry {
  /** Unique, and the same in later visits. */
  readonly id: string;
  readonly group: EntryGroup;
  readonly label: string;
  /** What distinguishes it from others with the same label. */
  readonly detail?: string;
  readonly keys?: string;
  /** Other names by which it is found. */
  readonly keywords: string;
  readonly run: () => void;
}
