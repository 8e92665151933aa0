// An Allow with `*` for region or account, in a policy that names one in another ARN: the wildcard is probably a leftover.
// Not reported where every ARN has the wildcard, as in the documentation.

import { hasWildcard } from '../../policy/pattern.ts';
import { defineRule } from '../rule.ts';
import { POLICY_ELEMENTS } from '../sources.ts';

const FIELDS = ['region', 'account'] as const;

export const anyRegionAccount = defineRule({
  code: 'any-region-account',
  severity: 'suggestion',
  examples: {
    bad: '{"Version":"1","Statement":[{"Effect":"Allow","Action":"mse:Get*","Resource":"acs:mse:cn-hangzhou:*:instance/mse-cn-0pp1j8om80a"},{"Effect":"Allow","Action":"mse:List*","Resource":"acs:mse:*:*:instance/mse-cn-0pp1j8om80a"}]}',
    good: '{"Version":"1","Statement":[{"Effect":"Allow","Action":["mse:Get*","mse:List*"],"Resource":"acs:mse:*:*:instance/mse-cn-0pp1j8om80a"}]}',
  },
  source: POLICY_ELEMENTS,
  check: ({ namedResources }) => {
    const named = namedResources.filter(({ statement }) => statement.effect === 'Allow');
    return FIELDS.flatMap((field) => {
      const elsewhere = named.find(({ fields }) => fields[field] !== '' && !hasWildcard(fields[field]));
      if (elsewhere === undefined) return [];
      return named
        .filter(({ fields }) => fields[field] === '*')
        .map(({ source: { span, value } }) => ({
          span,
          params: { resource: value, field, elsewhere: elsewhere.fields[field] },
          fix: null,
        }));
    }).sort((a, b) => a.span.start - b.span.start);
  },
});
