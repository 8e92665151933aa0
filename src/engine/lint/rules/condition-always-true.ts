// A StringLike of `*` on a key that every request to RAM carries: every request meets it. On a key that some requests lack it
// is a test for the key, and not reported; a range of all addresses is `ip-any`.

import { contextValues } from '../../account/request.ts';
import { clausesOf } from '../condition-clauses.ts';
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
  check: ({ statements, context }) =>
    clausesOf(statements)
      .filter(({ operator }) => operator.value.name === 'StringLike')
      .filter(({ facts, operator }) => operator.value.forAllValues || facts?.optional === false)
      .flatMap(({ key, values, operator }) => {
        // The context at hand may lack what real requests carry: then the cells say that the condition is not met.
        const isMissing = !operator.value.forAllValues && contextValues(context, key.value).length === 0;
        return values
          .filter(({ value }) => /^\*+$/.test(value))
          .map(({ value, span }) => ({ span, params: { key: key.value, value, isMissing }, fix: null }));
      }),
});
