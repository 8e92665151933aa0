// Names in findings. Invisible characters are shown as code points, so that names that look the same differ on the page and no
// name can reorder its sentence.

import { code as mark } from '../marks.ts';

const INVISIBLE = /[\p{DI}\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]|(?! )\p{Zs}|^ | $/gu;

/** Replaces each invisible character by its code point, such as `⟨U+200B⟩`. */
export function showInvisible(text: string): string {
  return text.replace(INVISIBLE, (character) => `⟨${codePointOf(character)}⟩`);
}

function codePointOf(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

/** Quotes a name as code. */
export function code(text: string): string {
  return mark(showInvisible(text));
}
