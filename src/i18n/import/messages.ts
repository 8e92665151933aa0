// The messages about imported policies. In each language, each importer's codes have a separate file.

import type { ImportPageMessages } from './en-page.ts';
import type {
  ImportChoiceWarning,
  ImportKind,
  ImportNote,
  ImportNoteCode,
  LeftOutCode,
  LeftOutItem,
} from '../../engine/interchange/import-result.ts';

/** Whole sentences, with names marked as in marks.ts. */
export type NoteMessages<Code extends string> = { readonly [C in Code]: (note: ImportNote) => string };
export type LeftOutMessages<Code extends string> = { readonly [C in Code]: (item: LeftOutItem) => string };

export interface ImportMessages {
  readonly notes: NoteMessages<ImportNoteCode>;
  readonly leftOut: LeftOutMessages<LeftOutCode>;
  readonly warnings: Readonly<Record<ImportChoiceWarning, string>>;
  readonly kinds: Readonly<Record<ImportKind, string>>;
  readonly page: ImportPageMessages;
}
