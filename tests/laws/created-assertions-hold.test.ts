import fc from 'fast-check';
import { expect, test } from 'vitest';
import { CATALOG } from '../../src/engine/catalog/catalog.ts';
import { checkAssertions } from '../../src/engine/evaluation/assertions/check-lines.ts';
import { assertionsFor } from '../../src/engine/evaluation/assertions/assert-decisions.ts';
import { formatAssertion } from '../../src/engine/evaluation/assertions/assertion.ts';
import { buildMatrix, computeGrants } from '../../src/engine/evaluation/decide/permission-matrix.ts';
import { atLeast, seeded, situations } from '../support/arbitraries.ts';
import { compile } from '../support/policy-builders.ts';

const choices = fc.record({
  positions: fc.array(fc.tuple(fc.nat(), fc.nat()), { minLength: 1, maxLength: 12 }),
  mode: fc.constantFrom('hierarchical' as const, 'literal' as const),
});

test('All assertions created from cells hold, whatever the cells.', () => {
  let lines = 0;
  fc.assert(
    fc.property(situations, choices, ({ tree, policies, request: { context } }, { positions, mode }) => {
      const compiled = policies.map(compile);
      const matrix = buildMatrix(
        tree,
        compiled.map((policy) => computeGrants(policy, tree, context)),
      );
      const cells = positions.flatMap(([row, column]) => {
        const node = tree.nodes[row % tree.nodes.length];
        const action = CATALOG[column % CATALOG.length];
        return node === undefined || action === undefined ? [] : [{ node, action }];
      });
      const written = assertionsFor(matrix, mode, cells).map(formatAssertion);
      lines += written.length;
      expect(new Set(written).size).toBe(written.length);
      for (const outcome of checkAssertions(written, { policies: compiled, tree, context, mode }))
        expect(outcome.kind, written.join('\n')).toBe('holds');
    }),
    seeded(1000),
  );
  expect(lines).toBeGreaterThan(atLeast(750));
});
