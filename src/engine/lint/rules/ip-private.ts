// A private range for `acs:SourceIp`: no call from the Internet has such an address. Calls from a VPC have `acs:VpcSourceIp`.
// Ranges: RFC 1918 and similar ones.

import { parseAddressRange } from '../../policy/address.ts';
import { isPrivate } from '../address-ranges.ts';
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
  check: ({ clauses }) =>
    clauses
      .filter(({ key, operator }) => key.value === 'acs:SourceIp' && operator.value.type === 'address')
      .flatMap(({ values }) => values)
      .flatMap(({ value, span }) => {
        const range = parseAddressRange(value);
        return range !== null && isPrivate(range) ? [{ span, params: { value }, fix: null }] : [];
      }),
});
