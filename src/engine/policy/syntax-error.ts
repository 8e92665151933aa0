// Locates the first JSON syntax error of a text, and its reason. Syntax follows RFC 8259.

import type { Span } from './span.ts';

/**
 * `end`: the text ends too early. `comma`, `colon`: one is missing before the span. `trailing-comma`: the span is the
 * bracket after it. `escape`, `line-break`, `control`: inside a string. `after-end`: more text after the JSON.
 */
export type SyntaxReason =
  | 'unexpected'
  | 'end'
  | 'comma'
  | 'colon'
  | 'trailing-comma'
  | 'comment'
  | 'escape'
  | 'line-break'
  | 'control'
  | 'after-end';

/** The first wrong character or token. */
export interface JsonSyntaxError extends Span {
  readonly reason: SyntaxReason;
}

/** An error of the JSON reader, at a token. */
export interface ReaderError {
  readonly offset: number;
  readonly length: number;
  /** The expected token, if there is only one. */
  readonly expected: 'comma' | 'colon' | 'after-end' | null;
}

/** The first character of a value. */
const VALUE_START = /["{[\w-]/;

/** A word, a number, a code fence, or one character. */
const WORD = /^(?:-?[\w$.]+|`+|.)/su;

/** Finds the first wrong character from the reader's errors, which are in text order. */
export function locateSyntaxError(text: string, errors: readonly ReaderError[]): JsonSyntaxError | null {
  const [first, second] = errors;
  if (first === undefined) return null;
  const start = Math.min(first.offset, text.length);
  const character = text.charAt(start);
  const token = (reason: SyntaxReason) => ({ start, end: start + Math.max(first.length, 1), reason });
  if (character === '') return { start, end: start, reason: 'end' };
  if (character === '/' && '/*'.includes(text.charAt(start + 1) || ' ')) return token('comment');
  // A string with an error inside can also be misplaced: the second error then has the same offset.
  const { expected } = second?.offset === first.offset ? second : first;
  if (expected === 'after-end' || (expected !== null && VALUE_START.test(character))) return token(expected);
  if (character === '"') return locateInString(text, start);
  if ('}]'.includes(character)) {
    return token(/,\s*$/.test(text.slice(0, start)) ? 'trailing-comma' : 'unexpected');
  }
  const run = WORD.exec(text.slice(start, start + 80))?.[0] ?? character;
  return { start, end: start + run.length, reason: 'unexpected' };
}

/** The error inside the string that opens at `start`: what cannot be in a string, or the end of the text. */
function locateInString(text: string, start: number): JsonSyntaxError {
  for (let index = start + 1; index < text.length; index += 1) {
    const character = text.charAt(index);
    if (character === '\\') {
      const escape = /^\\(?:["\\/bfnrt]|u[\dA-Fa-f]{4})/.exec(text.slice(index, index + 6))?.[0];
      if (escape === undefined)
        return { start: index, end: Math.min(index + 2, text.length), reason: 'escape' };
      index += escape.length - 1;
    } else if (character < ' ') {
      const reason = character === '\n' || character === '\r' ? 'line-break' : 'control';
      return { start: index, end: index + 1, reason };
    }
  }
  return { start: text.length, end: text.length, reason: 'end' };
}
