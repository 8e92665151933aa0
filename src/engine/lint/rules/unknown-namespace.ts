// A namespace that a known instance does not have, often a display name instead of the ID. Every instance has `public`. Not
// reported where the account lists no namespace of the instance, or where a more specific rule applies.

import {
  listedChildrenOf,
  idsTitled,
  instanceIdIn,
  isNearlyExisting,
  isPlainName,
  meantId,
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
  check: ({ namedResources, tree }) =>
    namedResources.flatMap((resource) => {
      const instance = instanceIdIn(resource, tree);
      const namespace = resource.segments[2] ?? '';
      if (instance === null || !isPlainName(namespace) || namespace === 'public') return [];
      const namespaces = listedChildrenOf(tree, `instance/${instance}`) ?? [];
      if (namespaces.length === 0 || namespaces.some(({ id }) => id === namespace)) return [];
      const titled = idsTitled(namespace, namespaces);
      if (isNearlyExisting(resource, tree) || titled.length > 1) return [];
      const suggestion = meantId(namespace, namespaces);
      const isTitle = titled.length === 1;
      const fix = suggestion === null ? null : replaceSegment(resource, 2, suggestion);
      return [{ span: resource.source.span, params: { namespace, instance, suggestion, isTitle }, fix }];
    }),
});
