// A display name instead of an ID, where several resources have that name; or an ID that is also the display name of another
// resource. There is a fix for every candidate.

import { idsTitled, listedChildrenOf, replaceSegmentByOneOf } from '../named-resources.ts';
import type { NamedResource } from '../named-resources.ts';
import type { ResourceNode, ResourceTree } from '../../account/resource-tree.ts';
import { matchesPattern } from '../../policy/pattern.ts';
import { defineRule } from '../rule.ts';
import { accountWith } from '../example-accounts.ts';
import { MSE_PERMISSIONS } from '../sources.ts';

export const ambiguousDisplayName = defineRule({
  code: 'ambiguous-display-name',
  severity: 'warning',
  examples: {
    bad: '{"Version":"1","Statement":[{"Effect":"Allow","Action":"mse:Get*","Resource":"acs:mse:*:*:instance/mse-cn-0pp1j8om80a/dev"}]}',
    good: '{"Version":"1","Statement":[{"Effect":"Allow","Action":"mse:Get*","Resource":"acs:mse:*:*:instance/mse-cn-0pp1j8om80a/6f1d9c1e-0001"}]}',
    given: { account: accountWith('6f1d9c1e-0001', 'dev', [], ['9ab3c0de-0002']) },
  },
  source: MSE_PERMISSIONS,
  check: ({ namedResources, instances, tree }) =>
    namedResources.flatMap((resource) => [
      ...ambiguousAt(resource, 1, instances, tree),
      ...ambiguousAt(
        resource,
        2,
        listedChildrenOf(tree, resource.segments.slice(0, 2).join('/')) ?? [],
        tree,
      ),
    ]),
});

function ambiguousAt(
  resource: NamedResource,
  index: number,
  nodes: readonly ResourceNode[],
  tree: ResourceTree,
) {
  const name = resource.segments[index] ?? '';
  if (name === '' || resource.segments[0] !== 'instance') return [];
  if (!matchesPattern(resource.fields.account, tree.accountId)) return [];
  const isId = nodes.some(({ id }) => id === name);
  const ids = idsTitled(name, nodes);
  if (ids.length < (isId ? 1 : 2)) return [];
  const level = index === 1 ? ('instance' as const) : ('namespace' as const);
  const params = { name, level, ids, isId };
  return [{ span: resource.source.span, params, fix: replaceSegmentByOneOf(resource, index, ids) }];
}
