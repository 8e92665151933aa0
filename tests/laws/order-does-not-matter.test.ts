import fc from 'fast-check';
import { expect, test } from 'vitest';
import { evaluate } from '../../src/engine/evaluation/decide/evaluate.ts';
import { seeded, situations } from '../support/arbitraries.ts';
import { compile } from '../support/policy-builders.ts';

test('the order of statements and of policies changes no decision', () => {
  fc.assert(
    fc.property(situations, fc.constantFrom('hierarchical', 'literal'), ({ policies, request }, mode) => {
      const reversed = policies
        .toReversed()
        .map((policy) => ({ ...policy, Statement: policy.Statement?.toReversed() }));
      const before = evaluate(policies.map(compile), request, mode);
      const after = evaluate(reversed.map(compile), request, mode);
      expect(after.decision).toBe(before.decision);
      expect(after.assumed).toBe(before.assumed);
      const asBefore = after.determining.toReversed().map(({ policy, statement }) => {
        const position = policies.length - 1 - policy;
        return { policy: position, statement: (policies[position]?.Statement?.length ?? 0) - 1 - statement };
      });
      expect(asBefore).toEqual(before.determining);
    }),
    seeded(500),
  );
});
