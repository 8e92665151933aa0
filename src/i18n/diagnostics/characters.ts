// Look-alike and invisible characters, and how messages name them.

/** By code point, in hexadecimal: `FF1A`. */
export const NAMED_CHARACTERS = [
  ...['0009', '0085', '00A0', '00AD', '00AB', '00BB', '200B', '200C', '200D', '200E', '200F', '2010'],
  ...['2011', '2013', '2014', '2018', '2019', '201C', '201D', '201E', '2028', '2029', '202F', '2060', '2212'],
  ...['3000', '3001', '3002', '300A', '300B', '300C', '300D', '300E', '300F', '3010', '3011', 'FEFF'],
  ...['FF02', 'FF07', 'FF08', 'FF09', 'FF0A', 'FF0C', 'FF0D', 'FF0E', 'FF0F', 'FF1A', 'FF1B', 'FF1F'],
  ...['FF3B', 'FF3D', 'FF3F', 'FF5B', 'FF5D'],
] as const;

export type NamedCharacter = (typeof NAMED_CHARACTERS)[number];
export type CharacterNames = Readonly<Record<NamedCharacter, string>>;

/** Where a character usually comes from. */
export type CharacterOrigin = 'invisible' | 'input-method' | 'word-processor' | 'other';

const INVISIBLE = /[\s\u0085\u00a0\u00ad\u1680\u180e\u2000-\u200f\u2028-\u202f\u205f-\u2064\u3000\ufeff]/;
const INPUT_METHOD = /[\u3001-\u301f\uff01-\uff5e]/;
const WORD_PROCESSOR = /[\u00ab\u00bb\u2010-\u201f\u2212]/;

export function originOf(character: string): CharacterOrigin {
  if (INVISIBLE.test(character)) return 'invisible';
  if (INPUT_METHOD.test(character)) return 'input-method';
  return WORD_PROCESSOR.test(character) ? 'word-processor' : 'other';
}

/** `U+FF1A`, of the first character of a text. */
export function codePointOf(text: string): string {
  return `U+${hexOf(text)}`;
}

export function nameOf(text: string, names: CharacterNames): string | null {
  const hex = hexOf(text);
  const known = NAMED_CHARACTERS.find((code) => code === hex);
  return known === undefined ? null : names[known];
}

/** The first look-alike or invisible character; null if there is none. */
export function oddCharacterIn(text: string): string | null {
  for (const character of text) {
    if (character !== ' ' && originOf(character) !== 'other') return character;
  }
  return null;
}

function hexOf(text: string): string {
  return (text.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
}
