// A namespace that a known instance does not hold, most often a display name in the place of the id. Every instance has
// `public`; where the account lists no namespace of an instance, nothing is said of them.

import {
  childrenOf,
  instanceIdIn,
  isPlainName,
  meantId,
  namedResources,
  replaceSegment,
} from '../named-resources.ts';
import { defineRule } from '../rule.ts';
import { MSE_PERMISSIONS } from '../sources.ts';

export const unknownNamespace = defineRule({
  code: 'unknown-namespace',
  severity: 'warning',
  examples: {
    bad: '{"Version":"1","Statement":[{"Effect":"Allow","Action":"mse:Get*","Resource":"acs:mse:*:*:instance/mse-cn-0pp1j8om80a/prod"}]}',
    good: '{"Version":"1","Statement":[{"Effect":"Allow","Action":"mse:Get*","Resource":"acs:mse:*:*:instance/mse-cn-0pp1j8om80a/public"}]}',
  },
  source: MSE_PERMISSIONS,
  check: ({ statements, tree }) =>
    namedResources(statements).flatMap((resource) => {
      const instance = instanceIdIn(resource, tree);
      const namespace = resource.segments[2] ?? '';
      if (instance === null || !isPlainName(namespace) || namespace === 'public') return [];
      const namespaces = childrenOf(tree, `instance/${instance}`) ?? [];
      if (namespaces.length === 0 || namespaces.some(({ id }) => id === namespace)) return [];
      const suggestion = meantId(namespace, namespaces);
      const isTitle = namespaces.some(({ title }) => title === namespace);
      const fix = suggestion === null ? null : replaceSegment(resource, 2, suggestion);
      return [{ span: resource.source.span, params: { namespace, instance, suggestion, isTitle }, fix }];
    }),
});
