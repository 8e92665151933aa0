// A resource that another one of the same list covers, by its wildcard or as its container, such as the instance of a namespace.
// Documented by MSE: an ARN covers the resources inside.

import { removeFromList } from '../../policy/text-edit.ts';
import { containsResource } from '../subsumption.ts';
import { findSubsuming } from '../redundant-items.ts';
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
  check: ({ statements, mode }) =>
    statements.flatMap(({ resources }) =>
      resources.flatMap(({ source: { span, value } }, index) => {
        const covering = findSubsuming(resources, index, (wider, narrower) =>
          containsResource(wider, narrower, mode),
        );
        if (covering === null) return [];
        const items = resources.map(({ source }) => source.span);
        const fix = { edits: removeFromList(items, (item) => item === index) };
        return [{ span, params: { resource: value, covering: covering.source.value }, fix }];
      }),
    ),
});
