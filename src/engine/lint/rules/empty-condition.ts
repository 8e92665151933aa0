// A Condition without comparisons: it is always met and has no effect.

import { defineRule } from '../rule.ts';
import { POLICY_ELEMENTS } from '../sources.ts';

export const emptyCondition = defineRule({
  code: 'empty-condition',
  severity: 'suggestion',
  examples: {
    bad: '{"Version":"1","Statement":[{"Effect":"Allow","Action":"mse:Get*","Resource":"*","Condition":{}}]}',
    good: '{"Version":"1","Statement":[{"Effect":"Allow","Action":"mse:Get*","Resource":"*","Condition":{"Bool":{"acs:SecureTransport":"true"}}}]}',
  },
  source: POLICY_ELEMENTS,
  check: ({ statements }) =>
    statements.flatMap(({ source: { condition } }) =>
      condition?.clauses.length === 0 ? [{ span: condition.span, params: {}, fix: null }] : [],
    ),
});
