// How the visitor's keyboard names its keys.

export const IS_MAC = /Mac|iPhone|iPad/.test(navigator.userAgent);

/** The name of a shortcut with Ctrl, or with the command key on a Mac: `Ctrl K`, `⇧⌘Z`. */
export function commandKey(...keys: readonly string[]): string {
  if (!IS_MAC) return ['Ctrl', ...keys].join(' ');
  return keys.map((key) => (key === 'Shift' ? '⇧' : key === 'Alt' ? '⌥' : `⌘${key}`)).join('');
}
