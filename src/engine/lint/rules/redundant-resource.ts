// A resource that another one of the same list covers, by its wildcard or as what contains it: an instance and a namespace in
// it. That an ARN covers what is beneath it is MSE's documented effect.

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
      resources.flatMap(({ source: { span, value } }, place) => {
        const covering = findSubsuming(resources, place, (wider, narrower) =>
          containsResource(wider, narrower, mode),
        );
        if (covering === null) return [];
        const items = resources.map(({ source }) => source.span);
        const fix = { edits: removeFromList(items, (at) => at === place) };
        return [{ span, params: { resource: value, covering: covering.source.value }, fix }];
      }),
    ),
});
