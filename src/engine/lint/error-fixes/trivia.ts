// Skips white space between tokens, and removes invisible characters and comments.

import { plainSpace } from './plain-characters.ts';
import type { RepairEdit } from './repair-edit.ts';

const COMMENT = /\/\/[^\n]*|#[^\n]*|\/\*[^]*?\*\//y;

/** The offset of the next token at or after `from`. Adds the removals of skipped characters and comments to `edits`. */
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

/** Includes the blanks before a comment at the end of a line, and the whole line if it contains only the comment. */
function commentSpan(text: string, from: number, end: number): { start: number; end: number } {
  let start = from;
  while (' \t'.includes(text.charAt(start - 1) || '-')) start -= 1;
  const next = text.charAt(end);
  if (next !== '\n' && next !== '') return { start: from, end };
  const ownsLine = start === 0 || text.charAt(start - 1) === '\n';
  return { start, end: ownsLine && next === '\n' ? end + 1 : end };
}
