import fc from 'fast-check';
import { expect, test } from 'vitest';
import { arnOf } from '../../src/engine/account/resource-tree.ts';
import type { ResourceNode, ResourceTree } from '../../src/engine/account/resource-tree.ts';
import { CATALOG } from '../../src/engine/catalog/catalog.ts';
import type { ResourceKind } from '../../src/engine/catalog/schema.ts';
import { cellOf } from '../../src/engine/evaluation/cell.ts';
import type { Cell, RollUp } from '../../src/engine/evaluation/cell.ts';
import type { MatchingMode } from '../../src/engine/evaluation/decision.ts';
import { evaluate } from '../../src/engine/evaluation/evaluate.ts';
import { combine, reachOfPolicy } from '../../src/engine/evaluation/permission-matrix.ts';
import { SEEDED, UNHURRIED, situations } from '../support/arbitraries.ts';
import { compile } from '../support/policy-builders.ts';

const DEPTHS: Readonly<Record<ResourceKind, number>> = {
  account: 0,
  instance: 1,
  namespace: 2,
  group: 3,
  config: 4,
  service: 4,
};

function beneath(tree: ResourceTree, node: ResourceNode, kind: ResourceKind): readonly ResourceNode[] {
  const isBeneath = (other: ResourceNode): boolean => {
    const parent = tree.nodes[other.parent];
    return parent !== undefined && (parent === node || isBeneath(parent));
  };
  return tree.nodes.filter((other) => other.kind === kind && isBeneath(other));
}

function rollUpOf(allowed: number, total: number): RollUp {
  if (total === 0) return 'empty';
  if (allowed === 0) return 'none';
  return allowed < total ? 'some' : 'all';
}

test('a roll-up counts the nodes beneath on which evaluate allows the action', UNHURRIED, () => {
  fc.assert(
    fc.property(situations, ({ tree, policies, request: { context } }) => {
      const compiled = policies.map(compile);
      const matrix = combine(
        tree,
        compiled.map((policy) => reachOfPolicy(policy, tree, context)),
      );
      const allows = (mode: MatchingMode, action: string, node: ResourceNode): boolean =>
        evaluate(compiled, { action, resource: arnOf(tree, node), context }, mode).decision === 'allow';
      for (const node of tree.nodes) {
        for (const action of CATALOG) {
          if (action.askedAbout === node.kind) continue;
          const below = beneath(tree, node, action.askedAbout);
          const hierarchical = below.filter((other) => allows('hierarchical', action.fullName, other)).length;
          const literal = below.filter((other) => allows('literal', action.fullName, other)).length;
          const expected = (allowed: number): Cell =>
            DEPTHS[action.askedAbout] <= DEPTHS[node.kind]
              ? { kind: 'not-applicable', node }
              : {
                  kind: 'roll-up',
                  node,
                  rollUp: rollUpOf(allowed, below.length),
                  allowed,
                  total: below.length,
                  modesDiffer: hierarchical !== literal,
                };
          const about = `${action.name} on ${node.relativeId}`;
          expect(cellOf(matrix, 'hierarchical', node, action), about).toEqual(expected(hierarchical));
          expect(cellOf(matrix, 'literal', node, action), about).toEqual(expected(literal));
        }
      }
    }),
    { ...SEEDED, numRuns: 120 },
  );
});
