// The reading position in HCL text. A reader that meets a syntax error sets `error`, and all readers stop.

export interface Cursor {
  readonly text: string;
  /** The end of the text to read. */
  readonly limit: number;
  at: number;
  /** How many expressions and blocks enclose the position. */
  depth: number;
  /** In parentheses, brackets and interpolations, line breaks are white space. */
  ignoresLineBreaks: boolean;
  error: number | null;
}

export const MAX_DEPTH = 60;

export function createCursor(text: string): Cursor {
  return { text, limit: text.length, at: 0, depth: 0, ignoresLineBreaks: true, error: null };
}

/** Records a syntax error at the position, unless there is one already. */
export function fail(cursor: Cursor): void {
  cursor.error ??= cursor.at;
}

/** The character at the position plus the offset; empty at the limit. */
export function peek(cursor: Cursor, offset = 0): string {
  const at = cursor.at + offset;
  return at < cursor.limit ? (cursor.text[at] ?? '') : '';
}

export function startsWith(cursor: Cursor, mark: string): boolean {
  return cursor.at + mark.length <= cursor.limit && cursor.text.startsWith(mark, cursor.at);
}

/** Skips the mark if it is at the position; returns whether it was. */
export function take(cursor: Cursor, mark: string): boolean {
  const isThere = startsWith(cursor, mark);
  if (isThere) cursor.at += mark.length;
  return isThere;
}

/** Skips white space and the mark; a missing mark is a syntax error. */
export function expectMark(cursor: Cursor, mark: string): void {
  skipSpace(cursor);
  if (!take(cursor, mark)) fail(cursor);
}

/** Skips white space and comments; line breaks only where they are white space, or `acrossLines`. */
export function skipSpace(cursor: Cursor, acrossLines = cursor.ignoresLineBreaks): void {
  for (;;) {
    const character = peek(cursor);
    const isSpace = character === ' ' || character === '\t' || character === '\r';
    if (isSpace || (character === '\n' && acrossLines)) cursor.at += 1;
    else if (character === '#' || startsWith(cursor, '//')) skipTo(cursor, '\n');
    else if (startsWith(cursor, '/*')) skipBlockComment(cursor);
    else return;
  }
}

function skipTo(cursor: Cursor, mark: string): boolean {
  const found = cursor.text.indexOf(mark, cursor.at);
  const isFound = found >= 0 && found < cursor.limit;
  cursor.at = isFound ? found : cursor.limit;
  return isFound;
}

function skipBlockComment(cursor: Cursor): void {
  const start = cursor.at;
  cursor.at += 2;
  if (skipTo(cursor, '*/')) cursor.at += 2;
  else cursor.error ??= start;
}

/** Reads an identifier; empty if there is none at the position. */
export function readWord(cursor: Cursor): string {
  const word = peekWord(cursor);
  cursor.at += word.length;
  return word;
}

const WORD = /[\p{ID_Start}_][\p{ID_Continue}-]*/uy;

export function peekWord(cursor: Cursor): string {
  if (cursor.at >= cursor.limit) return '';
  WORD.lastIndex = cursor.at;
  return WORD.exec(cursor.text)?.[0] ?? '';
}

const NUMBER = /\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/y;

export function readNumber(cursor: Cursor): string {
  NUMBER.lastIndex = cursor.at;
  const number = cursor.at < cursor.limit ? (NUMBER.exec(cursor.text)?.[0] ?? '') : '';
  cursor.at += number.length;
  return number;
}

/** Reads one level deeper; a syntax error beyond the deepest level. */
export function nested<T>(cursor: Cursor, ignoresLineBreaks: boolean, read: () => T): T {
  const outer = cursor.ignoresLineBreaks;
  cursor.depth += 1;
  cursor.ignoresLineBreaks = ignoresLineBreaks;
  if (cursor.depth > MAX_DEPTH) fail(cursor);
  const result = read();
  cursor.depth -= 1;
  cursor.ignoresLineBreaks = outer;
  return result;
}
