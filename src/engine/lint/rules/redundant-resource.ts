// A resource that others of the same list cover, by their wildcards or as its containers, such as the instance of a namespace.
// Documented by MSE: an ARN covers the resources inside.

import { removeFromList } from '../../policy/text-edit.ts';
import { findCoveredItems } from '../covered-items.ts';
import { defineRule } from '../rule.ts';
import { MSE_PERMISSIONS } from '../sources.ts';

export const redundantResource = defineRule({
  code: 'redundant-resource',
  severity: 'suggestion',
  examples: {
    bad: '{"Version":"1","Statement":[{"Effect":"Allow","Action":"mse:Get*","Resource":["acs:mse:*:*:instance/mse-cn-0pp1j8om80a","acs:mse:*:*:instance/mse-cn-0pp1j8om80a/public"]}]}',
    good: '{"Version":"1","Statement":[{"Effect":"Allow","Action":"mse:Get*","Resource":["acs:mse:*:*:instance/mse-cn-0pp1j8om80a","acs:mse:*:*:instance/mse-cn-7qk2v9x01zt"]}]}',
  },
  source: MSE_PERMISSIONS,
  check: ({ statements, proofs }) =>
    statements.flatMap(({ resources }) => {
      const items = resources.map(({ source }) => source.span);
      const own = resources.map(({ source }) => proofs.resources([source.value]));
      const covered = findCoveredItems(resources.length, (index, by) => {
        const [resource] = own.slice(index);
        return (
          resource !== undefined &&
          proofs.isCovered(
            resource,
            by.flatMap((other) => own[other] ?? []),
          )
        );
      });
      return covered.flatMap(({ index, by }) => {
        const [resource] = resources.slice(index);
        const [part] = own.slice(index);
        // Another rule reports a pattern that matches nothing.
        if (resource === undefined || part === undefined || !proofs.canMatch(part)) return [];
        const covering = by.flatMap((other) => resources[other]?.source.value ?? []).join(', ');
        const fix = { edits: removeFromList(items, (item) => item === index) };
        return [{ span: resource.source.span, params: { resource: resource.source.value, covering }, fix }];
      });
    }),
});
