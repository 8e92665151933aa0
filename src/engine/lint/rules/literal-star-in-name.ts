// A pattern equal to a listed name that contains `*` or `?`, such as the Dubbo service `consumers:com.acme.Pay:1.0.0:*`. RAM
// has no escape, so the pattern also matches other names.

import { findNode } from '../../account/walk-tree.ts';
import { hasWildcard, matchesPattern } from '../../policy/pattern.ts';
import { listedChildrenOf } from '../named-resources.ts';
import { defineRule } from '../rule.ts';
import { accountWith } from '../example-accounts.ts';
import { POLICY_ELEMENTS } from '../sources.ts';

export const literalStarInName = defineRule({
  code: 'literal-star-in-name',
  severity: 'security-warning',
  examples: {
    bad: '{"Version":"1","Statement":[{"Effect":"Deny","Action":"mse:DeleteNacosService","Resource":"acs:mse:*:*:instance/mse-cn-0pp1j8om80a/public/DEFAULT_GROUP/consumers:com.acme.Pay:1.0.0:*"}]}',
    good: '{"Version":"1","Statement":[{"Effect":"Deny","Action":"mse:DeleteNacosService","Resource":"acs:mse:*:*:instance/mse-cn-0pp1j8om80a/public/DEFAULT_GROUP/consumers:com.acme.*"}]}',
    given: {
      account: accountWith('public', '', [
        'consumers:com.acme.Pay:1.0.0:*',
        'consumers:com.acme.Pay:1.0.0:blue',
      ]),
    },
  },
  source: POLICY_ELEMENTS,
  check: ({ namedResources, instances, tree }) =>
    namedResources.flatMap(({ statement, source, fields, segments }) => {
      const name = segments.at(-1) ?? '';
      const outer = segments.slice(0, -1).join('/');
      // A name of stars only is meant as a wildcard.
      if (segments[0] !== 'instance' || !hasWildcard(name) || /^[*?]+$/.test(name)) return [];
      if (hasWildcard(outer) || !matchesPattern(fields.account, tree.accountId)) return [];
      const node = findNode(tree, fields.relativeId);
      if (node === null || !matchesPattern(fields.region, node.region)) return [];
      const siblings = segments.length === 2 ? instances : (listedChildrenOf(tree, outer) ?? []);
      const others = siblings.filter(
        ({ id, region }) => id !== name && matchesPattern(name, id) && matchesPattern(fields.region, region),
      );
      const params = {
        name,
        effect: statement.effect,
        others: [...new Set(others.map(({ id }) => id))],
      };
      return [{ span: source.span, params, fix: null }];
    }),
});
