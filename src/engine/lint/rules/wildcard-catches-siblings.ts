// A star right behind a name, meant for what is beneath it: it also takes in every other name that begins so. Said of an Allow,
// for instances and for names that the account holds; `app-*` for several is a choice, not a slip.

import { findNode } from '../../account/walk-tree.ts';
import { matchesPattern } from '../../policy/pattern.ts';
import { listedChildrenOf, instancesOf, isPlainName, namedResources } from '../named-resources.ts';
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
  check: ({ statements, tree }) =>
    namedResources(statements).flatMap(({ statement, source, fields, segments }) => {
      const place = segments.length - 1;
      const last = segments[place] ?? '';
      const name = last.slice(0, -1);
      const outer = segments.slice(0, place);
      if (statement.effect !== 'Allow' || segments[0] !== 'instance' || place < 1) return [];
      if (!last.endsWith('*') || ![...outer, name].every(isPlainName)) return [];
      const isHere = matchesPattern(fields.account, tree.accountId);
      const isNamed = isHere && findNode(tree, [...outer, name].join('/')) !== null;
      if (!isNamed && (place > 1 || /[-_]$/.test(name))) return [];
      const neighbours = place === 1 ? instancesOf(tree) : (listedChildrenOf(tree, outer.join('/')) ?? []);
      const siblings = neighbours
        .filter(({ region }) => isHere && matchesPattern(fields.region, region))
        .map(({ id }) => id)
        .filter((id) => id !== name && matchesPattern(last, id));
      return [
        { span: source.span, params: { name, pattern: last, siblings: [...new Set(siblings)] }, fix: null },
      ];
    }),
});
