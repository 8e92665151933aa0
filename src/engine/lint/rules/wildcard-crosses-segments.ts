// A `*` that is meant for one segment: it also matches slashes, so the names after it match at any depth. Reported for an Allow
// whose ARN ends above a configuration or service; deeper, only names with slashes could match in addition.

import { defineRule } from '../rule.ts';
import { POLICY_ELEMENTS } from '../sources.ts';

const MAX_SEGMENTS = 5;

export const wildcardCrossesSegments = defineRule({
  code: 'wildcard-crosses-segments',
  severity: 'security-warning',
  examples: {
    bad: '{"Version":"1","Statement":[{"Effect":"Allow","Action":"mse:Get*","Resource":"acs:mse:*:*:instance/*/public"}]}',
    good: '{"Version":"1","Statement":[{"Effect":"Allow","Action":"mse:Get*","Resource":"acs:mse:*:*:instance/mse-cn-0pp1j8om80a/public"}]}',
  },
  source: POLICY_ELEMENTS,
  check: ({ namedResources }) =>
    namedResources.flatMap(({ statement, source: { span, value }, segments }) => {
      const index = segments.findIndex((segment) => segment.includes('*'));
      const tail = segments.slice(index + 1).join('/');
      if (statement.effect !== 'Allow' || segments[0] !== 'instance' || index < 0) return [];
      // A tail of stars only is as wide as it looks.
      if (segments.length >= MAX_SEGMENTS || /^[*/]*$/.test(tail)) return [];
      return [{ span, params: { resource: value, tail }, fix: null }];
    }),
});
