// The range of all addresses where a condition should narrow: an Allow from anywhere, or a Deny of what comes from elsewhere
// than anywhere.

import { parseAddressRange } from '../../policy/address.ts';
import { clausesOf } from '../condition-clauses.ts';
import { defineRule } from '../rule.ts';
import { CONDITION_OPERATORS } from '../sources.ts';

export const ipAny = defineRule({
  code: 'ip-any',
  severity: 'security-warning',
  examples: {
    bad: '{"Version":"1","Statement":[{"Effect":"Allow","Action":"mse:Get*","Resource":"*","Condition":{"IpAddress":{"acs:SourceIp":"0.0.0.0/0"}}}]}',
    good: '{"Version":"1","Statement":[{"Effect":"Allow","Action":"mse:Get*","Resource":"*","Condition":{"IpAddress":{"acs:SourceIp":"203.0.113.0/24"}}}]}',
  },
  source: CONDITION_OPERATORS,
  check: ({ statements }) =>
    clausesOf(statements)
      .filter(({ operator: { value } }) => value.type === 'address')
      .filter(({ operator: { value }, statement }) => value.negated === (statement.effect === 'Deny'))
      .flatMap(({ values, statement: { effect } }) =>
        values
          .filter(({ value }) => parseAddressRange(value)?.prefixLength === 0)
          .map(({ value, span }) => ({ span, params: { value, effect }, fix: null })),
      ),
});
