import fc from 'fast-check';
import { expect, test } from 'vitest';
import { requestedArn } from '../../src/engine/account/resource-tree.ts';
import { CATALOG } from '../../src/engine/catalog/catalog.ts';
import { evaluate } from '../../src/engine/evaluation/decide/evaluate.ts';
import { computeGrants } from '../../src/engine/evaluation/decide/permission-matrix.ts';
import { seeded, situations } from '../support/arbitraries.ts';
import { compile, policyOf } from '../support/policy-builders.ts';

test('the grants of a statement are exactly the nodes of any kind to which it applies literally', () => {
  fc.assert(
    fc.property(situations, ({ tree, extra, request: { context } }) => {
      const policy = policyOf(extra);
      const grants = computeGrants(policy, tree, context);
      const covered = extra.Effect === 'Allow' ? grants.allow : grants.deny;
      for (const node of tree.nodes) {
        let expected = 0;
        for (const action of CATALOG) {
          const request = { action: action.fullName, resource: requestedArn(tree, node, action), context };
          if (evaluate([policy], request, 'literal').decision !== 'implicit-deny') expected |= action.mask;
        }
        expect(covered[node.index], node.relativeId).toBe(expected);
      }
    }),
    seeded(200),
  );
});

test('a rejected policy grants nothing', () => {
  fc.assert(
    fc.property(situations, ({ tree, policies, request: { context } }) => {
      const rejected = policies.map((policy) => compile({ ...policy, Version: '2' }));
      for (const policy of rejected) {
        const { allow, deny } = computeGrants(policy, tree, context);
        expect([...allow, ...deny].every((actions) => actions === 0)).toBe(true);
      }
    }),
    seeded(50),
  );
});
