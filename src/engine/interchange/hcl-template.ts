// Quoted strings and heredocs of HCL with what is interpolated in them: `${…}`, `%{ if }`, `%{ for }`.
// Source: HCL native syntax specification, "Template expressions".

import {
  expectMark,
  fail,
  MAX_DEPTH,
  nested,
  peek,
  readWord,
  skipSpace,
  startsWith,
  take,
} from './hcl-cursor.ts';
import type { Cursor } from './hcl-cursor.ts';
import type { HclExpression, HclTemplatePart } from './hcl-syntax.ts';

export type ReadExpression = (cursor: Cursor) => HclExpression;

type Token =
  | { readonly kind: 'text'; text: string }
  | { readonly kind: 'interpolation'; readonly expression: HclExpression }
  | ({ readonly kind: 'directive'; readonly start: number; readonly end: number } & Directive);

type Directive =
  | { readonly keyword: 'if'; readonly condition: HclExpression }
  | {
      readonly keyword: 'for';
      readonly keyName: string | null;
      readonly valueName: string;
      readonly collection: HclExpression;
    }
  | { readonly keyword: 'else' | 'endif' | 'endfor' };

/** The string that begins at the quote. A line break before the closing quote is a syntax error. */
export function readQuoted(cursor: Cursor, readExpression: ReadExpression): readonly HclTemplatePart[] {
  cursor.at += 1;
  const tokens = readTokens(cursor, '"', readExpression);
  if (!take(cursor, '"')) fail(cursor);
  return buildParts(cursor, tokens);
}

const HEREDOC_START = /<<(-?)([\p{ID_Start}_][\p{ID_Continue}-]*)[ \t]*\n/uy;

/** The heredoc that begins at `<<`. One without its end marker takes the rest of the file, and is a syntax error. */
export function readHeredoc(cursor: Cursor, readExpression: ReadExpression): readonly HclTemplatePart[] {
  HEREDOC_START.lastIndex = cursor.at;
  const [opening, dash, mark] = HEREDOC_START.exec(cursor.text) ?? [];
  if (opening === undefined || mark === undefined) {
    fail(cursor);
    return [];
  }
  const start = cursor.at + opening.length;
  const { bodyEnd, end } = findHeredocEnd(cursor, start, mark);
  if (end === null) fail(cursor);
  const body: Cursor = { ...cursor, at: start, limit: bodyEnd, error: null };
  const tokens = readTokens(body, '', readExpression);
  if (dash === '-') dropMargin(tokens, marginOf(cursor.text.slice(start, bodyEnd)));
  const parts = buildParts(body, tokens);
  cursor.error ??= body.error;
  cursor.at = end ?? cursor.limit;
  return parts;
}

/** The end of the last line of the body, and the end of the marker's line; null without a marker. */
function findHeredocEnd(
  { text, limit }: Cursor,
  start: number,
  mark: string,
): { readonly bodyEnd: number; readonly end: number | null } {
  for (let at = start; at < limit;) {
    const lineBreak = text.indexOf('\n', at);
    const end = lineBreak < 0 ? limit : Math.min(lineBreak, limit);
    if (text.slice(at, end).trim() === mark) return { bodyEnd: at, end };
    at = end + 1;
  }
  return { bodyEnd: limit, end: null };
}

function marginOf(body: string): number {
  let margin = Infinity;
  for (const line of body.split('\n')) {
    if (line.trim() !== '') margin = Math.min(margin, line.length - line.trimStart().length);
  }
  return margin;
}

/** Takes the margin off each line of the body that begins in literal text. */
function dropMargin(tokens: readonly Token[], margin: number): void {
  for (const [index, token] of tokens.entries()) {
    if (token.kind !== 'text') continue;
    const lines = token.text.split('\n');
    token.text = lines
      .map((line, number) => {
        if (number === 0 && index > 0) return line;
        return line.slice(Math.min(margin, line.length - line.trimStart().length));
      })
      .join('\n');
  }
}

/** Reads up to the quote, or up to the limit of a heredoc, for which `quote` is empty. */
function readTokens(cursor: Cursor, quote: string, readExpression: ReadExpression): Token[] {
  const tokens: Token[] = [];
  let copied = cursor.at;
  let trimsNext = false;
  const addText = (added: string, isSource: boolean) => {
    const text = trimsNext && isSource ? trimStart(added, quote === '') : added;
    if (text !== '') trimsNext = false;
    const last = tokens.at(-1);
    if (last?.kind === 'text') last.text += text;
    else if (text !== '') tokens.push({ kind: 'text', text });
  };
  const copy = () => {
    addText(cursor.text.slice(copied, cursor.at), true);
  };
  while (cursor.error === null && cursor.at < cursor.limit) {
    const character = peek(cursor);
    if (quote !== '' && (character === quote || character === '\n')) break;
    if (quote !== '' && character === '\\') {
      copy();
      addText(readEscape(cursor), false);
      copied = cursor.at;
    } else if (startsWith(cursor, '$${') || startsWith(cursor, '%%{')) {
      copy();
      copied = cursor.at + 1;
      cursor.at += 3;
    } else if (startsWith(cursor, '${') || startsWith(cursor, '%{')) {
      copy();
      const start = cursor.at;
      cursor.at += 2;
      if (take(cursor, '~')) trimEnd(tokens, quote === '');
      tokens.push(readSequence(cursor, character, start, readExpression));
      trimsNext = cursor.text[cursor.at - 2] === '~';
      copied = cursor.at;
    } else {
      cursor.at += 1;
    }
  }
  copy();
  return tokens;
}

/** In a heredoc, `~}` takes white space up to the end of the line. */
function trimStart(text: string, isHeredoc: boolean): string {
  const trimmed = text.trimStart();
  const lineBreak = isHeredoc ? text.slice(0, text.length - trimmed.length).indexOf('\n') : -1;
  return lineBreak < 0 ? trimmed : text.slice(lineBreak + 1);
}

/** In a heredoc, `${~` takes white space of one line. */
function trimEnd(tokens: readonly Token[], isHeredoc: boolean): void {
  const last = tokens.at(-1);
  if (last?.kind !== 'text') return;
  const lineStart = isHeredoc ? last.text.lastIndexOf('\n', last.text.length - 2) + 1 : 0;
  last.text = last.text.slice(0, lineStart) + last.text.slice(lineStart).trimEnd();
}

const ESCAPES: ReadonlyMap<string, string> = new Map([
  ['n', '\n'],
  ['r', '\r'],
  ['t', '\t'],
  ['"', '"'],
  ['\\', '\\'],
]);

function readEscape(cursor: Cursor): string {
  const letter = peek(cursor, 1);
  const length = letter === 'u' ? 4 : letter === 'U' ? 8 : 0;
  const digits = cursor.text.slice(cursor.at + 2, Math.min(cursor.at + 2 + length, cursor.limit));
  const code = /^[\da-fA-F]+$/.test(digits) && digits.length === length ? Number.parseInt(digits, 16) : -1;
  const plain = code >= 0 && code <= 0x10ffff ? String.fromCodePoint(code) : ESCAPES.get(letter);
  if (plain === undefined) fail(cursor);
  else cursor.at += 2 + length;
  return plain ?? '';
}

/** What follows `${` or `%{`, its closing brace included. */
function readSequence(cursor: Cursor, sigil: string, start: number, readExpression: ReadExpression): Token {
  return nested(cursor, true, () => {
    const content: Token | Directive =
      sigil === '$'
        ? { kind: 'interpolation', expression: readExpression(cursor) }
        : readDirective(cursor, readExpression);
    skipSpace(cursor);
    take(cursor, '~');
    if (!take(cursor, '}')) fail(cursor);
    return 'kind' in content ? content : { kind: 'directive', start, end: cursor.at, ...content };
  });
}

function readDirective(cursor: Cursor, readExpression: ReadExpression): Directive {
  skipSpace(cursor);
  const keyword = readWord(cursor);
  switch (keyword) {
    case 'if':
      return { keyword, condition: readExpression(cursor) };
    case 'for':
      return { keyword, ...readForHead(cursor, readExpression) };
    case 'else':
    case 'endif':
    case 'endfor':
      return { keyword };
    default:
      fail(cursor);
      return { keyword: 'endif' };
  }
}

/** `name in collection` or `key, name in collection`. */
export function readForHead(
  cursor: Cursor,
  readExpression: ReadExpression,
): { readonly keyName: string | null; readonly valueName: string; readonly collection: HclExpression } {
  skipSpace(cursor);
  const first = readWord(cursor);
  skipSpace(cursor);
  let second: string | null = null;
  if (take(cursor, ',')) {
    skipSpace(cursor);
    second = readWord(cursor);
  }
  expectMark(cursor, 'in');
  const collection = readExpression(cursor);
  return second === null
    ? { keyName: null, valueName: first, collection }
    : { keyName: first, valueName: second, collection };
}

type Open =
  | {
      readonly kind: 'if';
      readonly token: Token;
      readonly whenTrue: HclTemplatePart[];
      whenFalse: HclTemplatePart[] | null;
    }
  | { readonly kind: 'for'; readonly token: Token; readonly body: HclTemplatePart[] };

/** Puts what is between directives into them. A directive without its end is a syntax error. */
function buildParts(cursor: Cursor, tokens: readonly Token[]): readonly HclTemplatePart[] {
  const top: HclTemplatePart[] = [];
  const stack: Open[] = [];
  const add = (part: HclTemplatePart) => {
    const open = stack.at(-1);
    if (open === undefined) top.push(part);
    else if (open.kind === 'for') open.body.push(part);
    else (open.whenFalse ?? open.whenTrue).push(part);
  };
  for (const token of tokens) {
    if (token.kind !== 'directive') {
      add(token);
      continue;
    }
    const open = stack.at(-1);
    if (token.keyword === 'if') stack.push({ kind: 'if', token, whenTrue: [], whenFalse: null });
    else if (token.keyword === 'for') stack.push({ kind: 'for', token, body: [] });
    else if (token.keyword === 'else' && open?.kind === 'if' && open.whenFalse === null) open.whenFalse = [];
    else {
      stack.pop();
      const part = open === undefined ? null : closed(open, token.keyword, token.end);
      if (part === null) fail(cursor);
      else add(part);
    }
    if (stack.length > MAX_DEPTH) fail(cursor);
    if (cursor.error !== null) break;
  }
  if (stack.length > 0) fail(cursor);
  return top;
}

function closed(open: Open, keyword: string, end: number): HclTemplatePart | null {
  const { token } = open;
  if (token.kind !== 'directive') return null;
  const { start } = token;
  if (open.kind === 'if' && token.keyword === 'if' && keyword === 'endif') {
    const { condition } = token;
    return { kind: 'if', start, end, condition, whenTrue: open.whenTrue, whenFalse: open.whenFalse ?? [] };
  }
  if (open.kind === 'for' && token.keyword === 'for' && keyword === 'endfor') {
    const { keyName, valueName, collection } = token;
    return { kind: 'for', start, end, keyName, valueName, collection, body: open.body };
  }
  return null;
}
