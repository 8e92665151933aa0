import fc from 'fast-check';
import { expect, test } from 'vitest';
import { requestedArn } from '../../src/engine/account/resource-tree.ts';
import type { ResourceNode, ResourceTree } from '../../src/engine/account/resource-tree.ts';
import { CATALOG } from '../../src/engine/catalog/catalog.ts';
import type { CatalogAction } from '../../src/engine/catalog/catalog.ts';
import type { ResourceKind } from '../../src/engine/catalog/schema.ts';
import { READINGS } from '../../src/engine/evaluation/decide/resource-types.ts';
import { resourceTypesOf } from '../../src/engine/evaluation/decide/reference-types.ts';
import { cellOf } from '../../src/engine/evaluation/decide/cell.ts';
import type { Cell, RollUp } from '../../src/engine/evaluation/decide/cell.ts';
import type { Decision, MatchingMode } from '../../src/engine/evaluation/decide/decision.ts';
import { evaluate } from '../../src/engine/evaluation/decide/evaluate.ts';
import { buildMatrix, computeGrants } from '../../src/engine/evaluation/decide/permission-matrix.ts';
import { facts, seeded, situations } from '../support/arbitraries.ts';
import { compile } from '../support/policy-builders.ts';

const DEPTHS: Readonly<Record<ResourceKind, number>> = {
  account: 0,
  instance: 1,
  namespace: 2,
  group: 3,
  config: 4,
  service: 4,
};

function descendants(tree: ResourceTree, node: ResourceNode, kind: ResourceKind): readonly ResourceNode[] {
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

test('a roll-up counts the descendants that evaluate allows and denies, and flags differences between the modes', () => {
  fc.assert(
    fc.property(
      situations,
      fc.constantFrom(...READINGS),
      facts,
      ({ tree, policies, request: { context } }, reading, observed) => {
        const types = resourceTypesOf(reading, observed);
        const compiled = policies.map(compile);
        const matrix = buildMatrix(
          tree,
          compiled.map((policy) => computeGrants(policy, tree, context)),
          types,
        );
        const decide = (mode: MatchingMode, action: CatalogAction, node: ResourceNode): Decision => {
          if (action.path === 'client' && !node.isClientChecked) return 'allow';
          const request = { action: action.fullName, resource: requestedArn(tree, node, action), context };
          return evaluate(compiled, request, mode, types).decision;
        };
        for (const node of tree.nodes) {
          for (const action of CATALOG) {
            const resourceType = types.typeOf(action);
            if (resourceType === node.kind) continue;
            const below = descendants(tree, node, resourceType);
            const hierarchical = below.map((other) => decide('hierarchical', action, other));
            const literal = below.map((other) => decide('literal', action, other));
            const modesDiffer = hierarchical.some((decision, position) => decision !== literal[position]);
            const total = below.length;
            const expected = (decisions: readonly Decision[]): Cell => {
              if (DEPTHS[resourceType] <= DEPTHS[node.kind]) return { kind: 'not-applicable', node };
              const allowed = decisions.filter((decision) => decision === 'allow').length;
              const denied = decisions.filter((decision) => decision === 'explicit-deny').length;
              const rollUp = rollUpOf(allowed, total);
              const unchecked =
                action.path === 'client' ? below.filter((other) => !other.isClientChecked).length : 0;
              return {
                kind: 'roll-up',
                node,
                resourceType,
                rollUp,
                allowed,
                denied,
                unchecked,
                total,
                modesDiffer,
              };
            };
            const about = `${action.id} on ${node.relativeId}`;
            expect(cellOf(matrix, 'hierarchical', node, action), about).toEqual(expected(hierarchical));
            expect(cellOf(matrix, 'literal', node, action), about).toEqual(expected(literal));
          }
        }
      },
    ),
    seeded(120),
  );
});
