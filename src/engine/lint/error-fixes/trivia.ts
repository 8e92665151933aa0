// What may stand between the tokens of almost-JSON: white space, and the invisible characters and comments to remove.

import { plainSpace } from './plain-characters.ts';
import type { RepairEdit } from './repair-edit.ts';

const COMMENT = /\/\/[^\n]*|#[^\n]*|\/\*[^]*?\*\//y;

/** The offset of the next token at or after `from`. With `edits`, the removals of what is skipped are added to them. */
export function skipTrivia(text: string, from: number, edits: RepairEdit[] | null): number {
  let index = from;
  for (;;) {
    const character = text.charAt(index);
    const space = plainSpace(character);
    COMMENT.lastIndex = index;
    if (character !== '' && ' \t\n\r'.includes(character)) {
      index += 1;
    } else if (character !== '' && space !== null) {
      edits?.push({ span: { start: index, end: index + 1 }, text: space, kind: 'invisible' });
      index += 1;
    } else if (COMMENT.test(text)) {
      edits?.push({ span: commentSpan(text, index, COMMENT.lastIndex), text: '', kind: 'comment' });
      index = COMMENT.lastIndex;
    } else {
      return index;
    }
  }
}

/** A comment at the end of a line goes with the blanks before it, one on a line of its own with the line. */
function commentSpan(text: string, from: number, end: number): { start: number; end: number } {
  let start = from;
  while (' \t'.includes(text.charAt(start - 1) || '-')) start -= 1;
  const next = text.charAt(end);
  if (next !== '\n' && next !== '') return { start: from, end };
  const ownsLine = start === 0 || text.charAt(start - 1) === '\n';
  return { start, end: ownsLine && next === '\n' ? end + 1 : end };
}
