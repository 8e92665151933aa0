// A `*` directly after a name, meant for the resources inside: it also matches every other name with that prefix. Reported for an
// Allow, for instances and for names in the account; `app-*` for several names is intentional.

import { findNode } from '../../account/walk-tree.ts';
import { matchesPattern } from '../../policy/pattern.ts';
import { listedChildrenOf, isPlainName } from '../named-resources.ts';
import { defineRule } from '../rule.ts';
import { POLICY_ELEMENTS } from '../sources.ts';

export const wildcardCatchesSiblings = defineRule({
  code: 'wildcard-catches-siblings',
  severity: 'security-warning',
  examples: {
    bad: '{"Version":"1","Statement":[{"Effect":"Allow","Action":"mse:Get*","Resource":"acs:mse:*:*:instance/mse-cn-0pp1j8om80a*"}]}',
    good: '{"Version":"1","Statement":[{"Effect":"Allow","Action":"mse:Get*","Resource":"acs:mse:*:*:instance/mse-cn-0pp1j8om80a/*"}]}',
  },
  source: POLICY_ELEMENTS,
  check: ({ namedResources, instances, tree }) =>
    namedResources.flatMap(({ statement, source, fields, segments }) => {
      const index = segments.length - 1;
      const last = segments[index] ?? '';
      const name = last.slice(0, -1);
      const outer = segments.slice(0, index);
      if (statement.effect !== 'Allow' || segments[0] !== 'instance' || index < 1) return [];
      if (!last.endsWith('*') || ![...outer, name].every(isPlainName)) return [];
      const isHere = matchesPattern(fields.account, tree.accountId);
      const isNamed = isHere && findNode(tree, [...outer, name].join('/')) !== null;
      if (!isNamed && (index > 1 || /[-_]$/.test(name))) return [];
      const neighbours = index === 1 ? instances : (listedChildrenOf(tree, outer.join('/')) ?? []);
      const siblings = neighbours
        .filter(({ region }) => isHere && matchesPattern(fields.region, region))
        .map(({ id }) => id)
        .filter((id) => id !== name && matchesPattern(last, id));
      return [
        { span: source.span, params: { name, pattern: last, siblings: [...new Set(siblings)] }, fix: null },
      ];
    }),
});
