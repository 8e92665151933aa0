import fc from 'fast-check';
import { expect, test } from 'vitest';
import { DEFAULT_ACCOUNT } from '../../src/engine/account/account.ts';
import { DEFAULT_CONTEXT } from '../../src/engine/account/request.ts';
import { buildTree } from '../../src/engine/account/resource-tree.ts';
import { compareMatrices } from '../../src/engine/evaluation/decide/compare.ts';
import { compilePolicy } from '../../src/engine/evaluation/decide/compile-policy.ts';
import { buildMatrix, computeGrants } from '../../src/engine/evaluation/decide/permission-matrix.ts';
import { parsePolicy } from '../../src/engine/policy/parse.ts';
import { tightenPolicy } from '../../src/proofs/tighten-policy.ts';
import { createQuestions } from '../support/analysis.ts';
import { accounts, policiesFor, SEEDED } from '../support/arbitraries.ts';
import type { PolicyJson } from '../support/policy-builders.ts';

const cases = fc
  .oneof(accounts, fc.constant(DEFAULT_ACCOUNT))
  .map((account) => buildTree(account))
  .chain((tree) =>
    fc.tuple(
      fc.constant(tree),
      policiesFor(tree),
      fc.constantFrom('hierarchical' as const, 'literal' as const),
      fc.constantFrom(0, 2),
    ),
  );

test('A tightened policy decides every listed cell as before, and allows nothing new', () => {
  let changed = 0;
  fc.assert(
    fc.property(cases, ([tree, policy, mode, indent]) => {
      const text = JSON.stringify(policy, null, indent);
      const before = parsePolicy(text);
      if (before.kind !== 'accepted') return;
      const tightened = tightenPolicy(text, tree, mode);
      if (tightened === text) return;
      changed += 1;
      const after = parsePolicy(tightened);
      expect(after.kind, tightened).toBe('accepted');
      const [old, now] = [before, after].map((parsed) =>
        buildMatrix(tree, [computeGrants(compilePolicy(parsed), tree, DEFAULT_CONTEXT)]),
      );
      expect(compareMatrices(old!, now!, mode), `${text}\n${tightened}`).toEqual([]);
      const covers = createQuestions(mode).covers([policy], [JSON.parse(tightened) as PolicyJson]);
      expect(covers.kind, `${text}\n${tightened}`).not.toBe('no');
      expect(tightenPolicy(tightened, tree, mode)).toBe(tightened);
    }),
    { ...SEEDED, numRuns: 300 },
  );
  expect(changed).toBeGreaterThan(100);
});
