// A segment without a name: `instance//…`, a slash at the end, `instance` alone, nothing behind the fourth colon. No resource has
// an empty name; the public namespace, whose id is empty, is asked as `public` (assumed).

import { formatArn } from '../../policy/arn.ts';
import { namedResources, replaceSegmentByOneOf } from '../named-resources.ts';
import type { NamedResource } from '../named-resources.ts';
import { defineRule, replaceString } from '../rule.ts';
import type { Fix } from '../rule.ts';
import { matchesListedResource } from '../listed-resources.ts';
import { MSE_PERMISSIONS } from '../sources.ts';

export const emptySegment = defineRule({
  code: 'empty-segment',
  severity: 'warning',
  examples: {
    bad: '{"Version":"1","Statement":[{"Effect":"Allow","Action":"mse:Get*","Resource":"acs:mse:*:*:instance/mse-cn-0pp1j8om80a/"}]}',
    good: '{"Version":"1","Statement":[{"Effect":"Allow","Action":"mse:Get*","Resource":"acs:mse:*:*:instance/mse-cn-0pp1j8om80a"}]}',
  },
  source: MSE_PERMISSIONS,
  check: ({ statements, tree }) =>
    statements.flatMap((statement) =>
      namedResources([statement]).flatMap((named) => {
        const { span, value } = named.source;
        const where = emptyPlace(named.segments);
        const resource = statement.resources.find(({ source }) => source === named.source);
        if (where === null || resource === undefined || matchesListedResource(resource, tree)) return [];
        return [{ span, params: { resource: value, where }, fix: fixesFor(named, where) }];
      }),
    ),
});

type EmptyPlace = 'id' | 'namespace' | 'middle' | 'end';

/** What has no name: the instance or all of it (`id`), the namespace, something else, or what would follow the last slash. */
function emptyPlace(segments: readonly string[]): EmptyPlace | null {
  const [first = '', second] = segments;
  if (second === undefined) return first === '' || first === 'instance' ? 'id' : null;
  // A slash before `instance/` is `wrong-resource-shape`.
  if (first === '' && segments.find((segment) => segment !== '') === 'instance') return null;
  const index = segments.indexOf('');
  if (index < 0) return null;
  if (index === segments.length - 1) return 'end';
  // A star before the gap may match a name that contains slashes.
  if (segments.slice(0, index).some((segment) => segment.includes('*'))) return null;
  return index === 2 ? 'namespace' : 'middle';
}

/** The public namespace has an empty ID in MSE's own answers, so that `public` is often meant. */
function fixesFor(named: NamedResource, where: EmptyPlace): readonly Fix[] {
  const { segments } = named;
  const isNamespace = segments[0] === 'instance' && segments.indexOf('') === 2;
  const withPublic = isNamespace ? replaceSegmentByOneOf(named, 2, ['public']) : [];
  if (where !== 'end' || segments.length < 2) return withPublic;
  const relativeId = segments.join('/').replace(/\/+$/, '');
  if (relativeId === '' || relativeId === 'instance') return withPublic;
  const shorter = formatArn({ ...named.fields, relativeId });
  return [...withPublic, { ...replaceString(named.source.span, shorter), choice: '' }];
}
