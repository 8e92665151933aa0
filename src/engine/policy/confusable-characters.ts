// Invisible characters, and characters that look like an ASCII character. RAM compares ARNs and values by code point, so neither
// matches the plain text. Sources: Unicode "Default_Ignorable_Code_Point", "confusables.txt".

/** The code point of a character, such as `U+200B`. */
export function codePointOf(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

const INVISIBLE = /[\p{DI}\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]|(?! )\p{Zs}/gu;
const SPACES = /(?! )\p{Zs}/gu;

/** The distinct invisible characters of a text, in order. Includes an ordinary space at either end, but not inside. */
export function invisibleIn(text: string): readonly string[] {
  const ends = /^ | $/.test(text) ? [' '] : [];
  return [...new Set([...(text.match(INVISIBLE) ?? []), ...ends])];
}

/** The position of invisible characters: at the end, at the start, or only in the middle. */
export function positionOfInvisible(text: string): 'start' | 'middle' | 'end' {
  const visible = withoutInvisible(text);
  if (!text.endsWith(visible.slice(-1)) || visible === '') return 'end';
  return text.startsWith(visible.slice(0, 1)) ? 'middle' : 'start';
}

export function withoutInvisible(text: string): string {
  return text.replace(INVISIBLE, '').trim();
}

/** Replaces unusual spaces by ordinary ones and removes other invisible characters. */
export function withPlainSpaces(text: string): string {
  return withoutInvisible(text.replace(SPACES, ' '));
}

/** ASCII punctuation, each with the characters that look like it. Full-width forms are computed. */
const PUNCTUATION: Readonly<Record<string, string>> = {
  '-': '\u2010\u2011\u2012\u2013\u2014\u2015\u2212\uFE58\uFE63\u2043\u02D7',
  '*': '\u2217\u204E\u2731\uFE61\u066D',
  '/': '\u2044\u2215\u29F8',
  ':': '\u2236\uA789\u0589\u05C3\uFE55\uFE13\uFE30',
  '.': '\u2024\u3002\uFE52\uFF61',
  ',': '\u3001\uFE50',
  _: '\uFE4D\uFE4E\uFE4F',
  '?': '\uFE56',
};

/** Letters and quotation marks, which have other meanings in text that is not an identifier. */
const LETTERS_AND_QUOTES: Readonly<Record<string, string>> = {
  '-': '\u30FC',
  ',': '\u201A',
  "'": '\u2018\u2019',
  '"': '\u201C\u201D',
  a: '\u0430\u03B1',
  c: '\u0441\u03F2',
  d: '\u0501',
  e: '\u0435',
  h: '\u04BB',
  i: '\u0456\u0131\u03B9',
  j: '\u0458\u03F3',
  l: '\u04CF',
  o: '\u043E\u03BF',
  p: '\u0440\u03C1',
  q: '\u051B',
  r: '\u0433',
  s: '\u0455',
  v: '\u03BD\u0475',
  w: '\u051D',
  x: '\u0445',
  y: '\u0443',
  A: '\u0410\u0391',
  B: '\u0412\u0392',
  C: '\u0421\u03F9',
  E: '\u0415\u0395',
  H: '\u041D\u0397',
  I: '\u0406\u0399\u04C0',
  J: '\u0408',
  K: '\u041A\u039A',
  M: '\u041C\u039C',
  N: '\u039D',
  O: '\u041E\u039F',
  P: '\u0420\u03A1',
  S: '\u0405',
  T: '\u0422\u03A4',
  X: '\u0425\u03A7',
  Y: '\u0423\u03A5',
  Z: '\u0396',
};

function byLookAlike(table: Readonly<Record<string, string>>): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(table).flatMap(([plain, others]) =>
      Array.from(others, (other) => [other, plain] as const),
    ),
  );
}

const PLAIN_PUNCTUATION = byLookAlike(PUNCTUATION);
const PLAIN_LETTERS_AND_QUOTES = byLookAlike(LETTERS_AND_QUOTES);

/** The ASCII character for a full-width form or a look-alike of punctuation; null for other characters. */
export function plainPunctuation(character: string): string | null {
  const code = character.codePointAt(0) ?? 0;
  if (code >= 0xff01 && code <= 0xff5e) return String.fromCodePoint(code - 0xfee0);
  return PLAIN_PUNCTUATION.get(character) ?? null;
}

/** The ASCII character that this one looks like; null for other characters. */
function plainCharacterOf(character: string): string | null {
  return plainPunctuation(character) ?? PLAIN_LETTERS_AND_QUOTES.get(character) ?? null;
}

export interface LookAlike {
  readonly character: string;
  readonly plain: string;
}

/**
 * The distinct look-alikes of a text, in order. In a text with non-Latin characters, only look-alikes of wildcards and separators
 * count: such a text uses the punctuation and letters of its script.
 */
export function lookAlikesIn(text: string): readonly LookAlike[] {
  const characters = [...new Set(text)];
  const isLatin = characters.every(
    (character) => character <= '\u024F' || plainCharacterOf(character) !== null,
  );
  const isWord = /[\p{Script=Cyrillic}\p{Script=Greek}]{4}/u.test(text);
  return characters.flatMap((character) => {
    const plain = plainCharacterOf(character);
    if (plain === null || (!isLatin && !'*?/:'.includes(plain))) return [];
    return isWord && /\p{L}/u.test(character) ? [] : [{ character, plain }];
  });
}

export function withPlainCharacters(text: string): string {
  const replaced = new Map(lookAlikesIn(text).map(({ character, plain }) => [character, plain]));
  return Array.from(text, (character) => replaced.get(character) ?? character).join('');
}
