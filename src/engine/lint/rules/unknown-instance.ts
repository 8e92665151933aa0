// An instance that the account does not list. Reported only where the account lists instances and the ARN matches the account.
// More specific rules report a name that differs only in case, or that several instances have.

import { findNode } from '../../account/walk-tree.ts';
import { idsTitled, instanceIdIn, isNearlyExisting, meantId, replaceSegment } from '../named-resources.ts';
import { defineRule } from '../rule.ts';
import { MSE_PERMISSIONS } from '../sources.ts';
import { isClusterId } from './cluster-id-not-instance-id.ts';

export const unknownInstance = defineRule({
  code: 'unknown-instance',
  severity: 'warning',
  examples: {
    bad: '{"Version":"1","Statement":[{"Effect":"Allow","Action":"mse:Get*","Resource":"acs:mse:*:*:instance/mse-cn-0pp1j8om8"}]}',
    good: '{"Version":"1","Statement":[{"Effect":"Allow","Action":"mse:Get*","Resource":"acs:mse:*:*:instance/mse-cn-0pp1j8om80a"}]}',
  },
  source: MSE_PERMISSIONS,
  check: ({ namedResources, instances, tree }) => {
    if (instances.length === 0) return [];
    return namedResources.flatMap((resource) => {
      const id = instanceIdIn(resource, tree);
      if (id === null || isClusterId(id) || findNode(tree, `instance/${id}`) !== null) return [];
      if (isNearlyExisting(resource, tree) || idsTitled(id, instances).length > 1) return [];
      const suggestion = meantId(id, instances);
      const fix = suggestion === null ? null : replaceSegment(resource, 1, suggestion);
      return [{ span: resource.source.span, params: { instance: id, suggestion }, fix }];
    });
  },
});
