// Fixes for a member name that an object has twice. There is one fix for each interpretation.
// Source: RAM "Policy elements": operators AND, keys AND, values OR.

import { parseConditionOperator } from '../../policy/condition-operators.ts';
import type { ConditionOperator } from '../../policy/condition-operators.ts';
import type { JsonMember, JsonValue } from '../../policy/json.ts';
import { jsonOf } from '../../policy/json-value.ts';
import { removeFromList } from '../../policy/text-edit.ts';
import type { TextEdit } from '../../policy/text-edit.ts';
import type { ErrorFix } from './error-fix.ts';
import { memberSpan, objectAround } from './json-location.ts';
import type { JsonLocation } from './json-location.ts';

/** A merged value: its JSON text, and the condition keys whose values were combined. */
interface Merged {
  readonly text: string;
  readonly combined: readonly { readonly name: string; readonly operator: ConditionOperator }[];
}

const LISTS: ReadonlySet<string> = new Set(['Action', 'NotAction', 'Resource', 'Statement']);

/** The fixes for the members of the innermost object that have this name. */
export function duplicateFixes(text: string, name: string, location: JsonLocation): readonly ErrorFix[] {
  const object = objectAround(location);
  if (object === null) return [];
  const members = object.members.filter(({ key }) => key === name);
  const keep = (kept: JsonMember | undefined): readonly TextEdit[] =>
    removeFromList(object.members.map(memberSpan), (index) => {
      const member = object.members[index];
      return member !== undefined && member !== kept && member.key === name;
    });
  const [first] = members;
  if (first === undefined) return [];
  const written = new Set(members.map(({ value }) => JSON.stringify(jsonOf(value))));
  if (written.size === 1 && members.every(({ value }) => !hasDuplicates(value))) {
    return [{ code: 'remove-repetition', params: { name }, edits: keep(first) }];
  }
  const merged = mergeMembers(text, members, location);
  const merging = merged === null ? [] : [mergeFix(name, merged, first, keep(first))];
  return [
    ...merging,
    { code: 'keep-first', params: { name }, edits: keep(first) },
    { code: 'keep-last', params: { name }, edits: keep(members.at(-1)) },
  ];
}

function mergeFix(
  name: string,
  { text, combined }: Merged,
  first: JsonMember,
  removals: readonly TextEdit[],
): ErrorFix {
  const edits = [{ span: first.value.span, text }, ...removals];
  const [key] = combined;
  if (key !== undefined) {
    return { code: 'combine-values', params: { name: key.name, negated: key.operator.negated }, edits };
  }
  return LISTS.has(name)
    ? { code: 'merge-lists', params: { name }, edits }
    : { code: 'merge-members', params: { name }, edits };
}

function mergeMembers(text: string, members: readonly JsonMember[], location: JsonLocation): Merged | null {
  const names = location.members.map(({ key }) => key);
  const values = members.map(({ value }) => value);
  const [top, second, third, ...deeper] = names;
  if (top !== 'Statement') return null;
  if (second === undefined) return mergeLists(text, values, 'object');
  if (second === 'Condition') {
    if (third === undefined) return mergeObjects(text, values, null);
    if (deeper.length === 0) return mergeObjects(text, values, third);
    return combineValues(text, values, third, members[0]?.key ?? '');
  }
  return third === undefined && LISTS.has(second) ? mergeLists(text, values, 'string') : null;
}

/** One list with all items, without duplicates. */
function mergeLists(text: string, values: readonly JsonValue[], kind: 'object' | 'string'): Merged | null {
  const items = values.flatMap((value) => (value.kind === 'array' ? value.items : [value]));
  if (items.length === 0 || items.some((item) => item.kind !== kind)) return null;
  const seen = new Set<string>();
  const kept = items.filter((item) => {
    const written = kind === 'string' ? JSON.stringify(jsonOf(item)) : String(item.span.start);
    const isNew = !seen.has(written);
    seen.add(written);
    return isNew;
  });
  return {
    text: layOut(
      text,
      values[0],
      kept.map((item) => rawText(text, item)),
      '[]',
    ),
    combined: [],
  };
}

/** One object with all members. `operator` is the operator whose keys they are; null if the members are operators. */
function mergeObjects(text: string, values: readonly JsonValue[], operator: string | null): Merged | null {
  const members = values.flatMap((value) => (value.kind === 'object' ? value.members : []));
  if (values.some(({ kind }) => kind !== 'object')) return null;
  const keys = [...new Set(members.map(({ key }) => key))];
  const written: string[] = [];
  const combined: Merged['combined'][number][] = [];
  for (const key of keys) {
    const group = members.filter((member) => member.key === key);
    const [first] = group;
    if (first === undefined) continue;
    const name = text.slice(first.keySpan.start, first.value.span.start);
    const merged = group.length === 1 ? null : mergeGroup(text, group, operator ?? key, operator !== null);
    if (group.length > 1 && merged === null) return null;
    written.push(name + (merged?.text ?? rawText(text, first.value)));
    combined.push(...(merged?.combined ?? []));
  }
  return { text: layOut(text, values[0], written, '{}'), combined };
}

function mergeGroup(
  text: string,
  group: readonly JsonMember[],
  operator: string,
  isKey: boolean,
): Merged | null {
  const values = group.map(({ value }) => value);
  return isKey
    ? combineValues(text, values, operator, group[0]?.key ?? '')
    : mergeObjects(text, values, operator);
}

/** One list with the values of a condition key; null for Booleans, since RAM accepts only one. */
function combineValues(
  text: string,
  values: readonly JsonValue[],
  operatorText: string,
  name: string,
): Merged | null {
  const operator = parseConditionOperator(operatorText);
  if (operator === null || operator.type === 'boolean') return null;
  const merged = mergeLists(text, values, 'string');
  return merged === null ? null : { text: merged.text, combined: [{ name, operator }] };
}

function rawText(text: string, { span }: JsonValue): string {
  return text.slice(span.start, span.end);
}

/** The parts in brackets, laid out like the replaced value: one part per line, or all on one line. */
function layOut(
  text: string,
  like: JsonValue | undefined,
  parts: readonly string[],
  brackets: '[]' | '{}',
): string {
  const typed = like === undefined ? '' : rawText(text, like);
  const isSame = typed.startsWith(brackets.charAt(0));
  const opening = isSame ? (/^.\s*/.exec(typed)?.[0].slice(1) ?? '') : '';
  const closing = isSame ? (/\s*.$/.exec(typed)?.[0].slice(0, -1) ?? '') : '';
  const separator = opening.includes('\n') ? `,${opening}` : ', ';
  return `${brackets.charAt(0)}${opening}${parts.join(separator)}${closing}${brackets.charAt(1)}`;
}

function hasDuplicates(value: JsonValue): boolean {
  if (value.kind === 'array') return value.items.some(hasDuplicates);
  if (value.kind !== 'object') return false;
  const names = new Set(value.members.map(({ key }) => key));
  return names.size < value.members.length || value.members.some((member) => hasDuplicates(member.value));
}
