// A segment without a name: `instance//…`, a slash at the end, `instance` alone, or nothing after the fourth colon. No resource
// has an empty name; requests name the public namespace, whose ID is empty, as `public` (assumed).

import { formatArn } from '../../policy/arn.ts';
import { replaceSegmentByOneOf } from '../named-resources.ts';
import type { NamedResource } from '../named-resources.ts';
import { defineRule } from '../rule.ts';
import { replaceString } from '../fix.ts';
import type { Fix } from '../fix.ts';
import { MSE_PERMISSIONS } from '../sources.ts';

export const emptySegment = defineRule({
  code: 'empty-segment',
  severity: 'warning',
  examples: {
    bad: '{"Version":"1","Statement":[{"Effect":"Allow","Action":"mse:Get*","Resource":"acs:mse:*:*:instance/mse-cn-0pp1j8om80a/"}]}',
    good: '{"Version":"1","Statement":[{"Effect":"Allow","Action":"mse:Get*","Resource":"acs:mse:*:*:instance/mse-cn-0pp1j8om80a"}]}',
  },
  source: MSE_PERMISSIONS,
  check: ({ namedResources, matchesListed }) =>
    namedResources.flatMap((named) => {
      const where = emptyPartOf(named.segments);
      if (where === null || matchesListed(named)) return [];
      const { span, value } = named.source;
      return [{ span, params: { resource: value, where }, fix: fixesFor(named, where) }];
    }),
});

type EmptyPart = 'id' | 'namespace' | 'middle' | 'end';

/** Which part has no name: the instance or the whole id (`id`), the namespace, another segment, or the last one. */
function emptyPartOf(segments: readonly string[]): EmptyPart | null {
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

/** MSE's API returns an empty ID for the public namespace, so `public` is often meant. */
function fixesFor(named: NamedResource, where: EmptyPart): readonly Fix[] {
  const { segments } = named;
  const isNamespace = segments[0] === 'instance' && segments.indexOf('') === 2;
  const withPublic = isNamespace ? replaceSegmentByOneOf(named, 2, ['public']) : [];
  if (where !== 'end' || segments.length < 2) return withPublic;
  const relativeId = segments.join('/').replace(/\/+$/, '');
  if (relativeId === '' || relativeId === 'instance') return withPublic;
  const shorter = formatArn({ ...named.fields, relativeId });
  return [...withPublic, { ...replaceString(named.source.span, shorter), choice: '' }];
}
