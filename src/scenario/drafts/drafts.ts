// What a visitor was working on, and the links that they opened, kept in the browser's storage as fragments, one entry
// each, so that two pages never overwrite each other. Storage may be blocked or full: then the caller is told.

/** The part of the Web Storage API that is used. */
export type DraftStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

/** What the keys of a list's entries begin with. */
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

/** The entries of a list, newest first; none when storage is blocked. Those that cannot be read are passed over. */
export function listDrafts(storage: DraftStorage | null, list = DRAFTS): readonly Draft[] {
  return keysOf(storage, list)
    .flatMap((key) => readDraft(storage, key.slice(list.length), list) ?? [])
    .sort((a, b) => b.savedAt - a.savedAt);
}

/** The keys of a list's entries, whatever these hold; none when storage is blocked. */
export function keysOf(storage: DraftStorage | null, list: string): readonly string[] {
  if (storage === null) return [];
  try {
    const keys = Array.from({ length: storage.length }, (_, place) => storage.key(place) ?? '');
    return keys.filter((key) => key.startsWith(list));
  } catch {
    // Blocked: as good as empty.
    return [];
  }
}

/** Null when there is no such entry, or none that can be read. */
export function readDraft(storage: DraftStorage | null, id: string, list = DRAFTS): Draft | null {
  try {
    const match = /^(\d{1,15}) (\S+)$/.exec(storage?.getItem(list + id) ?? '');
    return match === null ? null : { id, savedAt: Number(match[1]), fragment: match[2] ?? '' };
  } catch {
    // Blocked: as if it were not there.
    return null;
  }
}

/** Keeps an entry in place of an earlier one of its id, and lets the oldest beyond twenty go. False when it is not kept. */
export function saveDraft(storage: DraftStorage | null, draft: Draft, list = DRAFTS): boolean {
  if (storage === null) return false;
  try {
    storage.setItem(list + draft.id, `${String(draft.savedAt)} ${draft.fragment}`);
    for (const { id } of listDrafts(storage, list).slice(MAX_ENTRIES)) storage.removeItem(list + id);
    return true;
  } catch {
    // Full or blocked: the caller says so.
    return false;
  }
}
