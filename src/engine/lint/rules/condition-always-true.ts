// A clause that every value of its key meets, such as a StringLike of `*`, on a key that every request has. On an optional key it
// tests whether the key is present, so it is not reported. `ip-any` reports a range of all addresses.

import { contextValues } from '../../account/request.ts';
import { parseConditionOperator } from '../../policy/condition-operators.ts';
import type { ConditionClause } from '../../policy/document.ts';
import type { LocatedClause } from '../condition-clauses.ts';
import type { RequestProofs, Requests } from '../request-proofs.ts';
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
  check: ({ clauses, context, proofs }) =>
    clauses
      .filter(({ operator }) => !operator.value.negated)
      .filter(({ facts, operator }) => operator.value.forAllValues || facts?.optional === false)
      .flatMap((clause) => {
        const { key, values, operator } = clause;
        const requests = requestsWithKey(clause, proofs);
        const isAlwaysMet = (some: ConditionClause['values']) =>
          proofs.isCovered(requests, [proofs.conditions([{ ...clause, values: some }])]);
        if (!isAlwaysMet(values)) return [];
        // The mock context may lack a key that real requests have. Then the matrix shows the condition as not met.
        const isMissing = !operator.value.forAllValues && contextValues(context, key.value).length === 0;
        const single = values.filter((value) => isAlwaysMet([value]));
        const together = { value: values.map(({ value }) => value).join(', '), span: key.span };
        return (single.length > 0 ? single : [together]).map(({ value, span }) => ({
          span,
          params: { key: key.value, value, isMissing },
          fix: null,
        }));
      }),
});

/** The requests that have the key; with `ForAllValues:` all, because an absent key meets it. */
function requestsWithKey({ key, operator }: LocatedClause, proofs: RequestProofs): Requests {
  const like = parseConditionOperator('StringLike');
  if (operator.value.forAllValues || like === null) return proofs.conditions([]);
  const { span } = key;
  return proofs.conditions([{ operator: { value: like, span }, key, values: [{ value: '*', span }] }]);
}
