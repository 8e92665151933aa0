// Fuzzy search over the entries of the command palette.

/** What the search needs to know of an entry. */
export interface Searchable {
  readonly label: string;
  /** Also searched, for less. */
  readonly keywords: string;
}

const WORD_START = /[\p{L}\p{N}]/u;

/** How well an entry matches all words of the query: 0 if one of them does not match. */
function scoreOf({ label, keywords }: Searchable, words: readonly string[]): number {
  let total = 0;
  for (const word of words) {
    const score = Math.max(scoreIn(label, word), 0.6 * scoreIn(keywords, word));
    if (score === 0) return 0;
    total += score;
  }
  // Of equal matches, the shorter label says more of what was typed.
  return total + 1 / (1 + label.length);
}

/** The words of a query, in lower case. */
export function wordsOf(query: string): readonly string[] {
  return query
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
}

/** The entries that match, the best first, at most `limit` of them. */
export function best<Entry extends Searchable>(
  entries: readonly Entry[],
  words: readonly string[],
  limit: number,
): readonly { readonly entry: Entry; readonly score: number }[] {
  const found: { readonly entry: Entry; readonly score: number }[] = [];
  for (const entry of entries) {
    const score = scoreOf(entry, words);
    if (score > 0) found.push({ entry, score });
  }
  return found.sort((a, b) => b.score - a.score).slice(0, limit);
}

/** A word as a whole, at the start of a word, inside one, or letter by letter. */
function scoreIn(text: string, word: string): number {
  const lower = text.toLowerCase();
  const index = lower.indexOf(word);
  if (index < 0) return isSpread(lower, word) ? 10 : 0;
  if (index === 0) return lower.length === word.length ? 120 : 100;
  return startsWord(text, lower, word) ? 80 : 50;
}

/** Whether the word begins a word of the text, also after a lower-case letter: `Nacos` in `GetNacosConfig`. */
function startsWord(text: string, lower: string, word: string): boolean {
  for (let index = lower.indexOf(word); index >= 0; index = lower.indexOf(word, index + 1)) {
    const before = text[index - 1] ?? '';
    const first = text[index] ?? '';
    if (!WORD_START.test(before) || (first !== first.toLowerCase() && before === before.toLowerCase()))
      return true;
  }
  return false;
}

/** Whether the letters appear in order, the first at the start of a word. */
function isSpread(lower: string, word: string): boolean {
  if (word.length < 2) return false;
  let at = -1;
  for (const letter of word) {
    at = lower.indexOf(letter, at + 1);
    if (at < 0) return false;
  }
  return !WORD_START.test(lower[lower.indexOf(word[0] ?? '') - 1] ?? '');
}
