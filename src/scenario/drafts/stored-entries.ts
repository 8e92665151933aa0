// The kept drafts and opened links as a visitor looks through them: what each one holds, and those that cannot be read.

import { keysOf, readDraft } from './drafts.ts';
import type { Draft, DraftStorage } from './drafts.ts';
import { readFragment } from '../link/permalink.ts';

interface Place {
  readonly key: string;
  readonly id: string;
  /** Characters of what is kept. */
  readonly length: number;
}

export interface ReadableStoredEntry extends Place {
  readonly kind: 'readable';
  readonly draft: Draft;
  readonly title: string;
  readonly policies: readonly string[];
}

export type StoredEntry = ReadableStoredEntry | (Place & { readonly kind: 'unreadable' });

/** More of a name than any row shows; strangers' names may be megabytes long. */
const MAX_NAME_LENGTH = 200;
const MAX_NAMES = 20;
const PROBE = 'ram-policy-playground.probe';

/** All entries of a list, the newest first, and at the end those that cannot be read. */
export function listStoredEntries(storage: DraftStorage | null, list: string): readonly StoredEntry[] {
  return keysOf(storage, list)
    .map((key) => lookAt(storage, key, list))
    .sort((a, b) => timeOf(b) - timeOf(a));
}

function lookAt(storage: DraftStorage | null, key: string, list: string): StoredEntry {
  const id = key.slice(list.length);
  const draft = readDraft(storage, id, list);
  const content = draft === null ? null : readFragment(draft.fragment);
  if (draft === null || content?.kind !== 'scenario') {
    return { kind: 'unreadable', key, id, length: lengthOf(storage, key) };
  }
  const { title, policies } = content.scenario;
  return {
    kind: 'readable',
    key,
    id,
    length: draft.fragment.length,
    draft,
    title: title.trim().slice(0, MAX_NAME_LENGTH),
    policies: policies.slice(0, MAX_NAMES).map(({ name }) => name.slice(0, MAX_NAME_LENGTH)),
  };
}

function timeOf(entry: StoredEntry): number {
  return entry.kind === 'readable' ? entry.draft.savedAt : -1;
}

function lengthOf(storage: DraftStorage | null, key: string): number {
  try {
    return storage?.getItem(key)?.length ?? 0;
  } catch {
    // Blocked: as if it were empty.
    return 0;
  }
}

/** False when the browser does not let the page delete them. */
export function deleteEntries(storage: DraftStorage | null, keys: readonly string[]): boolean {
  try {
    for (const key of keys) storage?.removeItem(key);
    return true;
  } catch {
    // Blocked: the caller says so.
    return false;
  }
}

/** Whether storage takes anything at all. */
export function takesAnything(storage: DraftStorage | null): boolean {
  if (storage === null) return false;
  try {
    storage.setItem(PROBE, '');
    storage.removeItem(PROBE);
    return true;
  } catch {
    // Blocked, or full to the last character.
    return false;
  }
}
