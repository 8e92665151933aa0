// The browser's storage, in memory.

import type { DraftStorage } from '../../src/scenario/drafts/drafts.ts';

export function memoryStorage(): DraftStorage {
  const entries = new Map<string, string>();
  return {
    get length() {
      return entries.size;
    },
    key: (index) => [...entries.keys()][index] ?? null,
    getItem: (key) => entries.get(key) ?? null,
    setItem: (key, value) => void entries.set(key, value),
    removeItem: (key) => void entries.delete(key),
  };
}

function refuse(): never {
  throw new DOMException('refused', 'SecurityError');
}

/** A storage that was blocked later: every call throws. */
export function blockedStorage(): DraftStorage {
  return {
    get length() {
      return refuse();
    },
    key: refuse,
    getItem: refuse,
    setItem: refuse,
    removeItem: refuse,
  };
}

/** A full storage: can be read and cleared, but not written. */
export function fillableStorage(): { readonly storage: DraftStorage; isFull: boolean } {
  const storage = memoryStorage();
  const { setItem } = storage;
  const fillable = { storage, isFull: false };
  storage.setItem = (key, value) => {
    if (fillable.isFull) refuse();
    setItem(key, value);
  };
  return fillable;
}
