// Which decisions are robust, and how many, compared with `evaluate`.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { requestedArn } from '../../src/engine/account/resource-tree.ts';
import type { ResourceNode } from '../../src/engine/account/resource-tree.ts';
import { nearestOfKind, subtreeOf } from '../../src/engine/account/walk-tree.ts';
import { CATALOG } from '../../src/engine/catalog/catalog.ts';
import type { CatalogAction } from '../../src/engine/catalog/catalog.ts';
import type { Decision, MatchingMode } from '../../src/engine/evaluation/decide/decision.ts';
import { evaluate } from '../../src/engine/evaluation/decide/evaluate.ts';
import {
  countRobust,
  gatherInside,
  unstableAnswers,
} from '../../src/engine/evaluation/decide/every-reading.ts';
import { buildMatrix, computeGrants } from '../../src/engine/evaluation/decide/permission-matrix.ts';
import { resourceTypesOf } from '../../src/engine/evaluation/decide/reference-types.ts';
import { READINGS } from '../../src/engine/evaluation/decide/resource-types.ts';
import { facts, scaled, SEEDED, situations } from '../support/arbitraries.ts';
import { compile } from '../support/policy-builders.ts';

const MODES: readonly MatchingMode[] = ['hierarchical', 'literal'];

test('a decision is robust if neither the reading nor the mode changes it or one inside it, and all robust ones are counted', () => {
  fc.assert(
    fc.property(situations, facts, ({ tree, policies, request: { context } }, observed) => {
      const compiled = policies.map(compile);
      const grants = compiled.map((policy) => computeGrants(policy, tree, context));
      const matrices = READINGS.map((reading) =>
        buildMatrix(tree, grants, resourceTypesOf(reading, observed)),
      );
      const [guide, reference] = matrices as [(typeof matrices)[0], (typeof matrices)[0]];

      /** The decision for the node or the ancestor that answers for it; null if only resources inside it do. */
      function answer(
        { types }: typeof guide,
        mode: MatchingMode,
        node: ResourceNode,
        action: CatalogAction,
      ): Decision | null {
        const place = nearestOfKind(tree, node, types.typeOf(action));
        if (place === null) return null;
        if (action.path === 'client' && !place.isClientChecked) return 'allow';
        const request = { action: action.fullName, resource: requestedArn(tree, place, action), context };
        return evaluate(compiled, request, mode, types).decision;
      }

      function isRobust(cell: ResourceNode, action: CatalogAction): boolean {
        return subtreeOf(tree, cell).every((node) => {
          const answers = matrices.flatMap((matrix) =>
            MODES.map((mode) => answer(matrix, mode, node, action)),
          );
          return new Set(answers.filter((decision) => decision !== null)).size < 2;
        });
      }

      const unstable = gatherInside(unstableAnswers(guide, reference), tree);
      for (const matrix of matrices) {
        let robust = 0;
        let total = 0;
        for (const node of tree.nodes) {
          for (const action of CATALOG) {
            if (matrix.types.typeOf(action) !== node.kind) continue;
            const expected = isRobust(node, action);
            const label = `${action.id} on ${node.relativeId}`;
            expect(((unstable[node.index] ?? 0) & action.mask) === 0, label).toBe(expected);
            total += 1;
            if (expected) robust += 1;
          }
        }
        expect(countRobust(matrix, unstable)).toEqual({ robust, total });
      }
    }),
    { ...SEEDED, numRuns: scaled(60) },
  );
});
