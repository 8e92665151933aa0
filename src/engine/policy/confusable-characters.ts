// Invisible characters, and characters that look like an ASCII character. RAM compares ARNs and values by code point, so
// neither matches the plain text. Sources: Unicode "Default_Ignorable_Code_Point", "confusables.txt".

/** The code point of a character, such as `U+200B`. */
export function codePointOf(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

const INVISIBLE = /[\p{DI}\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]|(?! )\p{Zs}/gu;
const SPACES = /(?! )\p{Zs}/gu;

/** The distinct invisible characters of a text, in order. Spaces at the ends count, ordinary spaces inside do not. */
export function invisibleIn(text: string): readonly string[] {
  const ends = /^ | $/.test(text) ? [' '] : [];
  return [...new Set([...(text.match(INVISIBLE) ?? []), ...ends])];
}

/** The position of the invisible characters: at the end, else at the start, else in the middle. */
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

/** For each ASCII character, the characters that look like it. Full-width forms are computed. */
const LOOK_ALIKES: Readonly<Record<string, string>> = {
  '-': '\u2010\u2011\u2012\u2013\u2014\u2015\u2212\uFE58\uFE63\u2043\u02D7\u30FC',
  '*': '\u2217\u204E\u2731\uFE61\u066D',
  '/': '\u2044\u2215\u29F8',
  ':': '\u2236\uA789\u0589\u05C3\uFE55\uFE13',
  '.': '\u2024\u3002\uFE52\uFF61',
  ',': '\u3001\u201A\uFE50',
  _: '\uFE4D\uFE4E\uFE4F',
  '?': '\uFE56',
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

const PLAIN: ReadonlyMap<string, string> = new Map(
  Object.entries(LOOK_ALIKES).flatMap(([plain, others]) =>
    Array.from(others, (other) => [other, plain] as const),
  ),
);

/** The ASCII character that a look-alike resembles; null for any other character. */
function plainCharacterOf(character: string): string | null {
  const code = character.codePointAt(0) ?? 0;
  if (code >= 0xff01 && code <= 0xff5e) return String.fromCodePoint(code - 0xfee0);
  return PLAIN.get(character) ?? null;
}

export interface LookAlike {
  readonly character: string;
  readonly plain: string;
}

/**
 * The distinct look-alikes of a text, in order. In a text with a non-Latin script, only look-alikes of a wildcard or a
 * separator count: such a script has its own punctuation and letters.
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
