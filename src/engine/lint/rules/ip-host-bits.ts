// A range with bits set after its prefix: RAM ignores them, but a reader may think that the range begins there.

import { networkBytes, parseAddressRange } from '../../policy/address.ts';
import { networkText } from '../../policy/address-analysis.ts';
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
        if (range === null) return [];
        const { bytes, prefixLength } = range;
        if (networkBytes(bytes, prefixLength).join() === bytes.join()) return [];
        const network = networkText(range);
        return [{ span, params: { value, network }, fix: replaceString(span, network) }];
      }),
});
