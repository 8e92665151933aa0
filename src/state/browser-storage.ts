// The browser's storage, which a visitor or a frame may have blocked: then even asking for it throws.

/** The storage, or null where the page may not have one. */
export function openStorage(get: () => Storage): Storage | null {
  try {
    return get();
  } catch {
    return null;
  }
}
