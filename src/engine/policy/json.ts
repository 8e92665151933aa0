// JSON with positions; the only module that imports jsonc-parser. Strict JSON (no comments, no trailing commas) with
// duplicate keys kept. Incomplete text is read as far as possible. Syntax follows RFC 8259.

import { createScanner, parseTree } from 'jsonc-parser';
import type { Node, ParseError } from 'jsonc-parser';
import type { Span } from './span.ts';
import { locateSyntaxError } from './syntax-error.ts';
import type { JsonSyntaxError, ReaderError } from './syntax-error.ts';

export interface JsonMember {
  readonly key: string;
  readonly keySpan: Span;
  readonly value: JsonValue;
}

/**
 * A JSON value with its position. `missing`: a value not typed yet. `text` of a number keeps its digits: `value` loses those of
 * `1.10` and of integers beyond 2^53.
 */
export type JsonValue =
  | { readonly kind: 'object'; readonly span: Span; readonly members: readonly JsonMember[] }
  | { readonly kind: 'array'; readonly span: Span; readonly items: readonly JsonValue[] }
  | { readonly kind: 'string'; readonly span: Span; readonly value: string }
  | { readonly kind: 'number'; readonly span: Span; readonly value: number; readonly text: string }
  | { readonly kind: 'boolean'; readonly span: Span; readonly value: boolean }
  | { readonly kind: 'null'; readonly span: Span }
  | { readonly kind: 'missing'; readonly span: Span };

export interface JsonText {
  readonly root: JsonValue;
  /** The first syntax error; null if the text is JSON. */
  readonly syntaxError: JsonSyntaxError | null;
  /** The length in UTF-16 code units without white space between tokens. */
  readonly minifiedLength: number;
}

/** A policy has six levels. Deeper levels than this are not read, because jsonc-parser recurses per level. */
const MAX_DEPTH = 64;

/** Reads JSON. Never throws: invalid text gives `syntaxError` and the readable parts before and after it. */
export function parseJson(text: string): JsonText {
  const { readable, minifiedLength } = scan(text);
  const errors: ParseError[] = [];
  const root = parseTree(readable, errors, {
    disallowComments: true,
    allowTrailingComma: false,
    allowEmptyContent: false,
  });
  return {
    root:
      root === undefined ? { kind: 'missing', span: { start: 0, end: text.length } } : convert(root, text),
    syntaxError: locateSyntaxError(text, errors.slice(0, 2).map(readerError)),
    minifiedLength,
  };
}

/** Counts the characters of tokens, and blanks values that are nested too deep, in one pass. */
function scan(text: string): { readable: string; minifiedLength: number } {
  const scanner = createScanner(text, true);
  const parts: string[] = [];
  let copiedTo = 0;
  let depth = 0;
  let minifiedLength = 0;
  let blankFrom = -1;
  for (;;) {
    scanner.scan();
    const offset = scanner.getTokenOffset();
    if (offset >= text.length) break;
    minifiedLength += scanner.getTokenLength();
    const first = text[offset];
    if (first === '{' || first === '[') {
      depth += 1;
      if (depth === MAX_DEPTH) blankFrom = offset + 1;
    } else if (first === '}' || first === ']') {
      if (depth === MAX_DEPTH) {
        parts.push(text.slice(copiedTo, blankFrom), ' '.repeat(offset - blankFrom));
        copiedTo = offset;
        blankFrom = -1;
      }
      depth -= 1;
    }
  }
  if (blankFrom >= 0) {
    parts.push(text.slice(copiedTo, blankFrom), ' '.repeat(text.length - blankFrom));
    copiedTo = text.length;
  }
  parts.push(text.slice(copiedTo));
  return { readable: parts.join(''), minifiedLength };
}

/** jsonc-parser's codes of errors that name the expected token. */
const EXPECTED: ReadonlyMap<number, ReaderError['expected']> = new Map([
  [5, 'colon'],
  [6, 'comma'],
  [9, 'after-end'],
]);

function readerError({ error, offset, length }: ParseError): ReaderError {
  return { offset, length, expected: EXPECTED.get(error) ?? null };
}

function convert(node: Node, text: string): JsonValue {
  const span = { start: node.offset, end: node.offset + node.length };
  switch (node.type) {
    case 'object':
      return { kind: 'object', span, members: convertMembers(node, text) };
    case 'array':
      return { kind: 'array', span, items: (node.children ?? []).map((item) => convert(item, text)) };
    case 'string':
      return { kind: 'string', span, value: String(node.value) };
    case 'number':
      return { kind: 'number', span, value: Number(node.value), text: text.slice(span.start, span.end) };
    case 'boolean':
      return { kind: 'boolean', span, value: node.value === true };
    case 'null':
      return { kind: 'null', span };
    case 'property':
      return { kind: 'missing', span };
  }
}

function convertMembers(node: Node, text: string): JsonMember[] {
  return (node.children ?? []).flatMap((property) => convertMember(property, text));
}

function convertMember(property: Node, text: string): JsonMember[] {
  const [key, value] = property.children ?? [];
  if (key === undefined) return [];
  const keySpan = { start: key.offset, end: key.offset + key.length };
  return [
    {
      key: String(key.value),
      keySpan,
      value:
        value === undefined
          ? { kind: 'missing', span: { start: keySpan.end, end: property.offset + property.length } }
          : convert(value, text),
    },
  ];
}
