// Names of look-alike and invisible characters, in English.

import { code } from '../marks.ts';
import { codePointOf, nameOf, oddCharacterIn, originOf } from './characters.ts';
import type { CharacterNames } from './characters.ts';

const NAMES: CharacterNames = {
  '0009': 'tab',
  '0085': 'next-line character',
  '00A0': 'no-break space',
  '00AD': 'soft hyphen',
  '00AB': 'left guillemet',
  '00BB': 'right guillemet',
  '200B': 'zero-width space',
  '200C': 'zero-width non-joiner',
  '200D': 'zero-width joiner',
  '200E': 'left-to-right mark',
  '200F': 'right-to-left mark',
  '2010': 'hyphen',
  '2011': 'no-break hyphen',
  '2013': 'en dash',
  '2014': 'em dash',
  '2018': 'curly left single quotation mark',
  '2019': 'curly right single quotation mark',
  '201C': 'curly left quotation mark',
  '201D': 'curly right quotation mark',
  '201E': 'low quotation mark',
  '2028': 'line separator',
  '2029': 'paragraph separator',
  '202F': 'narrow no-break space',
  '2060': 'word joiner',
  '2212': 'minus sign',
  '3000': 'ideographic space',
  '3001': 'ideographic comma',
  '3002': 'ideographic full stop',
  '300A': 'left double angle bracket',
  '300B': 'right double angle bracket',
  '300C': 'left corner bracket',
  '300D': 'right corner bracket',
  '300E': 'left white corner bracket',
  '300F': 'right white corner bracket',
  '3010': 'left lenticular bracket',
  '3011': 'right lenticular bracket',
  FEFF: 'byte order mark',
  FF02: 'full-width quotation mark',
  FF07: 'full-width apostrophe',
  FF08: 'full-width left parenthesis',
  FF09: 'full-width right parenthesis',
  FF0A: 'full-width asterisk',
  FF0C: 'full-width comma',
  FF0D: 'full-width hyphen',
  FF0E: 'full-width full stop',
  FF0F: 'full-width slash',
  FF1A: 'full-width colon',
  FF1B: 'full-width semicolon',
  FF1F: 'full-width question mark',
  FF3B: 'full-width left square bracket',
  FF3D: 'full-width right square bracket',
  FF3F: 'full-width underscore',
  FF5B: 'full-width left brace',
  FF5D: 'full-width right brace',
};

/** Explains a misplaced character and how to fix it; null if it needs no explanation. */
export function explainCharacter(character: string): string | null {
  const point = codePointOf(character);
  const name = nameOf(character, NAMES);
  switch (originOf(character)) {
    case 'invisible':
      return `there is an invisible ${name ?? 'character'} ${point} here. Only spaces, tabs and line breaks are allowed between the parts of JSON.`;
    case 'input-method':
      return `${code(character)} is the ${name ?? 'full-width character'} ${point}, from a Chinese input method. JSON needs plain punctuation.`;
    case 'word-processor':
      return `${code(character)} is the ${name ?? 'typographic character'} ${point}, often inserted by word processors and phones. JSON needs plain punctuation.`;
    case 'other':
      return null;
  }
}

/** A sentence about the first look-alike or invisible character of a value; empty if there is none. */
export function noteOddCharacter(found: string): string {
  const character = oddCharacterIn(found);
  if (character === null) return found === found.trim() ? '' : ' It begins or ends with a space.';
  const point = codePointOf(character);
  const name = nameOf(character, NAMES);
  return originOf(character) === 'invisible'
    ? ` It contains an invisible ${name ?? 'character'} ${point}.`
    : ` It contains ${code(character)}, the ${name ?? 'character'} ${point}, which is not a plain character.`;
}
