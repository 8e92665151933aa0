// Characters that look like ASCII punctuation or like nothing, and the plain characters that are meant.
// Source: Unicode, "Halfwidth and Fullwidth Forms", "CJK Symbols and Punctuation", "General Punctuation".

const TWINS: ReadonlyMap<string, string> = new Map([
  ['、', ','],
  ['﹐', ','],
  ['﹕', ':'],
  ['∶', ':'],
  ['︰', ':'],
  ['【', '['],
  ['】', ']'],
  ['〔', '['],
  ['〕', ']'],
  ['‐', '-'],
  ['‑', '-'],
  ['‒', '-'],
  ['–', '-'],
  ['—', '-'],
  ['−', '-'],
  ['∗', '*'],
  ['⁎', '*'],
  ['﹡', '*'],
  ['。', '.'],
]);

/** The ASCII character that a full-width or look-alike character stands for; null for any other character. */
export function plainTwin(character: string): string | null {
  const code = character.charCodeAt(0);
  if (code >= 0xff01 && code <= 0xff5e) return String.fromCharCode(code - 0xfee0);
  return TWINS.get(character) ?? null;
}

const ODD_SPACES = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000\v\f]/;
const ODD_LINE_BREAKS = /[\u0085\u2028\u2029]/;
const ZERO_WIDTH = /[\u00ad\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/;

/** What an invisible character is worth in JSON: a space, a line break or nothing; null for any other character. */
export function plainSpace(character: string): string | null {
  if (ODD_SPACES.test(character)) return ' ';
  if (ODD_LINE_BREAKS.test(character)) return '\n';
  return ZERO_WIDTH.test(character) ? '' : null;
}

/** The text with every odd character replaced by the plain one. */
export function plainCharacters(text: string): string {
  return Array.from(text, (character) => plainSpace(character) ?? plainTwin(character) ?? character).join('');
}

/** A name or pattern in plain characters, without invisible characters, white space and backslashes. */
export function plainName(text: string): string {
  return plainCharacters(text).replace(/[\s\\]/g, '');
}
