// Two clauses on one key that no single value meets together, so the statement never applies. Reported only where it is
// certain: one clause of the pair lists its values, or both are bounds.

import { isConditionMet } from '../../evaluation/decide/match-statement.ts';
import { comparisonOf, isOperatorMet } from '../../policy/condition-operators.ts';
import type { ConditionOperator } from '../../policy/condition-operators.ts';
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

function excludeEachOther(a: ConditionClause, b: ConditionClause): boolean {
  const [left, right] = [a.operator.value, b.operator.value];
  if (a.key.value !== b.key.value || left.type !== right.type) return false;
  if (left.forAllValues || right.forAllValues) return false;
  const listed = [a, b].filter(({ operator }) => listsValues(operator.value)).flatMap(valuesOf);
  if (listed.length > 0) return !listed.some((value) => isMetBy(a, value) && isMetBy(b, value));
  if (isUpperBound(left) && isLowerBound(right)) return !canBeBetween(b, a);
  return isLowerBound(left) && isUpperBound(right) && !canBeBetween(a, b);
}

/** Whether only the listed values meet the operator, or addresses in the listed ranges. */
function listsValues(operator: ConditionOperator): boolean {
  if (operator.negated) return false;
  const comparison = comparisonOf(operator);
  return comparison === 'equal' || comparison === 'range' || operator.type === 'boolean';
}

function isMetBy(clause: ConditionClause, value: string): boolean {
  return isOperatorMet(clause.operator.value, valuesOf(clause), [value]);
}

function isUpperBound(operator: ConditionOperator): boolean {
  return ['less', 'at-most'].includes(comparisonOf(operator));
}

function isLowerBound(operator: ConditionOperator): boolean {
  return ['greater', 'at-least'].includes(comparisonOf(operator));
}

/** Whether a value can be above one of the lower bounds and below one of the upper bounds. */
function canBeBetween(lower: ConditionClause, upper: ConditionClause): boolean {
  const { type } = upper.operator.value;
  const below = { name: type === 'date' ? 'DateLessThan' : 'NumericLessThan', type } as const;
  const strictly = { ...below, negated: false, forAllValues: false };
  const meets =
    comparisonOf(lower.operator.value) === 'at-least' && comparisonOf(upper.operator.value) === 'at-most';
  return valuesOf(lower).some(
    (value) => isOperatorMet(strictly, valuesOf(upper), [value]) || (meets && isMetBy(upper, value)),
  );
}
