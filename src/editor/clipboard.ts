// Monaco's clipboard service for browsers with a partial clipboard API.

/** The members of Monaco's clipboard service, whose default calls `navigator.clipboard.write` on each key in WebKit. */
const textClipboard = {
  triggerPaste: () => undefined,
  writeText: async (text: string): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      // Not allowed: the browser's own commands still work.
    }
  },
  readText: async (): Promise<string> => {
    try {
      return await navigator.clipboard.readText();
    } catch {
      // Not allowed: there is nothing to paste.
      return '';
    }
  },
  readFindText: () => Promise.resolve(''),
  writeFindText: () => Promise.resolve(),
  readResources: () => Promise.resolve([]),
  writeResources: () => Promise.resolve(),
  clearInternalState: () => {},
};

/** Overrides for Monaco's services; empty if the clipboard API is complete or missing. */
export function clipboardOverride(): Readonly<Record<string, object>> {
  // TypeScript's type assumes that it is complete.
  const clipboard: unknown = Reflect.get(navigator, 'clipboard');
  const isPartial = typeof clipboard === 'object' && clipboard !== null && !('write' in clipboard);
  return isPartial ? { clipboardService: textClipboard } : {};
}
