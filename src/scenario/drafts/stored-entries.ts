// Lists stored drafts and opened links with their titles and policies, including unreadable entries.

import { keysOf, readDraft } from './drafts.ts';
import type { Draft, DraftStorage } from './drafts.ts';
import { readFragment } from '../link/permalink.ts';

interface EntryLocation {
  readonly key: string;
  readonly id: string;
  /** In characters. */
  readonly length: number;
}

export interface ReadableStoredEntry extends EntryLocation {
  readonly kind: 'readable';
  readonly draft: Draft;
  readonly title: string;
  readonly policies: readonly string[];
}

export type StoredEntry = ReadableStoredEntry | (EntryLocation & { readonly kind: 'unreadable' });

/** Names in opened links can be megabytes long. */
const MAX_NAME_LENGTH = 200;
const MAX_NAMES = 20;
const PROBE = 'ram-policy-playground.probe';

/** Returns all entries of a list, newest first, unreadable ones last. */
export function listStoredEntries(storage: DraftStorage | null, list: string): readonly StoredEntry[] {
  return keysOf(storage, list)
    .map((key) => readEntry(storage, key, list))
    .sort((a, b) => timeOf(b) - timeOf(a));
}

function readEntry(storage: DraftStorage | null, key: string, list: string): StoredEntry {
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
    // Blocked storage counts as empty.
    return 0;
  }
}

/** Returns false if storage is blocked. */
export function deleteEntries(storage: DraftStorage | null, keys: readonly string[]): boolean {
  try {
    for (const key of keys) storage?.removeItem(key);
    return true;
  } catch {
    // Callers report it.
    return false;
  }
}

/** Whether storage accepts a new entry. */
export function isWritable(storage: DraftStorage | null): boolean {
  if (storage === null) return false;
  try {
    storage.setItem(PROBE, '');
    storage.removeItem(PROBE);
    return true;
  } catch {
    // Blocked, or completely full.
    return false;
  }
}
