// Reads values from JSON with positions, and removes the positions.

import type { JsonValue } from './json.ts';
import type { Json } from './print.ts';

/** The member's value; of duplicate keys the last, as in JSON.parse. */
export function memberOf(value: JsonValue, key: string): JsonValue | undefined {
  return value.kind === 'object' ? value.members.findLast((member) => member.key === key)?.value : undefined;
}

export function stringOf(value: JsonValue | undefined): string | null {
  return value?.kind === 'string' ? value.value : null;
}

/** The items of an array; a single value counts as an array of one. */
export function itemsOf(value: JsonValue | undefined): readonly JsonValue[] {
  if (value === undefined) return [];
  return value.kind === 'array' ? value.items : [value];
}

/** The plain value. A missing value becomes null. */
export function jsonOf(value: JsonValue): Json {
  switch (value.kind) {
    case 'string':
    case 'number':
    case 'boolean':
      return value.value;
    case 'array':
      return value.items.map(jsonOf);
    case 'object':
      return Object.fromEntries(value.members.map((member) => [member.key, jsonOf(member.value)]));
    case 'null':
    case 'missing':
      return null;
  }
}
