// Locates a caret in a policy, also in incomplete text: the path of members, name or value, the string at the caret, and missing
// commas.

import type { Span } from '../policy/span.ts';
import { stringValue, tokensOf, unescaped } from './json-tokens.ts';
import type { Token } from './json-tokens.ts';

/** The typed text at the caret, which a completion replaces. */
export interface CaretTarget {
  /** `string`: the inside of a string, without quotes. `bare`: text without quotes, possibly empty. */
  readonly kind: 'string' | 'bare';
  readonly span: Span;
  /** Whether a string has its closing quote. */
  readonly isClosed: boolean;
  /** The typed text before the caret, unescaped. */
  readonly typed: string;
  /** The typed text on both sides of the caret, unescaped. */
  readonly whole: string;
}

export interface CaretPosition {
  readonly position: 'name' | 'value';
  /** The member names from the root, with `#` for a list item. At a value, the last one is its name. */
  readonly path: readonly string[];
  /** The other names in the same object, or the other strings in the same list. */
  readonly siblings: readonly string[];
  readonly target: CaretTarget;
  /** The offset after which a comma is missing; null for none. */
  readonly commaBefore: number | null;
  readonly needsCommaAfter: boolean;
  /** Whether a colon follows already. */
  readonly hasColon: boolean;
}

/** The position of a caret; null where no text can be inserted without breaking the existing text. */
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
  // Between a colon and an existing value.
  const isBeforeValue = last?.kind === ':' && next !== undefined && isValueStart(after);
  // Between a name and its colon.
  const isAfterName = inner?.kind === '{' && inner.name !== null && !inner.hasColon && next?.kind === ':';
  if (isBeforeValue || isAfterName || (inner === undefined && before.length + after.length > 0)) return null;
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

/** Names and values typed without quotes. The text does not begin with a colon, which may be a separator of JSON. */
const BARE_BEFORE = /[\w*?./-]+(?::[\w*?./-]*)*$/;
const BARE_AFTER = /^[\w*?./-]*/;

function targetAt(text: string, offset: number): CaretTarget {
  const tokens = tokensOf(text, 0, text.length);
  const index = tokens.findIndex(
    ({ kind, start, end, isClosed }) =>
      kind === 'string' && start < offset && (isClosed ? offset < end : offset <= end),
  );
  const token = tokens[index];
  if (token !== undefined) {
    const isClosed = token.isClosed && canEndString(tokens[index + 1], token);
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

/** False if a letter follows directly: the closing quote is then the opening quote of the next string. */
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

/** Closes the innermost frame of this kind and all frames inside it; does nothing if none is open. */
function close(stack: Frame[], kind: Frame['kind']): void {
  const index = stack.findLastIndex((frame) => frame.kind === kind);
  if (index < 0) return;
  stack.length = index;
  const top = stack.at(-1);
  if (top !== undefined) top.hasValue = true;
}

function pathOf(stack: readonly Frame[], position: CaretPosition['position']): readonly string[] {
  return stack.flatMap((frame, level) => {
    if (frame.kind === '[') return ['#'];
    return position === 'name' && level === stack.length - 1 ? [] : [frame.name ?? ''];
  });
}

/** The other names or strings of the frame, including those after the caret. */
function siblingsOf(text: string, frame: Frame, after: readonly Token[]): readonly string[] {
  const found = frame.kind === '[' ? [...frame.strings] : [...frame.names];
  let depth = 0;
  for (const [index, token] of after.entries()) {
    if (token.kind === '{' || token.kind === '[') depth += 1;
    else if (token.kind === '}' || token.kind === ']') depth -= 1;
    if (depth < 0) break;
    if (depth > 0 || token.kind !== 'string') continue;
    if (frame.kind === '[' || after[index + 1]?.kind === ':') found.push(stringValue(text, token));
  }
  return found;
}

/** Whether a value follows, and not the name of another member. */
function isValueStart([first, second]: readonly Token[]): boolean {
  if (first === undefined || '}],:'.includes(first.kind)) return false;
  return second?.kind !== ':';
}
