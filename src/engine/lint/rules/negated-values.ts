// A value of a negated operator that another value contains, as if it were an exception to it. A negated operator is met if no
// value matches (assumed), so the narrower value has no effect.

import { comparisonOf, isOperatorMet } from '../../policy/condition-operators.ts';
import { containsPattern } from '../../policy/pattern.ts';
import { findSubsuming } from '../redundant-items.ts';
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
  check: ({ clauses }) =>
    clauses
      .filter(({ operator }) => operator.value.negated)
      .flatMap(({ operator: { value: operator }, values }) =>
        values.flatMap(({ value, span }, index) => {
          const covering = findSubsuming(values, index, (wider, narrower) =>
            comparisonOf(operator) === 'pattern'
              ? containsPattern(wider.value, narrower.value)
              : !isOperatorMet({ ...operator, forAllValues: false }, [wider.value], [narrower.value]),
          );
          if (covering === null) return [];
          return [{ span, params: { value, covering: covering.value, operator: operator.name }, fix: null }];
        }),
      ),
});
