// The clipboard for Monaco where the browser has only a part of it.

/** The members of Monaco's clipboard service. Its own one writes to `navigator.clipboard.write` on each key in WebKit. */
const textClipboard = {
  triggerPaste: () => undefined,
  writeText: async (text: string): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      // Not allowed: the visitor still has the browser's own commands.
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

/** What replaces Monaco's services; nothing where the clipboard is whole, or not there at all. */
export function clipboardOverride(): { readonly clipboardService?: typeof textClipboard } {
  // Its type says that it is always whole.
  const clipboard: unknown = Reflect.get(navigator, 'clipboard');
  const isPartial = typeof clipboard === 'object' && clipboard !== null && !('write' in clipboard);
  return isPartial ? { clipboardService: textClipboard } : {};
}
