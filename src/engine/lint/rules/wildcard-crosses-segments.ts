// A star that was meant for one segment: a `*` takes slashes too, so the names behind it may stand at any depth. Said of an
// Allow whose ARN ends above a configuration or service; below that only names with slashes in them could be caught.

import { namedResources } from '../named-resources.ts';
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
  check: ({ statements }) =>
    namedResources(statements).flatMap(({ statement, source: { span, value }, segments }) => {
      const place = segments.findIndex((segment) => segment.includes('*'));
      const tail = segments.slice(place + 1).join('/');
      if (statement.effect !== 'Allow' || segments[0] !== 'instance' || place < 0) return [];
      // A tail of nothing but stars is as wide as it looks.
      if (segments.length >= MAX_SEGMENTS || /^[*/]*$/.test(tail)) return [];
      return [{ span, params: { resource: value, tail }, fix: null }];
    }),
});
