// Reads a file of HCL: its blocks and attributes. Never throws; after a syntax error it goes on with the next block of the file.
// Source: HCL native syntax specification.

import {
  createCursor,
  fail,
  nested,
  peek,
  peekWord,
  readWord,
  skipSpace,
  startsWith,
  take,
} from './hcl-cursor.ts';
import type { Cursor } from './hcl-cursor.ts';
import { readExpression } from './hcl-expression.ts';
import type { HclAttribute, HclBlock, HclFile } from './hcl-syntax.ts';
import { readQuoted } from './hcl-template.ts';

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
