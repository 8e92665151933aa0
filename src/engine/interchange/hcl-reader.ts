// Reads as much of HCL as it takes to find a policy: blocks, attributes, strings, heredocs, lists, objects and calls. Any other
// expression is kept as text. Never throws; passes over what it does not understand. Source: HCL native syntax specification.

import { skipBlanks, skipExpression, skipSpaceAndComments } from './hcl-skip.ts';
import { readHeredoc, readQuoted } from './hcl-template.ts';

/** `text` is the source of the expression. Templates in strings stay as they are written: `${var.name}`. */
export type HclValue =
  | { readonly kind: 'string'; readonly text: string; readonly value: string }
  | { readonly kind: 'list'; readonly text: string; readonly items: readonly HclValue[] }
  | { readonly kind: 'object'; readonly text: string; readonly members: readonly HclMember[] }
  /** A call with one argument. */
  | { readonly kind: 'call'; readonly text: string; readonly name: string; readonly argument: HclValue }
  | { readonly kind: 'expression'; readonly text: string };

export interface HclMember {
  readonly key: string;
  readonly value: HclValue;
}

export interface HclBlock {
  readonly type: string;
  readonly labels: readonly string[];
  readonly attributes: readonly HclMember[];
  readonly blocks: readonly HclBlock[];
}

/** A value and the offset behind it. */
interface Read<T> {
  readonly value: T;
  readonly end: number;
}

/** What is nested deeper is kept as text. */
const DEEPEST_LEVEL = 48;

/** What a body holds, while it is read. */
interface Body {
  readonly attributes: HclMember[];
  readonly blocks: HclBlock[];
}

/** The whole file as one block without a type. */
export function readHcl(text: string): HclBlock {
  const body: Body = { attributes: [], blocks: [] };
  // A stray closing brace ends a body early.
  for (let at = 0; at < text.length; at += 1) at = readBody(text, at, 0, body);
  return { type: '', labels: [], ...body };
}

/** Reads up to the brace that closes the body, or to the end, and tells where that is. */
function readBody(text: string, start: number, depth: number, { attributes, blocks }: Body): number {
  let at = skipSpaceAndComments(text, start);
  while (at < text.length && text[at] !== '}') {
    const name = wordAt(text, at);
    if (name === '') {
      at = skipSpaceAndComments(text, passOver(text, at));
      continue;
    }
    const behind = skipBlanks(text, at + name.length);
    if (text[behind] === '=') {
      const read = readExpression(text, behind + 1, depth);
      attributes.push({ key: name, value: read.value });
      at = read.end;
    } else {
      const { value: labels, end } = readLabels(text, behind);
      at = end;
      if (text[end] === '{') {
        if (depth >= DEEPEST_LEVEL) {
          at = skipExpression(text, end);
        } else {
          const body: Body = { attributes: [], blocks: [] };
          at = readBody(text, end + 1, depth + 1, body) + 1;
          blocks.push({ type: name, labels, ...body });
        }
      }
    }
    at = skipSpaceAndComments(text, at);
  }
  return at;
}

/** The offset behind something that no body begins with. */
function passOver(text: string, at: number): number {
  return text[at] === '"' ? readQuoted(text, at).end : at + 1;
}

function readLabels(text: string, start: number): Read<readonly string[]> {
  const labels: string[] = [];
  let at = start;
  for (;;) {
    const word = wordAt(text, at);
    if (word !== '') {
      labels.push(word);
      at += word.length;
    } else if (text[at] === '"') {
      const label = readQuoted(text, at);
      labels.push(label.value);
      at = label.end;
    } else {
      return { value: labels, end: at };
    }
    at = skipBlanks(text, at);
  }
}

function readExpression(text: string, from: number, depth: number): Read<HclValue> {
  const start = skipSpaceAndComments(text, from);
  const read = readTerm(text, start, depth + 1);
  const end = skipExpression(text, read?.end ?? start);
  // More than one term: an operator, an index, a condition.
  const isWhole = read !== null && text.slice(read.end, end).trim() === '';
  if (isWhole) return read;
  return { value: { kind: 'expression', text: text.slice(start, end).trim() }, end };
}

function readTerm(text: string, start: number, depth: number): Read<HclValue> | null {
  if (depth > DEEPEST_LEVEL) return null;
  const first = text[start];
  if (first === '"') return withText(text, start, readQuoted(text, start));
  if (first === '[') return readList(text, start, depth);
  if (first === '{') return readObject(text, start, depth);
  if (text.startsWith('<<', start)) {
    const heredoc = readHeredoc(text, start);
    return heredoc === null ? null : withText(text, start, heredoc);
  }
  const name = wordAt(text, start);
  return name !== '' && text[start + name.length] === '(' ? readCall(text, start, name, depth) : null;
}

function withText(text: string, start: number, { value, end }: Read<string>): Read<HclValue> {
  return { value: { kind: 'string', text: text.slice(start, end), value }, end };
}

function readCall(text: string, start: number, name: string, depth: number): Read<HclValue> | null {
  const argument = readExpression(text, start + name.length + 1, depth);
  let at = skipSpaceAndComments(text, argument.end);
  if (text[at] === ',') at = skipSpaceAndComments(text, at + 1);
  if (text[at] !== ')') return null;
  const end = at + 1;
  return { value: { kind: 'call', text: text.slice(start, end), name, argument: argument.value }, end };
}

function readList(text: string, start: number, depth: number): Read<HclValue> | null {
  const items: HclValue[] = [];
  let at = skipSpaceAndComments(text, start + 1);
  while (text[at] !== ']') {
    const item = readExpression(text, at, depth);
    if (item.end === at || wordAt(item.value.text, 0) === 'for') return null;
    items.push(item.value);
    at = skipSpaceAndComments(text, item.end);
    if (text[at] === ',') at = skipSpaceAndComments(text, at + 1);
    else if (text[at] !== ']') return null;
  }
  return { value: { kind: 'list', text: text.slice(start, at + 1), items }, end: at + 1 };
}

function readObject(text: string, start: number, depth: number): Read<HclValue> | null {
  const members: HclMember[] = [];
  let at = skipSpaceAndComments(text, start + 1);
  while (text[at] !== '}') {
    const key = readKey(text, at);
    if (key === null) return null;
    at = skipSpaceAndComments(text, key.end);
    if (text[at] !== '=' && text[at] !== ':') return null;
    const member = readExpression(text, at + 1, depth);
    members.push({ key: key.value, value: member.value });
    at = skipSpaceAndComments(text, member.end);
    if (text[at] === ',') at = skipSpaceAndComments(text, at + 1);
  }
  return { value: { kind: 'object', text: text.slice(start, at + 1), members }, end: at + 1 };
}

function readKey(text: string, at: number): Read<string> | null {
  if (text[at] === '"') return readQuoted(text, at);
  const word = wordAt(text, at);
  return word === '' ? null : { value: word, end: at + word.length };
}

const WORD = /[A-Za-z_][\w-]*/y;

/** The identifier that begins at the offset; empty when none does. */
function wordAt(text: string, at: number): string {
  WORD.lastIndex = at;
  return WORD.exec(text)?.[0] ?? '';
}
