// The policy document in a link: statements as arrays, with frequent words encoded by the dictionary.

import type { Json } from '../../engine/policy/print.ts';
import { isObject } from '../unknown-json.ts';
import type { Dictionary } from './dictionary.ts';

const EFFECTS = ['Allow', 'Deny'] as const;
const MEMBERS = ['Effect', 'Action', 'Resource', 'Condition'];

/** Statements as `[effect, action, resource, condition?]`; null for a document that is not just Version 1 and such statements. */
export function packDocument(document: Json, { encode }: Dictionary): Json | null {
  if (!isObject(document) || keysOf(document) !== 'Version,Statement') return null;
  const { Version: version, Statement: statements } = document;
  if (version !== '1' || !Array.isArray(statements)) return null;
  const packed: Json[] = [];
  for (const statement of statements as readonly Json[]) {
    if (!isObject(statement)) return null;
    const members = MEMBERS.slice(0, Object.keys(statement).length);
    const effect = EFFECTS.findIndex((known) => known === statement['Effect']);
    if (keysOf(statement) !== members.join(',') || effect < 0) return null;
    packed.push([effect, ...members.slice(1).map((member) => statement[member] ?? null)]);
  }
  return mapTexts(packed, encode);
}

/** Returns the document; null if the input is not a packed one, or its texts exceed `maxLength` characters. */
export function unpackDocument(packed: Json, { decode }: Dictionary, maxLength: number): Json | null {
  let length = 0;
  const texts = mapTexts(packed, (text) => {
    if (length > maxLength) return null;
    const decoded = decode(text);
    length += decoded.length;
    return length > maxLength ? null : decoded;
  });
  if (!Array.isArray(texts)) return null;
  const statements: Json[] = [];
  for (const statement of texts as readonly Json[]) {
    if (!Array.isArray(statement)) return null;
    const [effect, ...values] = statement as readonly Json[];
    const word = typeof effect === 'number' ? EFFECTS[effect] : undefined;
    if (word === undefined || values.length >= MEMBERS.length) return null;
    const entries = values.map((value, index) => [MEMBERS[index + 1] ?? '', value] as const);
    statements.push(Object.fromEntries([['Effect', word], ...entries]));
  }
  return { Version: '1', Statement: statements };
}

/** Applies `change` to all strings and keys; null if it returns null for one of them. */
function mapTexts(value: Json, change: (text: string) => string | null): Json | null {
  if (typeof value === 'string') return change(value);
  if (Array.isArray(value)) {
    const items: Json[] = [];
    for (const item of value as readonly Json[]) {
      const changed = mapTexts(item, change);
      if (changed === null && item !== null) return null;
      items.push(changed);
    }
    return items;
  }
  if (!isObject(value)) return value;
  const entries: [string, Json][] = [];
  for (const [key, member] of Object.entries(value)) {
    const name = change(key);
    const changed = mapTexts(member, change);
    if (name === null || (changed === null && member !== null)) return null;
    entries.push([name, changed]);
  }
  return Object.fromEntries(entries);
}

function keysOf(value: Readonly<Record<string, Json>>): string {
  return Object.keys(value).join(',');
}
