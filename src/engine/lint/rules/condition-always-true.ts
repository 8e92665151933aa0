// A StringLike of `*` on a key that every request has: always met. On an optional key it tests whether the key is present, so
// it is not reported. `ip-any` reports a range of all addresses.

import { contextValues } from '../../account/request.ts';
import { comparisonOf } from '../../policy/condition-operators.ts';
import { defineRule } from '../rule.ts';
import { CONDITION_OPERATORS } from '../sources.ts';

export const conditionAlwaysTrue = defineRule({
  code: 'condition-always-true',
  severity: 'suggestion',
  examples: {
    bad: '{"Version":"1","Statement":[{"Effect":"Allow","Action":"mse:Get*","Resource":"*","Condition":{"StringLike":{"acs:PrincipalARN":"*"}}}]}',
    good: '{"Version":"1","Statement":[{"Effect":"Allow","Action":"mse:Get*","Resource":"*","Condition":{"StringLike":{"acs:PrincipalARN":"acs:ram:*:*:user/dev-*"}}}]}',
  },
  source: CONDITION_OPERATORS,
  check: ({ clauses, context }) =>
    clauses
      .filter(({ operator }) => comparisonOf(operator.value) === 'pattern' && !operator.value.negated)
      .filter(({ facts, operator }) => operator.value.forAllValues || facts?.optional === false)
      .flatMap(({ key, values, operator }) => {
        // The mock context may lack a key that real requests have. Then the matrix shows the condition as not met.
        const isMissing = !operator.value.forAllValues && contextValues(context, key.value).length === 0;
        return values
          .filter(({ value }) => /^\*+$/.test(value))
          .map(({ value, span }) => ({ span, params: { key: key.value, value, isMissing }, fix: null }));
      }),
});
