import fc from 'fast-check';
import { expect, test } from 'vitest';
import { arnOf } from '../../src/engine/account/resource-tree.ts';
import { CATALOG } from '../../src/engine/catalog/catalog.ts';
import { hangingOnConditions, turningPointsOf } from '../../src/engine/evaluation/turning-points.ts';
import { SEEDED, situations, UNHURRIED } from '../support/arbitraries.ts';
import { compile } from '../support/policy-builders.ts';

test('A cell hangs on a condition exactly where turning one changes its decision', UNHURRIED, () => {
  fc.assert(
    fc.property(
      situations,
      fc.constantFrom('hierarchical' as const, 'literal' as const),
      (situation, mode) => {
        const { tree, request } = situation;
        const policies = situation.policies.map(compile);
        const hanging = hangingOnConditions(policies, tree, request.context, mode);
        for (const node of tree.nodes) {
          for (const { index, fullName } of CATALOG) {
            const asked = { action: fullName, resource: arnOf(tree, node), context: request.context };
            const turns = turningPointsOf(policies, asked, mode).length > 0;
            expect(((hanging[node.index] ?? 0) & (1 << index)) !== 0).toBe(turns);
          }
        }
      },
    ),
    { ...SEEDED, numRuns: 60 },
  );
});
