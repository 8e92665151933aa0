// The keys of a list of tabs.

/** The tab that a key leads to: left and right, round and round. Null for any other key. */
export function tabBeside<Tab>(tabs: readonly Tab[], open: Tab, key: string): Tab | null {
  const step = key === 'ArrowRight' ? 1 : key === 'ArrowLeft' ? -1 : 0;
  if (step === 0) return null;
  return tabs[(tabs.indexOf(open) + step + tabs.length) % tabs.length] ?? null;
}
