// The conditions of a statement in Terraform, one block each, as the `Condition` of a policy.
// Source: provider aliyun/alicloud, data source `alicloud_ram_policy_document`.

import { containsRange, parseAddressRange } from '../policy/address.ts';
import { parseConditionOperator } from '../policy/condition-operators.ts';
import { literalOf, literalText, sourceOf, textResult } from './hcl-value.ts';
import type { HclResult, ObjectResult, ResultMember, TextPart } from './hcl-value.ts';

/** One `condition` block. */
export interface ConditionEntry {
  readonly operator: readonly TextPart[];
  readonly key: readonly TextPart[];
  readonly values: HclResult;
}

/** Two or more blocks with one operator and key, all of which must hold. JSON has no form for that. */
export interface RepeatedCondition {
  readonly operator: string;
  readonly key: string;
}

export interface GroupedConditions {
  /** An operator is a member once, with all its keys; keys can come twice. */
  readonly condition: ObjectResult;
  readonly repeated: readonly RepeatedCondition[];
}

export function groupConditions(entries: readonly ConditionEntry[]): GroupedConditions {
  const operators = new Map<
    string,
    { readonly operator: readonly TextPart[]; readonly keys: ConditionEntry[] }
  >();
  const seen = new Set<string>();
  const repeated = new Map<string, RepeatedCondition>();
  for (const entry of entries) {
    const [operator, key] = [sourceOf(entry.operator), sourceOf(entry.key)];
    const identity = JSON.stringify([operator, key]);
    const group = operators.get(operator) ?? { operator: entry.operator, keys: [] };
    operators.set(operator, group);
    if (seen.has(identity)) repeated.set(identity, { operator, key });
    seen.add(identity);
    group.keys.push(entry);
  }
  const members = [...operators.values()].map(({ operator, keys }): ResultMember => ({
    key: operator,
    value: { kind: 'object', members: keys.map(({ key, values }) => ({ key, value: values })), repeated: [] },
  }));
  return { condition: { kind: 'object', members, repeated: [] }, repeated: [...repeated.values()] };
}

export interface MergedConditions {
  readonly entries: readonly ConditionEntry[];
  /** Whether the merged conditions hold for the same requests as the blocks, and not only for some of them. */
  readonly isExact: boolean;
}

/** One condition for each operator and key that holds only where all of its blocks do; null where no value is left, or known. */
export function mergeConditions(entries: readonly ConditionEntry[]): MergedConditions | null {
  const merged = new Map<string, ConditionEntry>();
  let isExact = true;
  for (const entry of entries) {
    const identity = JSON.stringify([sourceOf(entry.operator), sourceOf(entry.key)]);
    const before = merged.get(identity);
    if (before === undefined) {
      merged.set(identity, entry);
      continue;
    }
    const both = mergeValues(literalText(entry.operator), before.values, entry.values);
    if (both === null) return null;
    isExact &&= both.isExact;
    merged.set(identity, { ...entry, values: listResult(both.values) });
  }
  return { entries: [...merged.values()], isExact };
}

function listResult(values: readonly string[]): HclResult {
  const [only] = values;
  return values.length === 1 && only !== undefined
    ? textResult(only)
    : { kind: 'list', items: values.map(textResult) };
}

function mergeValues(
  operatorName: string | null,
  first: HclResult,
  second: HclResult,
): { readonly values: readonly string[]; readonly isExact: boolean } | null {
  const operator = operatorName === null ? null : parseConditionOperator(operatorName);
  const [a, b] = [literalValues(first), literalValues(second)];
  if (operator === null || a === null || b === null) return null;
  // A negated operator is met when no value matches: both are met when none of all values does.
  if (operator.negated) return { values: [...new Set([...a, ...b])], isExact: !operator.forAllValues };
  const [inFirst, inSecond] = [a, b].map((values) =>
    operator.type === 'address' ? rangesInclude(values) : new Set(values),
  );
  if (inFirst === undefined || inSecond === undefined) return null;
  const values = [...a.filter((value) => inSecond.has(value)), ...b.filter((value) => inFirst.has(value))];
  const distinct = [...new Set(values)];
  if (distinct.length === 0) return null;
  const isSubset = [a.every((value) => inSecond.has(value)), b.every((value) => inFirst.has(value))];
  return { values: distinct, isExact: isSubset.includes(true) };
}

/** Beyond this many, an address is found only where it is written alike. */
const MAX_RANGES = 100;

function rangesInclude(values: readonly string[]): { readonly has: (value: string) => boolean } {
  const written = new Set(values);
  const ranges = values.slice(0, MAX_RANGES).flatMap((value) => parseAddressRange(value) ?? []);
  return {
    has: (value) => {
      const range = parseAddressRange(value);
      return written.has(value) || (range !== null && ranges.some((outer) => containsRange(outer, range)));
    },
  };
}

function literalValues(value: HclResult): readonly string[] | null {
  const items = value.kind === 'list' ? value.items : [value];
  const texts = items.map(literalOf);
  return texts.every((text) => text !== null) ? texts : null;
}
