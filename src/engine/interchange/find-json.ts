// Finds JSON values in a text with other content around them, such as prompts or log lines, and unwraps JSON that is
// percent-encoded or inside a JSON string.

import { parseJson } from '../policy/json.ts';
import type { JsonValue } from '../policy/json.ts';

export interface JsonPiece extends WrappedJson {
  /** The text between the piece before and this one. */
  readonly before: string;
}

/** JSON with a syntax error, and the offset of the error in the text. */
export interface BrokenPiece {
  readonly text: string;
  readonly errorAt: number;
}

export interface FoundJson {
  readonly pieces: readonly JsonPiece[];
  readonly broken: readonly BrokenPiece[];
}

/**
 * Finds the objects and arrays in order. Linear in the length of the text. Never looks inside JSON with a syntax error: a part of
 * a broken policy is not a policy.
 */
export function findJson(text: string): FoundJson {
  const pieces: JsonPiece[] = [];
  const broken: BrokenPiece[] = [];
  let from = 0;
  let at = 0;
  while (at < text.length) {
    const start = nextStart(text, at);
    if (start === null) break;
    const end = endOf(text, start);
    const source = text.slice(start, end ?? text.length);
    const found = end === null ? null : unwrapJson(source);
    if (found !== null && end !== null && !continues(text, end)) {
      pieces.push({ ...found, before: text.slice(from, start) });
      from = end;
    } else {
      broken.push({ text: source, errorAt: start + errorIn(source) });
    }
    at = end ?? text.length;
  }
  return { pieces, broken };
}

const OPENING = /[{["%]/g;

/** The start of the next value; null for none. Ignores brackets of prompts and log lines, such as `[root@host]`. */
function nextStart(text: string, from: number): number | null {
  OPENING.lastIndex = from;
  for (let match = OPENING.exec(text); match !== null; match = OPENING.exec(text)) {
    const { index } = match;
    if (beginsValue(text, index)) return index;
  }
  return null;
}

function beginsValue(text: string, index: number): boolean {
  const character = text[index];
  if (character === '{') return /^["}]$/.test(nextCharacter(text, index + 1));
  if (character === '[') return /^[{["\]]$/.test(nextCharacter(text, index + 1));
  if (character === '%') return /^%7b/i.test(text.slice(index, index + 3));
  return /^"(?:\{\s*\\"|\{\\n|%7b)/i.test(text.slice(index, index + MAX_LOOKAHEAD));
}

const MAX_LOOKAHEAD = 40;

/** The next character that is not white space, within 2,000 characters; empty for none. */
function nextCharacter(text: string, from: number): string {
  return text.slice(from, from + 2000).trimStart()[0] ?? '';
}

/** The end of the value at `start`; null if its brackets or quotes are not closed. */
function endOf(text: string, start: number): number | null {
  if (text[start] === '%') {
    return start + (/^[\w%.~+*!()'-]+/.exec(text.slice(start, start + MAX_ENCODED))?.[0].length ?? 1);
  }
  if (text[start] === '"') return stringEnd(text, start);
  let depth = 0;
  for (let at = start; at < text.length; at += 1) {
    const character = text[at];
    if (character === '"') {
      const end = stringEnd(text, at);
      if (end === null) return null;
      at = end - 1;
    } else if (character === '{' || character === '[') depth += 1;
    else if (character === '}' || character === ']') {
      depth -= 1;
      if (depth === 0) return at + 1;
    }
  }
  return null;
}

const MAX_ENCODED = 100_000;

function stringEnd(text: string, start: number): number | null {
  for (let at = start + 1; at < text.length; at += 1) {
    if (text[at] === '\\') at += 1;
    else if (text[at] === '"') return at + 1;
  }
  return null;
}

/** Whether the value is only a part of larger JSON. A comma may be followed by another value. */
function continues(text: string, end: number): boolean {
  const next = nextCharacter(text, end);
  if (next !== ',') return /^[}\]:]$/.test(next);
  const after = text
    .slice(end, end + 2000)
    .trimStart()
    .slice(1);
  return !/^\s*[{[]/.test(after);
}

function errorIn(source: string): number {
  return parseJson(source).syntaxError?.start ?? 0;
}

export interface WrappedJson {
  /** The JSON without its wrapping. */
  readonly text: string;
  /** An object or an array. */
  readonly root: JsonValue;
}

/** A document may be a string in a string, or percent-encoded, or both. */
const MAX_WRAPPINGS = 3;

/** What percent-encoded JSON begins with: white space, encoded or not, then `{`, `[` or `"`. */
const PERCENT_ENCODED = /^(?:%ef%bb%bf)?(?:\s|\+|%0[9ad]|%20)*(?:%7b|%22|%5b|[{[]%22)/i;

/** The JSON object or array in the text, unwrapped; null when there is none. */
export function unwrapJson(text: string, wrappings = 0): WrappedJson | null {
  const bare = text.replace(/^\ufeff/, '');
  if (PERCENT_ENCODED.test(bare)) {
    const decoded = percentDecoded(bare.trim());
    return decoded === null || wrappings >= MAX_WRAPPINGS ? null : unwrapJson(decoded, wrappings + 1);
  }
  if (!/^\s*[{["]/.test(bare)) return null;
  const { root, syntaxError } = parseJson(bare);
  if (syntaxError !== null) return null;
  if (root.kind === 'object' || root.kind === 'array') return { text: bare, root };
  return root.kind === 'string' && wrappings < MAX_WRAPPINGS ? unwrapJson(root.value, wrappings + 1) : null;
}

/** Null for text that is not percent-encoded. */
function percentDecoded(text: string): string | null {
  try {
    return decodeURIComponent(/\s/.test(text) ? text : text.replaceAll('+', ' '));
  } catch {
    // A `%` that begins no code: the text is not percent-encoded.
    return null;
  }
}
