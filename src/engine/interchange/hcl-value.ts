// The values of HCL expressions. A value that the file does not determine is open: it keeps the source of its expression.

import type { HclBlock } from './hcl-syntax.ts';

export type HclResult =
  | { readonly kind: 'text'; readonly parts: readonly TextPart[] }
  /** A number, `true`, `false` or `null`, as JSON writes it. */
  | { readonly kind: 'scalar'; readonly text: string }
  /** `isSet`: the result of `toset`, whose items are their own keys. */
  | { readonly kind: 'list'; readonly items: readonly HclResult[]; readonly isSet?: boolean }
  | ObjectResult
  /** The result of `jsonencode`: kept as a value until its text is needed. */
  | { readonly kind: 'encoded'; readonly value: HclResult }
  /** The `document` of a data source. */
  | { readonly kind: 'document'; readonly block: HclBlock; readonly open: OpenPart }
  /** `isSpread`: in a list, a number of items that is not known. */
  | { readonly kind: 'unknown'; readonly open: OpenPart; readonly isSpread?: boolean };

export interface ObjectResult {
  readonly kind: 'object';
  readonly members: readonly ResultMember[];
  /** Keys that the source writes more than once; the last one is the member. */
  readonly repeated: readonly string[];
}

export interface ResultMember {
  readonly key: readonly TextPart[];
  readonly value: HclResult;
}

/** Neighbouring texts are one part. */
export type TextPart = string | OpenPart;

/** A part of a text whose value is not in the file. */
export interface OpenPart {
  /** Of an expression, without `${` and `}`; of a directive, from `%{` to the `}` of its end. */
  readonly source: string;
  readonly kind: 'expression' | 'directive';
  /** The value with the defaults of the variables; empty when there is none, or it is no text. */
  readonly suggest: () => string;
  /** Both possible values, where only a condition is unknown. */
  readonly alternatives: Alternatives | null;
}

export interface Alternatives {
  /** The source of the condition. */
  readonly condition: string;
  readonly whenTrue: HclResult;
  readonly whenFalse: HclResult;
}

export function isNull(value: HclResult): boolean {
  return value.kind === 'scalar' && value.text === 'null';
}

/** Whether the value is an unknown number of list items. */
export function isSpread(value: HclResult): boolean {
  return value.kind === 'unknown' && value.isSpread === true;
}

export function textResult(text: string): HclResult {
  return { kind: 'text', parts: text === '' ? [] : [text] };
}

export function booleanResult(is: boolean): HclResult {
  return { kind: 'scalar', text: String(is) };
}

/** Members in order; a repeated key keeps its first position and its last value. */
export function objectResult(members: readonly ResultMember[]): ObjectResult {
  const byKey = new Map<string, ResultMember>();
  const repeated = new Set<string>();
  for (const member of members) {
    const key = sourceOf(member.key);
    if (byKey.has(key)) repeated.add(key);
    byKey.set(key, member);
  }
  return { kind: 'object', members: [...byKey.values()], repeated: [...repeated] };
}

/** Texts one after the other. */
export function joinParts(texts: readonly (readonly TextPart[])[]): readonly TextPart[] {
  const parts: TextPart[] = [];
  let literal: string[] = [];
  const flush = () => {
    const text = literal.join('');
    if (text !== '') parts.push(text);
    literal = [];
  };
  for (const part of texts.flat()) {
    if (typeof part === 'string') {
      literal.push(part);
    } else {
      flush();
      parts.push(part);
    }
  }
  flush();
  return parts;
}

/** The text, or null when a part of it is open. */
export function literalText(parts: readonly TextPart[]): string | null {
  const texts = parts.filter((part) => typeof part === 'string');
  return texts.length === parts.length ? texts.join('') : null;
}

/** The literal text of a value; null for any other value. */
export function literalOf(value: HclResult | undefined): string | null {
  return value?.kind === 'text' ? literalText(value.parts) : null;
}

/** The text with open parts as the source writes them. */
export function sourceOf(parts: readonly TextPart[]): string {
  return parts
    .map((part) => {
      if (typeof part === 'string') return part;
      return part.kind === 'directive' ? part.source : `\${${part.source}}`;
    })
    .join('');
}

/** The open part when the value is nothing else. */
export function openOf(value: HclResult): OpenPart | null {
  if (value.kind === 'unknown' || value.kind === 'document') return value.open;
  if (value.kind !== 'text' || value.parts.length !== 1) return null;
  const [part] = value.parts;
  return part === undefined || typeof part === 'string' ? null : part;
}

/** The member's value; undefined where there is none, or where a key is open, which may be this one. */
export function memberResult(value: HclResult, name: string): HclResult | undefined {
  if (value.kind !== 'object') return undefined;
  const keys = value.members.map(({ key }) => literalText(key));
  return keys.includes(null) ? undefined : value.members[keys.lastIndexOf(name)]?.value;
}

/** All open parts of the value, in order. */
export function openParts(value: HclResult): readonly OpenPart[] {
  switch (value.kind) {
    case 'text':
      return value.parts.filter((part) => typeof part !== 'string');
    case 'scalar':
      return [];
    case 'list':
      return value.items.flatMap(openParts);
    case 'object':
      return value.members.flatMap(({ key, value: member }) => [
        ...key.filter((part) => typeof part !== 'string'),
        ...openParts(member),
      ]);
    case 'encoded':
      return openParts(value.value);
    case 'document':
    case 'unknown':
      return [value.open];
  }
}

export interface Extent {
  /** Of the whole tree, in characters and values. */
  readonly size: number;
  readonly depth: number;
}

const EXTENTS = new WeakMap<HclResult, Extent>();

/** How large the value is when it is written out. Values that share parts are measured once. */
export function extentOf(value: HclResult): Extent {
  const known = EXTENTS.get(value);
  if (known !== undefined) return known;
  const extent = measure(value);
  EXTENTS.set(value, extent);
  return extent;
}

function measure(value: HclResult): Extent {
  switch (value.kind) {
    case 'text':
      return sum(value.parts.map(partExtent), 1);
    case 'scalar':
      return { size: 1, depth: 1 };
    case 'list':
      return sum(value.items.map(extentOf), value.items.length);
    case 'object': {
      const keys = value.members.flatMap(({ key }) => key.map(partExtent));
      return sum([...keys, ...value.members.map(({ value: member }) => extentOf(member))], 1);
    }
    case 'encoded':
      return sum([extentOf(value.value)], 1);
    case 'document':
    case 'unknown':
      return partExtent(value.open);
  }
}

function partExtent(part: TextPart): Extent {
  if (typeof part === 'string') return { size: part.length + 1, depth: 1 };
  const { source, alternatives } = part;
  const either = alternatives === null ? [] : [alternatives.whenTrue, alternatives.whenFalse];
  return sum(either.map(extentOf), source.length);
}

function sum(extents: readonly Extent[], own: number): Extent {
  let size = own + 1;
  let depth = 0;
  for (const extent of extents) {
    size += extent.size;
    depth = Math.max(depth, extent.depth);
  }
  return { size, depth: depth + 1 };
}
