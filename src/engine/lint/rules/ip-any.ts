// A range of all addresses of a family in a condition that should restrict: an Allow from any address, or a Deny except from any
// address. `0.0.0.0/0` is every IPv4 address and no IPv6 address; `::/0` is the reverse.

import { contextValues } from '../../account/request.ts';
import { parseAddressRange } from '../../policy/address.ts';
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
  check: ({ clauses, context }) =>
    clauses
      .filter(({ operator: { value } }) => value.type === 'address')
      .filter(({ operator: { value }, statement }) => value.negated === (statement.effect === 'Deny'))
      .flatMap((clause) => {
        const { values, key, statement, operator } = clause;
        const ranges = values.map(({ value }) => parseAddressRange(value));
        const isWhole = (family: string) =>
          ranges.some((range) => range?.prefixLength === 0 && range.address.kind() === family);
        const whole = {
          ipv4: isWhole('ipv4'),
          ipv6: isWhole('ipv6'),
        };
        const params = {
          effect: statement.effect,
          key: key.value,
          coversBoth: whole.ipv4 && whole.ipv6,
          // Whether the condition also has ranges of the other family.
          hasOther: new Set(ranges.map((range) => range?.address.kind())).size > 1,
          isOptional: clause.facts?.optional !== false || contextValues(context, key.value).length === 0,
          forAllValues: operator.value.forAllValues,
        };
        return values.flatMap(({ value, span }, index) => {
          const range = ranges[index];
          if (range?.prefixLength !== 0) return [];
          return [{ span, params: { ...params, value, family: range.address.kind() }, fix: null }];
        });
      }),
});
