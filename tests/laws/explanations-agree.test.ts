import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { CompiledPolicy } from '../../src/engine/evaluation/decide/compile-policy.ts';
import { evaluate } from '../../src/engine/evaluation/decide/evaluate.ts';
import { explain } from '../../src/engine/evaluation/explain/explain.ts';
import { seeded, situations } from '../support/arbitraries.ts';
import { compile } from '../support/policy-builders.ts';

const modes = fc.constantFrom('hierarchical' as const, 'literal' as const);

/** Sometimes the resource of the request is not an ARN. */
const resources = fc.constantFrom(null, null, null, '*', '', 'mse-cn-1');

/** Policies with one statement each, and the reference of that statement. */
function oneByOne(policies: readonly CompiledPolicy[]) {
  return policies.flatMap((found, policy) =>
    found.statements.map((only) => ({
      ref: { policy, statement: only.source.index },
      alone: { isRejected: false, statements: [only] } as const,
    })),
  );
}

test('an explanation has the decision of evaluate, and a trace applies exactly if its statement alone decides', () => {
  fc.assert(
    fc.property(situations, modes, resources, ({ policies, request: { resource, ...rest } }, mode, other) => {
      const request = { ...rest, resource: other ?? resource };
      const compiled = policies.map(compile);
      const { traces, nearest, required, request: explained, ...decided } = explain(compiled, request, mode);
      expect(required).toEqual([]);
      expect(explained).toBe(request);
      expect(decided).toEqual(evaluate(compiled, request, mode));
      expect(traces.map(({ ref, outcome }) => [ref, outcome.kind])).toEqual(
        oneByOne(compiled).map(({ ref, alone }) => {
          const isSilent = evaluate([alone], request, mode).decision === 'implicit-deny';
          return [ref, isSilent ? 'does-not-apply' : 'applies'];
        }),
      );
      const hasAllow = traces.some(({ effect }) => effect === 'Allow');
      expect(nearest !== null).toBe(decided.decision === 'implicit-deny' && hasAllow);
      for (const { outcome } of traces) {
        if (outcome.kind === 'does-not-apply') expect(outcome.mismatches).not.toEqual([]);
      }
    }),
    seeded(500),
  );
});
