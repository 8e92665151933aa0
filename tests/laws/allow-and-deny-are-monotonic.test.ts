import fc from 'fast-check';
import { expect, test } from 'vitest';
import { evaluate } from '../../src/engine/evaluation/decide/evaluate.ts';
import { seeded, situations } from '../support/arbitraries.ts';
import { allow, compile, deny, policyOf } from '../support/policy-builders.ts';

const modes = fc.constantFrom('hierarchical' as const, 'literal' as const);

test('an additional Deny allows nothing new', () => {
  fc.assert(
    fc.property(situations, modes, ({ policies, extra, request }, mode) => {
      const before = policies.map(compile);
      const after = [...before, policyOf(deny(extra))];
      const allowsAfter = evaluate(after, request, mode).decision === 'allow';
      if (allowsAfter) expect(evaluate(before, request, mode).decision).toBe('allow');
    }),
    seeded(500),
  );
});

test('an additional Allow denies nothing, keeps every Deny and removes no permission', () => {
  fc.assert(
    fc.property(situations, modes, ({ policies, extra, request }, mode) => {
      const before = policies.map(compile);
      const was = evaluate(before, request, mode).decision;
      const is = evaluate([...before, policyOf(allow(extra))], request, mode).decision;
      if (was !== 'implicit-deny') expect(is).toBe(was);
      else expect(is).not.toBe('explicit-deny');
    }),
    seeded(500),
  );
});

test('hierarchical matching includes everything that literal matching allows or denies', () => {
  fc.assert(
    fc.property(situations, ({ extra, request }) => {
      const policy = [policyOf(extra)];
      const literal = evaluate(policy, request, 'literal').decision;
      if (literal !== 'implicit-deny')
        expect(evaluate(policy, request, 'hierarchical').decision).toBe(literal);
    }),
    seeded(500),
  );
});
