import fc from 'fast-check';
import { expect, test } from 'vitest';
import { simplifyPolicy } from '../../src/engine/analysis/simplify-policy.ts';
import { parsePolicy } from '../../src/engine/policy/parse.ts';
import { seededRandom } from '../bench/seeded-random.ts';
import { createQuestions, decideBy } from '../support/analysis.ts';
import { aimedRequest, analyzedPolicies } from '../support/analyzed-policies.ts';
import { atLeast, seeded } from '../support/arbitraries.ts';
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
    seeded(125),
  );
  expect(shorter).toBeGreaterThanOrEqual(atLeast(50));
  expect(complete).toBeGreaterThanOrEqual(atLeast(75));
});

const POSITIVE: readonly (readonly [operator: string, key: string, values: readonly string[]])[] = [
  ['StringEquals', 'acs:UserAgent', ['a', 'A', 'b', '*']],
  ['StringEqualsIgnoreCase', 'acs:UserAgent', ['a', 'A', 'b', 'B']],
  ['StringLike', 'acs:UserAgent', ['a*', '*b', '?', 'ab']],
  ['NumericEquals', 'acs:RequestTag/size', ['1', '1.0', '2', '-3']],
  ['NumericLessThan', 'acs:RequestTag/size', ['1', '2', '-3', '1e1']],
  ['IpAddress', 'acs:SourceIp', ['10.0.0.0/8', '10.1.0.0/16', '203.0.113.10', '2001:db8::/32']],
];

const contextValues = fc.constantFrom(
  'a',
  'A',
  'b',
  'ab',
  'x',
  '*',
  '1',
  '2',
  '10.1.2.3',
  '10.2.0.0',
  '2001:db8::1',
);

test('Statements that differ in the values of one positive clause become one, also for keys with several values', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...POSITIVE),
      fc.array(fc.array(fc.nat(3), { minLength: 1, maxLength: 3 }), { minLength: 2, maxLength: 4 }),
      fc.constantFrom('Allow' as const, 'Deny' as const),
      fc.array(fc.array(contextValues, { minLength: 1, maxLength: 3 }), { minLength: 30, maxLength: 30 }),
      ([operator, key, values], lists, Effect, contexts) => {
        const Resource = 'acs:mse:*:*:instance/a';
        const policy: PolicyJson = {
          Version: '1',
          Statement: [
            ...lists.map((indices) => ({
              Effect,
              Action: 'mse:GetNacosConfig',
              Resource,
              Condition: { [operator]: { [key]: [...new Set(indices)].map((index) => values[index] ?? '') } },
            })),
            ...(Effect === 'Deny' ? [{ Effect: 'Allow' as const, Action: 'mse:*', Resource }] : []),
          ],
        };
        const { text, isComplete } = simplifyPolicy(JSON.stringify(policy), true);
        expect(isComplete).toBe(true);
        const simplified = JSON.parse(text) as PolicyJson;
        expect(simplified.Statement).toHaveLength(Effect === 'Deny' ? 2 : 1);
        const [before, now] = [decideBy([policy], 'hierarchical'), decideBy([simplified], 'hierarchical')];
        for (const value of contexts) {
          const request = {
            action: 'mse:GetNacosConfig',
            resource: 'acs:mse:r:1:instance/a/b/G/n',
            context: { [key]: value },
          };
          expect(now(request), text).toBe(before(request));
        }
      },
    ),
    seeded(150),
  );
});
