// A range with bits set after its prefix: RAM ignores them, but a reader may think that the range begins there.

import { parseAddressRange } from '../../policy/address.ts';
import { networkOf } from '../address-ranges.ts';
import { replaceString } from '../fix.ts';
import { defineRule } from '../rule.ts';
import { CONDITION_OPERATORS } from '../sources.ts';

export const ipHostBits = defineRule({
  code: 'ip-host-bits',
  severity: 'suggestion',
  examples: {
    bad: '{"Version":"1","Statement":[{"Effect":"Allow","Action":"mse:Get*","Resource":"*","Condition":{"IpAddress":{"acs:SourceIp":"203.0.113.10/24"}}}]}',
    good: '{"Version":"1","Statement":[{"Effect":"Allow","Action":"mse:Get*","Resource":"*","Condition":{"IpAddress":{"acs:SourceIp":"203.0.113.0/24"}}}]}',
  },
  source: CONDITION_OPERATORS,
  check: ({ clauses }) =>
    clauses
      .filter(({ operator }) => operator.value.type === 'address')
      .flatMap(({ values }) => values)
      .flatMap(({ value, span }) => {
        const range = parseAddressRange(value);
        const network = range === null ? null : networkOf(range);
        const written = network === null ? null : parseAddressRange(network);
        if (range === null || network === null || written === null) return [];
        if (written.address.toString() === range.address.toString()) return [];
        return [{ span, params: { value, network }, fix: replaceString(span, network) }];
      }),
});
