// Drafts and recently opened links in the browser's storage: one entry each, as a fragment, so that two tabs never overwrite each
// other. Functions report to the caller when storage is blocked or full.

/** The part of the Web Storage API used here. */
export type DraftStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

/** Key prefixes of the two lists. */
export const DRAFTS = 'ram-policy-playground.draft.';
export const OPENED_LINKS = 'ram-policy-playground.opened.';

export interface Draft {
  readonly id: string;
  /** Milliseconds since 1970. */
  readonly savedAt: number;
  /** The fragment of a permalink. */
  readonly fragment: string;
}

const MAX_ENTRIES = 20;

/** Returns the readable entries of a list, newest first; none if storage is blocked. */
export function listDrafts(storage: DraftStorage | null, list = DRAFTS): readonly Draft[] {
  return keysOf(storage, list)
    .flatMap((key) => readDraft(storage, key.slice(list.length), list) ?? [])
    .sort((a, b) => b.savedAt - a.savedAt);
}

/** Returns the keys of all entries of a list; none if storage is blocked. */
export function keysOf(storage: DraftStorage | null, list: string): readonly string[] {
  if (storage === null) return [];
  try {
    const keys = Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? '');
    return keys.filter((key) => key.startsWith(list));
  } catch {
    // Blocked storage counts as empty.
    return [];
  }
}

/** Returns null if the entry is missing or unreadable. */
export function readDraft(storage: DraftStorage | null, id: string, list = DRAFTS): Draft | null {
  try {
    const match = /^(\d{1,15}) (\S+)$/.exec(storage?.getItem(list + id) ?? '');
    return match === null ? null : { id, savedAt: Number(match[1]), fragment: match[2] ?? '' };
  } catch {
    // Blocked storage counts as empty.
    return null;
  }
}

/** Deletes a draft. Does nothing if storage is blocked. */
export function deleteDraft(storage: DraftStorage | null, id: string): void {
  try {
    storage?.removeItem(DRAFTS + id);
  } catch {
    // Blocked storage has nothing to delete.
  }
}

/** Saves an entry under its id, and deletes the oldest beyond `MAX_ENTRIES`. Returns false if it could not be saved. */
export function saveDraft(storage: DraftStorage | null, draft: Draft, list = DRAFTS): boolean {
  if (storage === null) return false;
  try {
    storage.setItem(list + draft.id, `${String(draft.savedAt)} ${draft.fragment}`);
    for (const { id } of listDrafts(storage, list).slice(MAX_ENTRIES)) storage.removeItem(list + id);
    return true;
  } catch {
    // Full or blocked: callers report it.
    return false;
  }
}
