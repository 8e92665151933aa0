// Builds, changes and prints JSON values for importers. Digits and duplicate members stay as in the source.

import { formatPolicy } from '../policy/format.ts';
import type { JsonMember, JsonValue } from '../policy/json.ts';
import { printLayout } from '../policy/print.ts';
import type { Layout } from '../policy/print.ts';

/** Built values are in no text. */
const NO_SPAN = { start: 0, end: 0 };

export function textValue(value: string): JsonValue {
  return { kind: 'string', span: NO_SPAN, value };
}

export function listValue(items: readonly JsonValue[]): JsonValue {
  return { kind: 'array', span: NO_SPAN, items };
}

export function objectValue(members: readonly (readonly [key: string, value: JsonValue])[]): JsonValue {
  return {
    kind: 'object',
    span: NO_SPAN,
    members: members.map(([key, value]) => ({ key, keySpan: NO_SPAN, value })),
  };
}

export const NULL_VALUE: JsonValue = { kind: 'null', span: NO_SPAN };

/** The value with one member replaced, or added at the end. */
export function withMember(value: JsonValue, key: string, member: JsonValue): JsonValue {
  const members = membersOf(value);
  const entries = members.map((it) => [it.key, it.key === key ? member : it.value] as const);
  return objectValue(members.some((it) => it.key === key) ? entries : [...entries, [key, member]]);
}

/** The members of an object; none for another value. */
export function membersOf(value: JsonValue | undefined): readonly JsonMember[] {
  return value?.kind === 'object' ? value.members : [];
}

/** The text of a string, number or Boolean, with its digits as typed; null for another value. */
export function scalarText(value: JsonValue): string | null {
  switch (value.kind) {
    case 'string':
      return value.value;
    case 'number':
      return value.text;
    case 'boolean':
      return String(value.value);
    case 'array':
    case 'object':
    case 'null':
    case 'missing':
      return null;
  }
}

/** Numbers and Booleans as strings, since RAM requires quotes around all values. */
export function quoteScalar(value: JsonValue): JsonValue {
  const text = value.kind === 'string' ? null : scalarText(value);
  return text === null ? value : textValue(text);
}

/** The value on one line. */
export function minifyValue(value: JsonValue): string {
  return minifyLayout(layoutOf(value));
}

/** A policy in the page's layout. */
export function printPolicy(value: JsonValue): string {
  return formatPolicy(printLayout(layoutOf(value), { lineLength: 80, keepsLoneItems: true }));
}

function layoutOf(value: JsonValue): Layout {
  switch (value.kind) {
    case 'object':
      return {
        kind: 'object',
        members: value.members.map(({ key, value: member }) => [JSON.stringify(key), layoutOf(member)]),
      };
    case 'array':
      return { kind: 'list', items: value.items.map(layoutOf) };
    case 'string':
      return { kind: 'scalar', text: JSON.stringify(value.value) };
    case 'number':
      return { kind: 'scalar', text: value.text };
    case 'boolean':
      return { kind: 'scalar', text: String(value.value) };
    case 'null':
    case 'missing':
      return { kind: 'scalar', text: 'null' };
  }
}

/** The layout on one line, without white space between tokens. */
function minifyLayout(layout: Layout): string {
  switch (layout.kind) {
    case 'scalar':
      return layout.text;
    case 'list':
      return `[${layout.items.map(minifyLayout).join(',')}]`;
    case 'object':
      return `{${layout.members.map(([key, value]) => `${key}:${minifyLayout(value)}`).join(',')}}`;
  }
}

/** The first key that occurs twice in the value or in an object inside it; null for none. */
export function duplicateKeyIn(value: JsonValue): string | null {
  if (value.kind === 'array') return firstOf(value.items, duplicateKeyIn);
  if (value.kind !== 'object') return null;
  const seen = new Set<string>();
  for (const { key } of value.members) {
    if (seen.has(key)) return key;
    seen.add(key);
  }
  return firstOf(value.members, (member) => duplicateKeyIn(member.value));
}

function firstOf<Item>(items: readonly Item[], find: (item: Item) => string | null): string | null {
  for (const item of items) {
    const found = find(item);
    if (found !== null) return found;
  }
  return null;
}
