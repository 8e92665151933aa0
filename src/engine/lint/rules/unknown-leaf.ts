// A group, or a configuration or service, that a known namespace does not hold. A hint, since it may be created later; a
// statement that lets somebody create it is not spoken of, nor one about what the account does not list at all.

import { matchesAction } from '../../evaluation/decide/match-statement.ts';
import { nearestOf } from '../../policy/suggest.ts';
import {
  listedChildrenOf,
  instanceIdIn,
  isDistinguished,
  isPlainName,
  namedResources,
} from '../named-resources.ts';
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
  check: ({ statements, tree }) =>
    namedResources(statements).flatMap((resource) => {
      const { statement, source, segments } = resource;
      if (instanceIdIn(resource, tree) === null || !segments.slice(1, 4).every(isPlainName)) return [];
      if (CREATING.some((action) => matchesAction(statement, action))) return [];
      const level = listedChildrenOf(tree, segments.slice(0, 4).join('/')) === null ? 'group' : 'name';
      const place = level === 'group' ? 3 : 4;
      const name = segments[place] ?? '';
      const siblings = listedChildrenOf(tree, segments.slice(0, place).join('/')) ?? [];
      if (!isPlainName(name) || (level === 'name' && isClientPath(segments))) return [];
      if (siblings.length === 0 || siblings.some(({ id }) => id === name)) return [];
      if (isDistinguished(resource, tree) || name.includes('@@')) return [];
      const suggestion = nearestOf(
        name,
        siblings.map(({ id }) => id),
      );
      return [{ span: source.span, params: { level, name, suggestion }, fix: null }];
    }),
});
