// Finds the fragment in an address that a chat tool, a mail filter or a link shortener has rewritten.

/** An escaped `#` (`%23`, `%2523`, …) before a fragment of this page. */
const ESCAPED_FRAGMENT =
  /^(.*?)%(?:25)*23[!/]*((?:p|new|example|lesson|challenge|models|glossary)\b(?!-).*)$/is;

/**
 * Turns an escaped `#` back into a fragment. `rest` is what follows the site's folder in the address: path, query or both.
 * Returns query and fragment, or null when `rest` contains no escaped fragment.
 */
export function repairAddress(rest: string): string | null {
  const [, before = '', fragment] = ESCAPED_FRAGMENT.exec(rest) ?? [];
  if (fragment === undefined) return null;
  const [, query = ''] = /(?:\?|%(?:25)*3f)(.*)/is.exec(before) ?? [];
  return `${query === '' ? '' : `?${query}`}#${fragment}`;
}

/** Returns the address's fragment. A fragment moved into the query (`?p=…`) counts as damaged: servers have seen it. */
export function fragmentOf({ search, hash }: Pick<Location, 'search' | 'hash'>): string {
  return hash === '' && /[?&](?:p|example|lesson|challenge)=/.test(search) ? '#p=' : hash;
}
