// The browser's storage, which a visitor or a frame may have blocked: then even asking for it throws.

/** The part of the Web Storage API that single values need. */
export type ValueStorage = Pick<Storage, 'getItem' | 'setItem'>;

/** The storage, or null where the page may not have one. */
export function openStorage(get: () => Storage): Storage | null {
  try {
    return get();
  } catch {
    return null;
  }
}

export function recall(storage: ValueStorage | null, key: string): string | null {
  try {
    return storage?.getItem(key) ?? null;
  } catch {
    // Blocked: as if nothing had been kept.
    return null;
  }
}

export function remember(storage: ValueStorage | null, key: string, value: string): void {
  try {
    storage?.setItem(key, value);
  } catch {
    // Full or blocked: it holds until the page is left.
  }
}
