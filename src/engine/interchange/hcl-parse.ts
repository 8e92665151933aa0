// Parses HCL: blocks, attributes and expressions. Never throws; after a syntax error it continues with the next top-level block.
// Source: HCL native syntax specification.

import {
  createCursor,
  expectMark,
  fail,
  nested,
  peek,
  peekWord,
  readNumber,
  readWord,
  skipSpace,
  startsWith,
  take,
} from './hcl-cursor.ts';
import type { Cursor } from './hcl-cursor.ts';
import type { HclAttribute, HclBlock, HclExpression, HclFile, HclMember } from './hcl-syntax.ts';
import { readForHead, readHeredoc, readQuoted } from './hcl-template.ts';

interface Body {
  /** Of the attributes. */
  readonly names: Set<string>;
  readonly attributes: HclAttribute[];
  readonly blocks: HclBlock[];
}

export function readHcl(source: string): HclFile {
  const text = source.replace(/^\ufeff/, '').replaceAll('\r\n', '\n');
  const cursor = createCursor(text);
  const body: Body = { names: new Set(), attributes: [], blocks: [] };
  let error: number | null = null;
  while (cursor.at < text.length) {
    readBody(cursor, body);
    // A closing brace that closes nothing.
    if (cursor.at < text.length) fail(cursor);
    if (cursor.error === null) break;
    error ??= cursor.error;
    cursor.at = nextBlock(text, Math.max(cursor.at, cursor.error + 1));
    cursor.error = null;
    cursor.depth = 0;
  }
  error ??= cursor.error;
  const { attributes, blocks } = body;
  return { text, root: { type: '', labels: [], attributes, blocks, start: 0 }, error };
}

const TOP_LEVEL = /^(?:resource|data|locals|module|variable|output|provider|terraform)\b/gm;

/** The offset of the next line that begins a block of a file. */
function nextBlock(text: string, from: number): number {
  TOP_LEVEL.lastIndex = from;
  return TOP_LEVEL.exec(text)?.index ?? text.length;
}

/** Reads up to a closing brace, the limit or a syntax error. What was read before the error is kept. */
function readBody(cursor: Cursor, body: Body): void {
  for (;;) {
    skipSpace(cursor, true);
    if (cursor.error !== null || cursor.at >= cursor.limit || peek(cursor) === '}') return;
    const start = cursor.at;
    const name = readWord(cursor);
    if (name === '') fail(cursor);
    skipSpace(cursor, false);
    if (startsWith(cursor, '==')) fail(cursor);
    else if (take(cursor, '=')) readAttribute(cursor, name, body);
    else readBlock(cursor, name, start, body);
  }
}

function readAttribute(cursor: Cursor, name: string, { names, attributes }: Body): void {
  const value = nested(cursor, false, () => readExpression(cursor));
  if (cursor.error === null) {
    attributes.push({ name, value });
    skipSpace(cursor, false);
    if (cursor.at < cursor.limit && peek(cursor) !== '\n' && peek(cursor) !== '}') fail(cursor);
  }
  // Terraform accepts no argument twice.
  if (names.has(name)) cursor.error ??= value.start;
  names.add(name);
}

function readBlock(cursor: Cursor, type: string, start: number, { blocks }: Body): void {
  const labels = readLabels(cursor);
  if (!take(cursor, '{')) fail(cursor);
  if (cursor.error !== null) return;
  const inner: Body = { names: new Set(), attributes: [], blocks: [] };
  nested(cursor, false, () => {
    readBody(cursor, inner);
    if (cursor.error === null && !take(cursor, '}')) fail(cursor);
  });
  const { attributes, blocks: innerBlocks } = inner;
  blocks.push({ type, labels, attributes, blocks: innerBlocks, start });
}

function readLabels(cursor: Cursor): readonly string[] {
  const labels: string[] = [];
  for (;;) {
    skipSpace(cursor, false);
    if (cursor.error !== null) return labels;
    if (peek(cursor) === '"') {
      const parts = readQuoted(cursor, readExpression);
      labels.push(parts.map((part) => (part.kind === 'text' ? part.text : '')).join(''));
    } else {
      const word = peekWord(cursor);
      if (word === '') return labels;
      cursor.at += word.length;
      labels.push(word);
    }
  }
}

/** From the position to the last character of the expression. After a syntax error the result means nothing. */
function readExpression(cursor: Cursor): HclExpression {
  return nested(cursor, cursor.ignoresLineBreaks, () => readConditional(cursor));
}

function readConditional(cursor: Cursor): HclExpression {
  skipSpace(cursor);
  const start = cursor.at;
  const condition = readBinary(cursor, 0);
  if (!hasNext(cursor, '?')) return condition;
  cursor.at += 1;
  const whenTrue = readExpression(cursor);
  expectMark(cursor, ':');
  const whenFalse = readExpression(cursor);
  return { kind: 'conditional', condition, whenTrue, whenFalse, start, end: whenFalse.end };
}

/** Moves to the mark if it is the next thing; otherwise stays. */
function hasNext(cursor: Cursor, mark: string): boolean {
  if (cursor.error !== null) return false;
  const { at } = cursor;
  skipSpace(cursor);
  if (startsWith(cursor, mark)) return true;
  cursor.at = at;
  return false;
}

/** Longer marks first, so that `<=` is not read as `<`. */
const OPERATORS = [
  ['||', 1],
  ['&&', 2],
  ['==', 3],
  ['!=', 3],
  ['<=', 4],
  ['>=', 4],
  ['<', 4],
  ['>', 4],
  ['+', 5],
  ['-', 5],
  ['*', 6],
  ['/', 6],
  ['%', 6],
] as const;

function readBinary(cursor: Cursor, least: number): HclExpression {
  let left = readUnary(cursor);
  for (;;) {
    const operator = nextOperator(cursor, least);
    if (operator === null) return left;
    const [mark, precedence] = operator;
    cursor.at += mark.length;
    const right = nested(cursor, cursor.ignoresLineBreaks, () => readBinary(cursor, precedence + 1));
    left = { kind: 'binary', operator: mark, left, right, start: left.start, end: right.end };
  }
}

function nextOperator(cursor: Cursor, least: number): (typeof OPERATORS)[number] | null {
  if (cursor.error !== null) return null;
  const { at } = cursor;
  skipSpace(cursor);
  const found = OPERATORS.find(([mark]) => startsWith(cursor, mark));
  if (found !== undefined && found[1] >= least) return found;
  cursor.at = at;
  return null;
}

function readUnary(cursor: Cursor): HclExpression {
  skipSpace(cursor);
  const start = cursor.at;
  const sign = peek(cursor);
  if ((sign !== '!' && sign !== '-') || cursor.error !== null) return readPostfix(cursor);
  cursor.at += 1;
  const operand = nested(cursor, cursor.ignoresLineBreaks, () => readUnary(cursor));
  const { end } = operand;
  if (sign === '!') return { kind: 'not', operand, start, end };
  if (operand.kind === 'literal' && /^\d/.test(operand.text)) {
    return { kind: 'literal', text: `-${operand.text}`, start, end };
  }
  return { kind: 'other', parts: [operand], start, end };
}

function readPostfix(cursor: Cursor): HclExpression {
  let target = readTerm(cursor);
  const { start } = target;
  while (cursor.error === null) {
    if (peek(cursor) === '[') {
      target = readIndex(cursor, target);
    } else if (peek(cursor) === '.' && peek(cursor, 1) !== '.') {
      cursor.at += 1;
      const isSplat = take(cursor, '*');
      const name = isSplat ? '' : readWord(cursor) || readNumber(cursor);
      if (!isSplat && name === '') fail(cursor);
      const end = cursor.at;
      target = isSplat
        ? { kind: 'other', parts: [target], start, end }
        : { kind: 'attribute', target, name, start, end };
    } else {
      break;
    }
  }
  return target;
}

function readIndex(cursor: Cursor, target: HclExpression): HclExpression {
  const { start } = target;
  cursor.at += 1;
  if (startsWith(cursor, '*]')) {
    cursor.at += 2;
    return { kind: 'other', parts: [target], start, end: cursor.at };
  }
  const key = readEnclosed(cursor);
  expectMark(cursor, ']');
  return { kind: 'index', target, key, start, end: cursor.at };
}

/** An expression in brackets or parentheses. */
function readEnclosed(cursor: Cursor): HclExpression {
  return nested(cursor, true, () => readExpression(cursor));
}

function readTerm(cursor: Cursor): HclExpression {
  const start = cursor.at;
  const first = peek(cursor);
  if (cursor.error !== null) return { kind: 'other', parts: [], start, end: start };
  if (first === '"') {
    const parts = readQuoted(cursor, readExpression);
    return { kind: 'template', parts, start, end: cursor.at };
  }
  if (startsWith(cursor, '<<')) {
    const parts = readHeredoc(cursor, readExpression);
    return { kind: 'template', parts, start, end: cursor.at };
  }
  if (first === '(') return readParentheses(cursor);
  if (first === '[') return nested(cursor, true, () => readList(cursor));
  if (first === '{') return nested(cursor, false, () => readObject(cursor));
  const number = readNumber(cursor);
  if (number !== '') return { kind: 'literal', text: number, start, end: cursor.at };
  return readNamed(cursor);
}

function readParentheses(cursor: Cursor): HclExpression {
  const start = cursor.at;
  cursor.at += 1;
  const inner = readEnclosed(cursor);
  nested(cursor, true, () => {
    expectMark(cursor, ')');
  });
  return { ...inner, start, end: cursor.at };
}

const KEYWORDS = ['true', 'false', 'null'];

function readNamed(cursor: Cursor): HclExpression {
  const start = cursor.at;
  let name = readWord(cursor);
  if (name === '') fail(cursor);
  // A function of a provider: `provider::alicloud::name(…)`.
  while (startsWith(cursor, '::')) {
    cursor.at += 2;
    name += `::${readWord(cursor)}`;
  }
  if (peek(cursor) === '(') {
    cursor.at += 1;
    const items = nested(cursor, true, () => readItems(cursor, ')'));
    return { kind: 'call', name, arguments: items, start, end: cursor.at };
  }
  const end = cursor.at;
  return KEYWORDS.includes(name)
    ? { kind: 'literal', text: name, start, end }
    : { kind: 'name', name, start, end };
}

/** Expressions with commas between them, up to and including the closing mark. */
function readItems(cursor: Cursor, close: string): readonly HclExpression[] {
  const items: HclExpression[] = [];
  for (;;) {
    skipSpace(cursor);
    if (cursor.error !== null || take(cursor, close)) return items;
    const item = readExpression(cursor);
    skipSpace(cursor);
    // The last argument of a call may be a list that is expanded: `concat(local.lists...)`.
    const isExpanded = close === ')' && take(cursor, '...');
    items.push(isExpanded ? { kind: 'other', parts: [item], start: item.start, end: cursor.at } : item);
    skipSpace(cursor);
    if (!take(cursor, ',') && peek(cursor) !== close) fail(cursor);
  }
}

function readList(cursor: Cursor): HclExpression {
  const start = cursor.at;
  cursor.at += 1;
  skipSpace(cursor);
  if (peekWord(cursor) === 'for') return readFor(cursor, start, ']');
  const items = readItems(cursor, ']');
  return { kind: 'list', items, start, end: cursor.at };
}

/** `[for …]` or `{for …}`, from the word `for` on. */
function readFor(cursor: Cursor, start: number, close: string): HclExpression {
  return nested(cursor, true, () => {
    readWord(cursor);
    const { keyName, valueName, collection } = readForHead(cursor, readExpression);
    expectMark(cursor, ':');
    const first = readExpression(cursor);
    const second = hasNext(cursor, '=>') ? readAfter(cursor, 2) : null;
    if (hasNext(cursor, '...')) cursor.at += 3;
    skipSpace(cursor);
    const condition = peekWord(cursor) === 'if' ? readAfter(cursor, 2) : null;
    expectMark(cursor, close);
    const end = cursor.at;
    if (second === null && close === ']') {
      return { kind: 'for', keyName, valueName, collection, value: first, condition, start, end };
    }
    const parts = [collection, first, second, condition].filter((part) => part !== null);
    return { kind: 'other', parts, start, end };
  });
}

function readAfter(cursor: Cursor, length: number): HclExpression {
  cursor.at += length;
  return readExpression(cursor);
}

function readObject(cursor: Cursor): HclExpression {
  const start = cursor.at;
  cursor.at += 1;
  skipSpace(cursor, true);
  if (isForWord(cursor)) return readFor(cursor, start, '}');
  const members: HclMember[] = [];
  for (;;) {
    skipSpace(cursor, true);
    if (cursor.error !== null || take(cursor, '}')) break;
    const key = readKey(cursor);
    skipSpace(cursor);
    if (!take(cursor, '=') && !take(cursor, ':')) fail(cursor);
    const value = readExpression(cursor);
    members.push({ key, value });
    skipSpace(cursor);
    const isSeparated = take(cursor, ',') || peek(cursor) === '\n' || peek(cursor) === '}';
    if (!isSeparated) fail(cursor);
  }
  return { kind: 'object', members, start, end: cursor.at };
}

/** Whether the object is a `for` expression, and not one with a key of that name. */
function isForWord(cursor: Cursor): boolean {
  if (peekWord(cursor) !== 'for') return false;
  const { at } = cursor;
  cursor.at += 'for'.length;
  skipSpace(cursor);
  const isKey = peek(cursor) === '=' || peek(cursor) === ':';
  cursor.at = at;
  return !isKey;
}

/** A bare word is the key itself; anything else is an expression for it. */
function readKey(cursor: Cursor): HclExpression {
  const { at } = cursor;
  const word = readWord(cursor);
  const end = cursor.at;
  skipSpace(cursor);
  if (word !== '' && (peek(cursor) === '=' || peek(cursor) === ':')) {
    return { kind: 'template', parts: [{ kind: 'text', text: word }], start: at, end };
  }
  cursor.at = at;
  return readExpression(cursor);
}
