import fc from 'fast-check';
import { expect, test } from 'vitest';
import { simplifyPolicy } from '../../src/engine/analysis/simplify-policy.ts';
import { parsePolicy } from '../../src/engine/policy/parse.ts';
import { seededRandom } from '../bench/seeded-random.ts';
import { createQuestions, decideBy } from '../support/analysis.ts';
import { aimedRequest, analyzedPolicies } from '../support/analyzed-policies.ts';
import { SEEDED } from '../support/arbitraries.ts';
import type { PolicyJson } from '../support/policy-builders.ts';

const modes = fc.constantFrom('hierarchical' as const, 'literal' as const);
const ATTACKS = 120;

test('A simplified policy decides every request as before, is never longer, and stays as it is', () => {
  let shorter = 0;
  let complete = 0;
  fc.assert(
    fc.property(analyzedPolicies(6), modes, fc.constantFrom(0, 2), fc.nat(), (policy, mode, indent, seed) => {
      const text = JSON.stringify(policy, null, indent);
      const parsed = parsePolicy(text);
      if (parsed.kind !== 'accepted') return;
      const isHierarchical = mode === 'hierarchical';
      const result = simplifyPolicy(text, isHierarchical);
      const after = parsePolicy(result.text);
      expect(after.kind, result.text).toBe('accepted');
      expect(after.size.minified).toBeLessThanOrEqual(parsed.size.minified);
      expect(simplifyPolicy(text, isHierarchical)).toEqual(result);
      if (result.isComplete) {
        complete += 1;
        expect(simplifyPolicy(result.text, isHierarchical).text).toBe(result.text);
      }
      if (result.text === text) return;
      shorter += 1;
      const simplified = JSON.parse(result.text) as PolicyJson;
      expect(createQuestions(mode).isEquivalent([policy], [simplified]).kind).not.toBe('no');
      const [before, now] = [decideBy([policy], mode), decideBy([simplified], mode)];
      const random = seededRandom(seed);
      for (let count = 0; count < ATTACKS; count += 1) {
        const request = aimedRequest([policy], random);
        if (request !== null) expect(now(request), `${text}\n${result.text}`).toBe(before(request));
      }
    }),
    { ...SEEDED, numRuns: 250 },
  );
  expect(shorter).toBeGreaterThan(100);
  expect(complete).toBeGreaterThan(150);
});
