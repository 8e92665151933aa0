// Two clauses on one key that no single value meets together, so the statement never applies. Reported only where it is
// certain: one clause of the pair lists its values, or both are bounds.

import { isConditionMet } from '../../evaluation/decide/match-statement.ts';
import { isOperatorMet } from '../../policy/condition-operators.ts';
import type { ConditionOperator, OperatorName } from '../../policy/condition-operators.ts';
import type { ConditionClause } from '../../policy/document.ts';
import { valuesOf } from '../condition-clauses.ts';
import { defineRule } from '../rule.ts';
import { POLICY_ELEMENTS } from '../sources.ts';

export const conditionContradiction = defineRule({
  code: 'condition-contradiction',
  severity: 'warning',
  examples: {
    bad: '{"Version":"1","Statement":[{"Effect":"Allow","Action":"mse:Get*","Resource":"*","Condition":{"IpAddress":{"acs:SourceIp":"203.0.113.10"},"NotIpAddress":{"acs:SourceIp":"203.0.113.0/24"}}}]}',
    good: '{"Version":"1","Statement":[{"Effect":"Allow","Action":"mse:Get*","Resource":"*","Condition":{"IpAddress":{"acs:SourceIp":"203.0.113.0/24"},"NotIpAddress":{"acs:SourceIp":"203.0.113.10"}}}]}',
  },
  source: POLICY_ELEMENTS,
  check: ({ clauses, context }) =>
    clauses.flatMap((clause) => {
      const { statement, key, operator } = clause;
      // If a request has several values for the key, each clause can be met by another value.
      if (isConditionMet(statement, context)) return [];
      const earlier = statement.clauses.filter((other) => other.key.span.start < key.span.start);
      const against = earlier.find((other) => excludeEachOther(other, clause));
      if (against === undefined) return [];
      const params = { key: key.value, operator: operator.value.name, against: against.operator.value.name };
      return [{ span: key.span, params, fix: null }];
    }),
});

/** Operators that only the listed values meet, or addresses in the listed ranges. */
const LISTING: readonly OperatorName[] = [
  'StringEquals',
  'NumericEquals',
  'DateEquals',
  'Bool',
  'IpAddress',
  'IpAddressIncludeBorder',
];

function excludeEachOther(a: ConditionClause, b: ConditionClause): boolean {
  const [left, right] = [a.operator.value, b.operator.value];
  if (a.key.value !== b.key.value || left.type !== right.type) return false;
  if (left.forAllValues || right.forAllValues) return false;
  const listed = [a, b].filter(({ operator }) => LISTING.includes(operator.value.name)).flatMap(valuesOf);
  if (listed.length > 0) return !listed.some((value) => isMetBy(a, value) && isMetBy(b, value));
  if (isBound(left, 'Less') && isBound(right, 'Greater')) return !canBeBetween(b, a);
  return isBound(left, 'Greater') && isBound(right, 'Less') && !canBeBetween(a, b);
}

function isMetBy(clause: ConditionClause, value: string): boolean {
  return isOperatorMet(clause.operator.value, valuesOf(clause), [value]);
}

function isBound({ name }: ConditionOperator, side: 'Less' | 'Greater'): boolean {
  return name.includes(side);
}

/** Whether a value can be above one of the lower bounds and below one of the upper bounds. */
function canBeBetween(lower: ConditionClause, upper: ConditionClause): boolean {
  const { name, type } = upper.operator.value;
  const below = { name: type === 'date' ? 'DateLessThan' : 'NumericLessThan', type } as const;
  const strictly = { ...below, negated: false, forAllValues: false };
  const meets = lower.operator.value.name.endsWith('Equals') && name.endsWith('Equals');
  return valuesOf(lower).some(
    (value) => isOperatorMet(strictly, valuesOf(upper), [value]) || (meets && isMetBy(upper, value)),
  );
}
