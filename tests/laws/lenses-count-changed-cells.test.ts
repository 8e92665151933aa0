import fc from 'fast-check';
import { expect, test } from 'vitest';
import { grantsOfStatement, statementLenses } from '../../src/engine/assist/lenses/inlays.ts';
import { compareMatrices } from '../../src/engine/evaluation/decide/compare.ts';
import { compilePolicy } from '../../src/engine/evaluation/decide/compile-policy.ts';
import {
  buildMatrix,
  computeGrants,
  computeStatementGrants,
} from '../../src/engine/evaluation/decide/permission-matrix.ts';
import { parsePolicy } from '../../src/engine/policy/parse.ts';
import { SEEDED, situations } from '../support/arbitraries.ts';
import { surroundings } from '../support/assist-carets.ts';
import { compile } from '../support/policy-builders.ts';

test('a lens counts the cells that change when its statement is removed', () => {
  fc.assert(
    fc.property(situations, ({ tree, policies: [first, ...others], request: { context } }) => {
      const parsed = parsePolicy(JSON.stringify(first));
      const alongside = others.map(compile);
      const compiled = compilePolicy(parsed);
      if (compiled.isRejected) return;
      const otherGrants = alongside.map((policy) => computeGrants(policy, tree, context));
      const matrixOf = (left: number | null) => {
        const kept = compiled.statements.filter((_, index) => index !== left);
        return buildMatrix(tree, [...otherGrants, computeStatementGrants(kept, tree, context)]);
      };
      for (const mode of ['hierarchical', 'literal'] as const) {
        const lenses = statementLenses(
          parsed,
          surroundings({ tree, context, mode, otherPolicies: alongside }),
        );
        for (const [index, lens] of lenses.entries()) {
          const changes = compareMatrices(matrixOf(null), matrixOf(index), mode);
          expect(lens).toMatchObject({ kind: 'grant', changes: changes.length });
        }
      }
      for (const statement of compiled.statements) {
        expect(grantsOfStatement(statement, tree, context)).toEqual(
          computeStatementGrants([statement], tree, context),
        );
      }
    }),
    { ...SEEDED, numRuns: 300 },
  );
});
