// The browser's storage in memory.

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

/** A storage that was blocked after the page opened it: every access throws. */
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

/** A storage that can be read and cleared, and rejects writes while it is full. */
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
