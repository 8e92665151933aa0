// A group, configuration or service that a known namespace does not contain. A suggestion, since it may be created later. Not
// reported for a statement that grants creating it, or where the account lists no resource of that level.

import { matchesAction } from '../../evaluation/decide/match-statement.ts';
import { nearestOf } from '../../policy/suggest.ts';
import { listedChildrenOf, instanceIdIn, isNearlyExisting, isPlainName } from '../named-resources.ts';
import { defineRule } from '../rule.ts';
import { MSE_PERMISSIONS } from '../sources.ts';
import { isClientPath } from './client-path-resource.ts';

const CREATING = ['mse:createnacosconfig', 'mse:createnacosservice'];

export const unknownLeaf = defineRule({
  code: 'unknown-leaf',
  severity: 'suggestion',
  examples: {
    bad: '{"Version":"1","Statement":[{"Effect":"Allow","Action":"mse:Get*","Resource":"acs:mse:*:*:instance/mse-cn-0pp1j8om80a/public/DEFAULT_GROUP/prod.yml"}]}',
    good: '{"Version":"1","Statement":[{"Effect":"Allow","Action":"mse:Get*","Resource":"acs:mse:*:*:instance/mse-cn-0pp1j8om80a/public/DEFAULT_GROUP/prod.yaml"}]}',
  },
  source: MSE_PERMISSIONS,
  check: ({ namedResources, tree }) =>
    namedResources.flatMap((resource) => {
      const { statement, source, segments } = resource;
      if (instanceIdIn(resource, tree) === null || !segments.slice(1, 4).every(isPlainName)) return [];
      if (CREATING.some((action) => matchesAction(statement, action))) return [];
      const level = listedChildrenOf(tree, segments.slice(0, 4).join('/')) === null ? 'group' : 'name';
      const index = level === 'group' ? 3 : 4;
      const name = segments[index] ?? '';
      const siblings = listedChildrenOf(tree, segments.slice(0, index).join('/')) ?? [];
      if (!isPlainName(name) || (level === 'name' && isClientPath(segments))) return [];
      if (siblings.length === 0 || siblings.some(({ id }) => id === name)) return [];
      if (isNearlyExisting(resource, tree) || name.includes('@@')) return [];
      const suggestion = nearestOf(
        name,
        siblings.map(({ id }) => id),
      );
      return [{ span: source.span, params: { level, name, suggestion }, fix: null }];
    }),
});
