// A ClusterId such as `mse-09k1q11` in an ARN. An instance has two ids; ARNs contain the InstanceId, such as
// `mse-cn-0pp1j8om80a`. The forms are inferred from examples in MSE's documentation.

import { instanceIdIn, meantId, replaceSegment } from '../named-resources.ts';
import { findNode } from '../../account/walk-tree.ts';
import { defineRule } from '../rule.ts';
import { MSE_PERMISSIONS } from '../sources.ts';

/** Whether an id has the form of a ClusterId: no country or region between `mse-` and the rest. */
export function isClusterId(id: string): boolean {
  return /^mse-(?=\w*\d)[0-9a-z]{5,}$/.test(id);
}

export const clusterIdNotInstanceId = defineRule({
  code: 'cluster-id-not-instance-id',
  severity: 'warning',
  examples: {
    bad: '{"Version":"1","Statement":[{"Effect":"Allow","Action":"mse:Get*","Resource":"acs:mse:*:*:instance/mse-0pp1j8om80a"}]}',
    good: '{"Version":"1","Statement":[{"Effect":"Allow","Action":"mse:Get*","Resource":"acs:mse:*:*:instance/mse-cn-0pp1j8om80a"}]}',
  },
  source: MSE_PERMISSIONS,
  check: ({ namedResources, instances, tree }) =>
    namedResources.flatMap((resource) => {
      const id = instanceIdIn(resource, tree);
      if (id === null || !isClusterId(id) || findNode(tree, `instance/${id}`) !== null) return [];
      const only = instances.length === 1 ? (instances[0]?.id ?? null) : null;
      const suggestion = meantId(id, instances) ?? only;
      const fix = suggestion === null ? null : replaceSegment(resource, 1, suggestion);
      return [{ span: resource.source.span, params: { id, suggestion }, fix }];
    }),
});
