// Plain ASCII text from text with full-width, look-alike or invisible characters.
// Source: Unicode, "Halfwidth and Fullwidth Forms", "CJK Symbols and Punctuation", "General Punctuation".

import { plainPunctuation } from '../../policy/confusable-characters.ts';

const BRACKETS: ReadonlyMap<string, string> = new Map([
  ['【', '['],
  ['】', ']'],
  ['〔', '['],
  ['〕', ']'],
]);

/** The ASCII character for a full-width or look-alike character; null for other characters. */
export function plainTwin(character: string): string | null {
  return BRACKETS.get(character) ?? plainPunctuation(character);
}

const ODD_SPACES = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000\v\f]/;
const ODD_LINE_BREAKS = /[\u0085\u2028\u2029]/;
const ZERO_WIDTH = /[\u00ad\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/;

/** The replacement of an invisible character: a space, a line break or nothing; null for other characters. */
export function plainSpace(character: string): string | null {
  if (ODD_SPACES.test(character)) return ' ';
  if (ODD_LINE_BREAKS.test(character)) return '\n';
  return ZERO_WIDTH.test(character) ? '' : null;
}

/** Replaces every such character by its plain equivalent. */
export function plainCharacters(text: string): string {
  return Array.from(text, (character) => plainSpace(character) ?? plainTwin(character) ?? character).join('');
}

/** A name or pattern in plain characters, without white space and backslashes. */
export function plainName(text: string): string {
  return plainCharacters(text).replace(/[\s\\]/g, '');
}
