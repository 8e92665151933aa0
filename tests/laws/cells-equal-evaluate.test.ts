import fc from 'fast-check';
import { expect, test } from 'vitest';
import { requestedArn } from '../../src/engine/account/resource-tree.ts';
import { CATALOG } from '../../src/engine/catalog/catalog.ts';
import { READINGS } from '../../src/engine/evaluation/decide/resource-types.ts';
import { resourceTypesOf } from '../../src/engine/evaluation/decide/reference-types.ts';
import { cellOf } from '../../src/engine/evaluation/decide/cell.ts';
import type { MatchingMode } from '../../src/engine/evaluation/decide/decision.ts';
import { evaluate } from '../../src/engine/evaluation/decide/evaluate.ts';
import { buildMatrix, computeGrants } from '../../src/engine/evaluation/decide/permission-matrix.ts';
import { facts, seeded, situations } from '../support/arbitraries.ts';
import { compile } from '../support/policy-builders.ts';

const MODES: readonly MatchingMode[] = ['hierarchical', 'literal'];

test('every cell of the matrix equals the decision of evaluate for its request, by both readings, both access paths and what was observed', () => {
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
        for (const node of tree.nodes) {
          for (const action of CATALOG) {
            if (types.typeOf(action) !== node.kind) continue;
            const request = { action: action.fullName, resource: requestedArn(tree, node, action), context };
            const [hierarchical, literal] = MODES.map((mode) => evaluate(compiled, request, mode, types));
            const isChecked = action.path === 'console' || node.isClientChecked;
            const modesDiffer = isChecked && hierarchical?.decision !== literal?.decision;
            for (const [mode, evaluation] of [
              ['hierarchical', hierarchical] as const,
              ['literal', literal] as const,
            ]) {
              const { decision, assumed } = evaluation!;
              expect(
                cellOf(matrix, mode, node, action),
                `${reading} ${JSON.stringify(observed)} ${mode} ${action.id} on ${node.relativeId}`,
              ).toEqual({
                kind: 'decision',
                node,
                decision: isChecked ? decision : 'allow',
                assumed: isChecked && assumed,
                isChecked,
                modesDiffer,
              });
            }
          }
        }
      },
    ),
    seeded(300),
  );
});
