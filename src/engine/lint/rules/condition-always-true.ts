// A StringLike of `*` on a key that every request carries: it is met by all. On a key that some requests lack it is a test for
// the key, and left; a range of all addresses is told elsewhere.

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
  check: ({ statements }) =>
    clausesOf(statements)
      .filter(({ operator }) => operator.value.name === 'StringLike')
      .filter(({ facts, operator }) => operator.value.forAllValues || facts?.optional === false)
      .flatMap(({ key, values }) =>
        values
          .filter(({ value }) => /^\*+$/.test(value))
          .map(({ value, span }) => ({ span, params: { key: key.value, value }, fix: null })),
      ),
});
