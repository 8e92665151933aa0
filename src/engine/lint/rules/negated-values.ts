// A value of a negated operator that other values contain, as if it were an exception to them. A negated operator is met if no
// value matches (assumed), so the narrower value has no effect.

import { findCoveredItems } from '../covered-items.ts';
import { defineRule } from '../rule.ts';
import { CONDITION_OPERATORS } from '../sources.ts';

export const negatedValues = defineRule({
  code: 'negated-values',
  severity: 'warning',
  examples: {
    bad: '{"Version":"1","Statement":[{"Effect":"Deny","Action":"mse:Get*","Resource":"*","Condition":{"NotIpAddress":{"acs:SourceIp":["203.0.113.0/24","203.0.113.7"]}}}]}',
    good: '{"Version":"1","Statement":[{"Effect":"Deny","Action":"mse:Get*","Resource":"*","Condition":{"NotIpAddress":{"acs:SourceIp":["203.0.113.0/24","198.51.100.0/24"]}}}]}',
  },
  source: CONDITION_OPERATORS,
  check: ({ clauses, proofs }) =>
    clauses
      .filter(({ operator }) => operator.value.negated)
      .flatMap((clause) => {
        const { operator, values } = clause;
        const metWithout = (indexes: readonly number[]) =>
          proofs.conditions([{ ...clause, values: indexes.flatMap((index) => values[index] ?? []) }]);
        const covered = findCoveredItems(values.length, (index, by) =>
          proofs.isCovered(metWithout(by), [metWithout([...by, index])]),
        );
        return covered.flatMap(({ index, by }) =>
          values.slice(index, index + 1).map(({ value, span }) => {
            const covering = by.flatMap((other) => values[other]?.value ?? []).join(', ');
            return { span, params: { value, covering, operator: operator.value.name }, fix: null };
          }),
        );
      }),
});
