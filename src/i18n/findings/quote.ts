// Names in findings. A character that cannot be seen is written as its code point, so that two names that look the same differ
// on the page, and no name can reorder the sentence around it.

import { code as mark } from '../marks.ts';

const INVISIBLE = /[\p{DI}\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]|(?! )\p{Zs}|^ | $/gu;

/** The text with `⟨U+200B⟩` in place of each invisible character. */
export function showInvisible(text: string): string {
  return text.replace(INVISIBLE, (character) => `⟨${codePointOf(character)}⟩`);
}

function codePointOf(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

/** A name quoted as code. */
export function code(text: string): string {
  return mark(showInvisible(text));
}
