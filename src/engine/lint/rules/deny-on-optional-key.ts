// A Deny if `acs:MFAPresent` is `false`: calls with an AccessKey do not have this key, and an absent key is not `false`. Other
// optional keys are not reported: a Deny for one tag or one VPC is not meant for requests without any.

import { defineRule } from '../rule.ts';
import { POLICY_ELEMENTS } from '../sources.ts';

export const denyOnOptionalKey = defineRule({
  code: 'deny-on-optional-key',
  severity: 'security-warning',
  examples: {
    bad: '{"Version":"1","Statement":[{"Effect":"Deny","Action":"mse:Delete*","Resource":"*","Condition":{"Bool":{"acs:MFAPresent":"false"}}}]}',
    good: '{"Version":"1","Statement":[{"Effect":"Allow","Action":"mse:Get*","Resource":"*","Condition":{"Bool":{"acs:MFAPresent":"true"}}}]}',
  },
  source: POLICY_ELEMENTS,
  check: ({ clauses }) =>
    clauses
      .filter(({ statement }) => statement.effect === 'Deny')
      .filter(({ facts, operator }) => facts?.type === 'boolean' && facts.optional && !operator.value.negated)
      .filter(({ operator, values }) => {
        return !operator.value.forAllValues && values.some(({ value }) => value.toLowerCase() === 'false');
      })
      .map(({ key }) => ({ span: key.span, params: { key: key.value }, fix: null })),
});
