// Where in a policy a caret stands, also in half-typed text: in which member of what, at a name or at a value, in a string or
// where none is typed yet, and which commas are missing there.

import type { Span } from '../policy/span.ts';
import { stringValue, tokensOf, unescaped } from './json-tokens.ts';
import type { Token } from './json-tokens.ts';

/** What is typed at the caret, and would be replaced. */
export interface CaretTarget {
  /** `string`: the inside of a string, without its quotes. `bare`: without any quote; it may be empty. */
  readonly kind: 'string' | 'bare';
  readonly span: Span;
  /** Whether a string has its closing quote. */
  readonly isClosed: boolean;
  /** What is typed before the caret, escapes resolved. */
  readonly typed: string;
  /** All that is typed, on both sides of the caret. */
  readonly whole: string;
}

export interface CaretPosition {
  readonly position: 'name' | 'value';
  /** The members that lead here from the policy, `#` for an item of a list. At a value, its own name is the last. */
  readonly path: readonly string[];
  /** The other names in the same object, or the other strings in the same list. */
  readonly siblings: readonly string[];
  readonly target: CaretTarget;
  /** Behind which offset a comma is missing; null when none is. */
  readonly commaBefore: number | null;
  readonly needsCommaAfter: boolean;
  /** Whether the colon behind a name is there already. */
  readonly hasColon: boolean;
}

/** Where a caret stands; null where nothing can be typed without breaking what is there. */
export function caretPositionAt(text: string, offset: number): CaretPosition | null {
  const target = targetAt(text, offset);
  const isString = target.kind === 'string';
  const start = target.span.start - (isString ? 1 : 0);
  const end = target.span.end + (isString && target.isClosed ? 1 : 0);
  const before = tokensOf(text, 0, start);
  const after = tokensOf(text, end, text.length);
  const stack = framesOf(text, before);
  const inner = stack.at(-1);
  const last = before.at(-1);
  const next = after[0];
  const position = inner === undefined || inner.kind === '[' || last?.kind === ':' ? 'value' : 'name';
  // Between a colon and the value that is there already.
  const standsBeforeValue = last?.kind === ':' && next !== undefined && isValueStart(after);
  if (standsBeforeValue || (inner === undefined && before.length + after.length > 0)) return null;
  return {
    position,
    path: pathOf(stack, position),
    siblings: inner === undefined ? [] : siblingsOf(text, inner, after),
    target,
    commaBefore: last === undefined || '{[,:'.includes(last.kind) ? null : last.end,
    needsCommaAfter: next !== undefined && !'}],:'.includes(next.kind),
    hasColon: next?.kind === ':',
  };
}

/** Letters of names and values as they may be typed without quotes; a run begins with no colon, which may be JSON's own. */
const BARE_BEFORE = /[\w*?./-]+(?::[\w*?./-]*)*$/;
const BARE_AFTER = /^[\w*?./-]*/;

function targetAt(text: string, offset: number): CaretTarget {
  const tokens = tokensOf(text, 0, text.length);
  const place = tokens.findIndex(
    ({ kind, start, end, isClosed }) =>
      kind === 'string' && start < offset && (isClosed ? offset < end : offset <= end),
  );
  const token = tokens[place];
  if (token !== undefined) {
    const isClosed = token.isClosed && canEndString(tokens[place + 1], token);
    const span = { start: token.start + 1, end: isClosed ? token.end - 1 : offset };
    return targetOf('string', text, span, offset, isClosed);
  }
  const lineStart = Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('"', offset - 1)) + 1;
  const length = BARE_BEFORE.exec(text.slice(lineStart, offset))?.[0].length ?? 0;
  const rest = BARE_AFTER.exec(text.slice(offset, offset + 200))?.[0].length ?? 0;
  return targetOf('bare', text, { start: offset - length, end: offset + rest }, offset, true);
}

function targetOf(
  kind: CaretTarget['kind'],
  text: string,
  span: Span,
  offset: number,
  isClosed: boolean,
): CaretTarget {
  const read = kind === 'string' ? unescaped : (inside: string) => inside;
  const typed = read(text.slice(span.start, offset));
  return { kind, span, isClosed, typed, whole: read(text.slice(span.start, span.end)) };
}

/** A string that a letter follows has taken the opening quote of the next one for its end. */
function canEndString(next: Token | undefined, string: Token): boolean {
  return next?.kind !== 'word' || next.start > string.end;
}

interface Frame {
  readonly kind: '{' | '[';
  readonly names: string[];
  readonly strings: string[];
  name: string | null;
  hasColon: boolean;
  hasValue: boolean;
}

function framesOf(text: string, tokens: readonly Token[]): Frame[] {
  const stack: Frame[] = [];
  for (const token of tokens) take(text, token, stack);
  return stack;
}

function take(text: string, token: Token, stack: Frame[]): void {
  const top = stack.at(-1);
  switch (token.kind) {
    case '{':
    case '[':
      stack.push({ kind: token.kind, names: [], strings: [], name: null, hasColon: false, hasValue: false });
      return;
    case '}':
    case ']':
      close(stack, token.kind === '}' ? '{' : '[');
      return;
    case ',':
      if (top !== undefined) Object.assign(top, { name: null, hasColon: false, hasValue: false });
      return;
    case ':':
      if (top !== undefined) top.hasColon = true;
      return;
    case 'string':
    case 'word':
      if (top !== undefined) takeText(token.kind === 'string' ? stringValue(text, token) : '', top);
  }
}

function takeText(value: string, frame: Frame): void {
  if (frame.kind === '[') {
    frame.strings.push(value);
  } else if (frame.hasColon && !frame.hasValue) {
    frame.hasValue = true;
  } else {
    frame.names.push(value);
    Object.assign(frame, { name: value, hasColon: false, hasValue: false });
  }
}

/** Closes the nearest of the kind, and what was left open in it; nothing where none is open. */
function close(stack: Frame[], kind: Frame['kind']): void {
  const place = stack.findLastIndex((frame) => frame.kind === kind);
  if (place < 0) return;
  stack.length = place;
  const top = stack.at(-1);
  if (top !== undefined) top.hasValue = true;
}

function pathOf(stack: readonly Frame[], position: CaretPosition['position']): readonly string[] {
  return stack.flatMap((frame, level) => {
    if (frame.kind === '[') return ['#'];
    return position === 'name' && level === stack.length - 1 ? [] : [frame.name ?? ''];
  });
}

/** The names or strings of the frame, those behind the caret included. A value's own name is not among them. */
function siblingsOf(text: string, frame: Frame, after: readonly Token[]): readonly string[] {
  const found = frame.kind === '[' ? [...frame.strings] : [...frame.names];
  let depth = 0;
  for (const [place, token] of after.entries()) {
    if (token.kind === '{' || token.kind === '[') depth += 1;
    else if (token.kind === '}' || token.kind === ']') depth -= 1;
    if (depth < 0) break;
    if (depth > 0 || token.kind !== 'string') continue;
    if (frame.kind === '[' || after[place + 1]?.kind === ':') found.push(stringValue(text, token));
  }
  return found;
}

/** Whether a value stands here, and not the name of another member. */
function isValueStart([first, second]: readonly Token[]): boolean {
  if (first === undefined || '}],:'.includes(first.kind)) return false;
  return second?.kind !== ':';
}
