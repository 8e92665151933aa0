// The notes on one imported policy, collected while it is converted.

import type { ImportChoice, ImportNote, ImportNoteCode } from './import-result.ts';

/** Adds a note unless an equal one was added before. */
export type AddNote = (
  code: ImportNoteCode,
  statement: number | null,
  subject: string,
  parts?: { readonly detail?: string; readonly isOpen?: boolean; readonly choices?: readonly ImportChoice[] },
) => void;

export interface NoteList {
  readonly add: AddNote;
  readonly notes: () => readonly ImportNote[];
}

export function createNoteList(): NoteList {
  const notes = new Map<string, ImportNote>();
  return {
    add: (code, statement, subject, { detail = '', isOpen = false, choices = [] } = {}) => {
      const identity = JSON.stringify([code, statement, subject, detail]);
      if (notes.get(identity)?.isOpen === true) return;
      notes.set(identity, { code, statement, subject, detail, isOpen, choices });
    },
    notes: () => [...notes.values()],
  };
}

/** A note that a person has to answer, without choices. */
export function openNote(
  code: ImportNoteCode,
  statement: number | null,
  subject: string,
  detail = '',
): ImportNote {
  return { code, statement, subject, detail, isOpen: true, choices: [] };
}
