// A segment without a name: `instance//…`, a slash at the end, `instance` alone, nothing behind the fourth colon. No resource has
// an empty name; the public namespace, whose id is empty, is asked as `public` (assumed).

import { namedResources } from '../named-resources.ts';
import { defineRule } from '../rule.ts';
import { MSE_PERMISSIONS } from '../sources.ts';

export const emptySegment = defineRule({
  code: 'empty-segment',
  severity: 'warning',
  examples: {
    bad: '{"Version":"1","Statement":[{"Effect":"Allow","Action":"mse:Get*","Resource":"acs:mse:*:*:instance/mse-cn-0pp1j8om80a/"}]}',
    good: '{"Version":"1","Statement":[{"Effect":"Allow","Action":"mse:Get*","Resource":"acs:mse:*:*:instance/mse-cn-0pp1j8om80a"}]}',
  },
  source: MSE_PERMISSIONS,
  check: ({ statements }) =>
    namedResources(statements).flatMap(({ source: { span, value }, segments }) => {
      const where = emptyPlace(segments);
      return where === null ? [] : [{ span, params: { resource: value, where }, fix: null }];
    }),
});

/** What has no name: the instance or all of it (`id`), the namespace, something else, or what would follow the last slash. */
function emptyPlace(segments: readonly string[]): 'id' | 'namespace' | 'middle' | 'end' | null {
  const [first = '', second] = segments;
  if (second === undefined) return first === '' || first === 'instance' ? 'id' : null;
  const place = segments.indexOf('');
  if (place < 0) return null;
  if (place === segments.length - 1) return 'end';
  // A star before the gap may take in a name that holds slashes.
  if (segments.slice(0, place).some((segment) => segment.includes('*'))) return null;
  return place === 2 ? 'namespace' : 'middle';
}
