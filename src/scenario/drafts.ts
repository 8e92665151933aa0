// What a visitor was working on, kept in the browser's storage as links, one entry a draft, so that two pages never
// overwrite each other. Storage may be blocked or full: then nothing is kept, and the caller is told.

/** The part of the Web Storage API that is used. */
export type DraftStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

export interface Draft {
  readonly id: string;
  /** Milliseconds since 1970. */
  readonly savedAt: number;
  /** The fragment of a permalink. */
  readonly fragment: string;
}

const PREFIX = 'ram-policy-playground.draft.';
const MOST_DRAFTS = 20;

/** The drafts kept, newest first; none when storage is blocked. Entries that cannot be read are passed over. */
export function listDrafts(storage: DraftStorage | null): readonly Draft[] {
  if (storage === null) return [];
  try {
    return Array.from({ length: storage.length }, (_, place) => storage.key(place))
      .flatMap((key) => (key?.startsWith(PREFIX) === true ? readDraft(storage, key) : []))
      .sort((a, b) => b.savedAt - a.savedAt);
  } catch {
    // Blocked in the middle of reading: as good as empty.
    return [];
  }
}

/** Keeps a draft in place of an earlier one of its id, and lets the oldest beyond twenty go. False when it is not kept. */
export function saveDraft(storage: DraftStorage | null, draft: Draft): boolean {
  if (storage === null) return false;
  try {
    storage.setItem(PREFIX + draft.id, `${String(draft.savedAt)} ${draft.fragment}`);
    for (const { id } of listDrafts(storage).slice(MOST_DRAFTS)) storage.removeItem(PREFIX + id);
    return true;
  } catch {
    // Full or blocked: the caller says so.
    return false;
  }
}

function readDraft(storage: DraftStorage, key: string): readonly Draft[] {
  const match = /^(\d+) (\S+)$/.exec(storage.getItem(key) ?? '');
  if (match === null) return [];
  const [, savedAt = '', fragment = ''] = match;
  return [{ id: key.slice(PREFIX.length), savedAt: Number(savedAt), fragment }];
}
