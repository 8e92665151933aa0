// A private range for `acs:SourceIp`: no call from the Internet comes from there. What a call from inside a VPC carries is
// `acs:VpcSourceIp`. The ranges: RFC 1918 and those like it.

import { parseAddressRange } from '../../policy/address.ts';
import { isPrivate } from '../address-ranges.ts';
import { clausesOf } from '../condition-clauses.ts';
import { defineRule } from '../rule.ts';
import { POLICY_ELEMENTS } from '../sources.ts';

export const ipPrivate = defineRule({
  code: 'ip-private',
  severity: 'warning',
  examples: {
    bad: '{"Version":"1","Statement":[{"Effect":"Allow","Action":"mse:Get*","Resource":"*","Condition":{"IpAddress":{"acs:SourceIp":"192.168.0.0/16"}}}]}',
    good: '{"Version":"1","Statement":[{"Effect":"Allow","Action":"mse:Get*","Resource":"*","Condition":{"IpAddress":{"acs:VpcSourceIp":"192.168.0.0/16"}}}]}',
  },
  source: POLICY_ELEMENTS,
  check: ({ statements }) =>
    clausesOf(statements)
      .filter(({ key, operator }) => key.value === 'acs:SourceIp' && operator.value.type === 'address')
      .flatMap(({ values }) => values)
      .flatMap(({ value, span }) => {
        const range = parseAddressRange(value);
        return range !== null && isPrivate(range) ? [{ span, params: { value }, fix: null }] : [];
      }),
});
