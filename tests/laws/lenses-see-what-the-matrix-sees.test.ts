import fc from 'fast-check';
import { expect, test } from 'vitest';
import { reachOfOne, statementLenses } from '../../src/engine/assist/inlays.ts';
import { compareMatrices } from '../../src/engine/evaluation/compare.ts';
import { compilePolicy } from '../../src/engine/evaluation/compile-policy.ts';
import { combine, reachOfPolicy, reachOfStatements } from '../../src/engine/evaluation/permission-matrix.ts';
import { parsePolicy } from '../../src/engine/policy/parse.ts';
import { SEEDED, situations, UNHURRIED } from '../support/arbitraries.ts';
import { surroundings } from '../support/assist-carets.ts';
import { compile } from '../support/policy-builders.ts';

test('a lens counts the cells that differ in the matrix without its statement', UNHURRIED, () => {
  fc.assert(
    fc.property(situations, ({ tree, policies: [first, ...others], request: { context } }) => {
      const parsed = parsePolicy(JSON.stringify(first));
      const alongside = others.map(compile);
      const compiled = compilePolicy(parsed);
      if (compiled.kind === 'rejected') return;
      const beside = alongside.map((policy) => reachOfPolicy(policy, tree, context));
      const matrixOf = (left: number | null) => {
        const kept = compiled.statements.filter((_, place) => place !== left);
        return combine(tree, [...beside, reachOfStatements(kept, tree, context)]);
      };
      for (const mode of ['hierarchical', 'literal'] as const) {
        const lenses = statementLenses(parsed, surroundings({ tree, context, mode, alongside }));
        for (const [place, lens] of lenses.entries()) {
          const changes = compareMatrices(matrixOf(null), matrixOf(place), mode);
          expect(lens).toMatchObject({ kind: 'grant', changes: changes.length });
        }
      }
      for (const statement of compiled.statements) {
        expect(reachOfOne(statement, tree, context)).toEqual(reachOfStatements([statement], tree, context));
      }
    }),
    { ...SEEDED, numRuns: 300 },
  );
});
