// Values of a negated operator of which one lies within another, as if it were an exception to it. None of the values may match,
// so the narrower one does nothing. That the values of a negated operator read so is assumed.

import { isOperatorMet } from '../../policy/condition-operators.ts';
import { clausesOf } from '../condition-clauses.ts';
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
  check: ({ statements }) =>
    clausesOf(statements)
      .filter(({ operator }) => operator.value.negated)
      .flatMap(({ operator: { value: operator }, values }) =>
        values.flatMap(({ value, span }, place) => {
          const covering = findSubsuming(values, place, (wider, narrower) =>
            operator.name === 'StringNotLike'
              ? containsPattern(wider.value, narrower.value)
              : !isOperatorMet({ ...operator, forAllValues: false }, [wider.value], [narrower.value]),
          );
          if (covering === null) return [];
          return [{ span, params: { value, covering: covering.value, operator: operator.name }, fix: null }];
        }),
      ),
});
