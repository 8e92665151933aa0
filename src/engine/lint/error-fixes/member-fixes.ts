// Fixes for members of a policy or statement: misspelt, missing, superfluous, or of the wrong type.
// Source: RAM "Policy structure and syntax".

import type { DiagnosticParams } from '../../policy/diagnostic.ts';
import type { JsonMember, JsonValue } from '../../policy/json.ts';
import type { Span } from '../../policy/span.ts';
import { nearestOf } from '../../policy/suggest.ts';
import { removeFromList } from '../../policy/text-edit.ts';
import type { TextEdit } from '../../policy/text-edit.ts';
import type { ErrorFix } from './error-fix.ts';
import { memberSpan, objectAround } from './json-location.ts';
import type { JsonLocation, JsonObject } from './json-location.ts';

/** Elements of other systems that have no effect. */
const WITHOUT_EFFECT: ReadonlySet<string> = new Set(['Sid', 'Id', 'Description', 'Comment', '$schema']);

const POLICY_MEMBERS: readonly string[] = ['Version', 'Statement'];
const STATEMENT_MEMBERS: readonly string[] = ['Effect', 'Action', 'NotAction', 'Resource', 'Condition'];

/** Corrects a misspelt name and removes an element without effect. No fix for elements such as `Principal`. */
export function elementFixes(
  { name, suggestion }: DiagnosticParams['invalid-policy-element'],
  span: Span,
  location: JsonLocation,
): readonly ErrorFix[] {
  if (suggestion !== null) return [renameFix(suggestion, span)];
  return WITHOUT_EFFECT.has(name) ? removeFixes(location, name) : [];
}

export function renameFix(name: string, span: Span): ErrorFix {
  return { code: 'rename-member', params: { name }, edits: [{ span, text: JSON.stringify(name) }] };
}

/** Corrects a misspelling of one of these names in the object; null where there is none. */
export function misspeltFixes(location: JsonLocation, names: readonly string[]): readonly ErrorFix[] | null {
  for (const { key, keySpan } of objectAround(location)?.members ?? []) {
    if (STATEMENT_MEMBERS.includes(key) || POLICY_MEMBERS.includes(key)) continue;
    const meant = key === 'NotResource' ? null : nearestOf(key, STATEMENT_MEMBERS.concat(POLICY_MEMBERS));
    if (meant !== null && names.includes(meant)) return [renameFix(meant, keySpan)];
  }
  return null;
}

/** Removes the member with a name from the innermost object. */
function removeFixes(location: JsonLocation, name: string): readonly ErrorFix[] {
  const object = objectAround(location);
  if (object === null) return [];
  const edits = removeFromList(
    object.members.map(memberSpan),
    (index) => object.members[index]?.key === name,
  );
  return [{ code: 'remove-member', params: { name }, edits }];
}

/** Adds a member at the start or at the end of the object, as in RAM's documentation. */
export function addFix(
  text: string,
  location: JsonLocation,
  name: string,
  value: string,
  at: 'start' | 'end',
): readonly ErrorFix[] {
  const object = objectAround(location);
  if (object === null) return [];
  const edits = insertMember(text, object, `${JSON.stringify(name)}:`, JSON.stringify(value), at);
  return [{ code: 'add-member', params: { name, value }, edits }];
}

function insertMember(
  text: string,
  object: JsonObject,
  name: string,
  value: string,
  at: 'start' | 'end',
): readonly TextEdit[] {
  const first = object.members[0];
  const last = object.members.at(-1);
  if (first === undefined || last === undefined) {
    const inside = { start: object.span.start + 1, end: object.span.end - 1 };
    return [{ span: inside, text: `${name} ${value}` }];
  }
  const opening = text.slice(object.span.start + 1, first.keySpan.start);
  const space = text.charAt(first.value.span.start - 1) === ':' ? '' : ' ';
  const member = `${name}${space}${value}`;
  const separator = `,${opening.includes('\n') ? opening : space}`;
  const offset = at === 'start' ? first.keySpan.start : last.value.span.end;
  const added = at === 'start' ? `${member}${separator}` : `${separator}${member}`;
  return [{ span: { start: offset, end: offset }, text: added }];
}

/** Fixes for a value of the wrong JSON type, if it has only one interpretation. */
export function typeFixes(
  text: string,
  { member, expected, found }: DiagnosticParams['data-type-mismatch'],
  span: Span,
  location: JsonLocation,
): readonly ErrorFix[] {
  const typed = text.slice(span.start, span.end);
  const { value } = location;
  if (expected === 'array') {
    if (found !== 'object') return [];
    return [{ code: 'make-list', params: { name: member }, edits: [{ span, text: `[${typed}]` }] }];
  }
  if (found === 'null') return nullFixes(member, location);
  if (found === 'array') return value === null ? [] : unwrapFixes(text, member, value, expected);
  if (expected === 'object' || (found !== 'number' && found !== 'boolean')) return [];
  const quoted = member === 'Version' ? '1' : typed;
  return [{ code: 'quote-value', params: { value: quoted }, edits: [{ span, text: `"${quoted}"` }] }];
}

function nullFixes(member: string, location: JsonLocation): readonly ErrorFix[] {
  const isMember = objectAround(location)?.members.some(({ key }) => key === member) === true;
  return member === 'Condition' && isMember ? removeFixes(location, member) : [];
}

/** Replaces a list of one item by the item. */
function unwrapFixes(
  text: string,
  member: string,
  value: JsonValue,
  expected: DiagnosticParams['data-type-mismatch']['expected'],
): readonly ErrorFix[] {
  const items = value.kind === 'array' ? value.items : [];
  const [only] = items;
  if (only === undefined || items.length > 1 || only.kind !== expected) return [];
  const { start, end } = only.span;
  const edits = [{ span: value.span, text: text.slice(start, end) }];
  return [{ code: 'unwrap-list', params: { name: member }, edits }];
}

/** Keeps one of two elements that exclude each other. */
export function eitherFixes(location: JsonLocation, names: readonly string[]): readonly ErrorFix[] {
  return names.flatMap((name) => removeFixes(location, name));
}

/** One fix for each distinct Boolean in the list. */
export function booleanFixes({ value }: JsonLocation): readonly ErrorFix[] {
  if (value?.kind !== 'array') return [];
  const words = value.items.flatMap((item) => (item.kind === 'string' ? [item.value.toLowerCase()] : []));
  return [...new Set(words)]
    .filter((word) => word === 'true' || word === 'false')
    .map((word) => ({
      code: 'write-value',
      params: { value: word },
      edits: [{ span: value.span, text: `"${word}"` }],
    }));
}

export function memberNamed(object: JsonObject, name: string): JsonMember | undefined {
  return object.members.find(({ key }) => key === name);
}
