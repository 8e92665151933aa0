import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { AuthorizationRequest } from '../../src/engine/account/request.ts';
import { seededRandom } from '../bench/seeded-random.ts';
import {
  createQuestions,
  decideBy,
  isInScope,
  isViolation,
  namesAction,
  withoutStatement,
} from '../support/analysis.ts';
import type { Questions } from '../support/analysis.ts';
import {
  aimedRequest,
  analyzedPolicies,
  isAnalyzedRequest,
  policyPairs,
} from '../support/analyzed-policies.ts';
import { atLeast, atMost, seeded } from '../support/arbitraries.ts';
import type { PolicyJson } from '../support/policy-builders.ts';

const modes = fc.constantFrom('hierarchical' as const, 'literal' as const);

/** Requests for each "yes" that `evaluate` must not refute. */
const ATTACKS = 120;

function attack(
  policies: readonly PolicyJson[],
  seed: number,
  check: (request: AuthorizationRequest) => void,
): void {
  const random = seededRandom(seed);
  for (let count = 0; count < ATTACKS; count += 1) {
    const request = aimedRequest(policies, random);
    if (request !== null) check(request);
  }
}

function expectConfirmed({ unconfirmed }: Questions): void {
  expect(unconfirmed).toEqual([]);
}

test('If one policy covers another, no request is allowed by the other alone; else the witness is', () => {
  const counts = { yes: 0, no: 0, unknown: 0 };
  let refuted = 0;
  fc.assert(
    fc.property(policyPairs, modes, fc.nat(), ([inner, outer], mode, seed) => {
      const questions = createQuestions(mode);
      const verdict = questions.covers([outer], [inner]);
      counts[verdict.kind] += 1;
      expectConfirmed(questions);
      if (verdict.kind === 'no') expect(isAnalyzedRequest(verdict.witness)).toBe(true);
      const [byInner, byOuter] = [decideBy([inner], mode), decideBy([outer], mode)];
      let isRefuted = false;
      attack([inner, outer], seed, (request) => {
        if (byInner(request) === 'allow' && byOuter(request) !== 'allow') isRefuted = true;
      });
      if (isRefuted) refuted += 1;
      if (isRefuted) expect(verdict.kind).not.toBe('yes');
    }),
    seeded(150),
  );
  expect(counts.unknown).toBeLessThanOrEqual(atMost(5));
  // The attack is strong: it finds most of what is wrong.
  expect(refuted).toBeGreaterThanOrEqual(atLeast(counts.no / 2));
});

test('Removing a redundant statement changes no decision; removing another one does', () => {
  let found = 0;
  fc.assert(
    fc.property(analyzedPolicies(5), modes, fc.nat(), (policy, mode, seed) => {
      const questions = createQuestions(mode);
      const verdict = questions.redundant([policy]);
      expectConfirmed(questions);
      if (verdict.kind !== 'yes') return;
      const decide = decideBy([policy], mode);
      const rest = verdict.statements.map(({ statement }) =>
        decideBy(withoutStatement([policy], 0, statement), mode),
      );
      found += rest.length;
      attack([policy], seed, (request) => {
        for (const decideWithout of rest) expect(decideWithout(request)).toBe(decide(request));
      });
    }),
    seeded(150),
  );
  expect(found).toBeGreaterThanOrEqual(atLeast(120));
});

const assertions = fc.record({
  decision: fc.constantFrom(
    'allow' as const,
    'deny' as const,
    'explicit-deny' as const,
    'implicit-deny' as const,
    'only' as const,
  ),
  actions: fc.subarray(
    [
      'mse:Get*',
      'mse:Delete*',
      '*',
      'mse:GetNacosConfig',
      'mse:ListClusters',
      'mse:Foo',
      'mse:QueryNacosConfig',
    ],
    { minLength: 1, maxLength: 2 },
  ),
  depth: fc.constantFrom('on' as const, 'in' as const),
  resource: fc.constantFrom(
    '*',
    'instance/a',
    'instance/a/b',
    'instance/a/b/G/n',
    'instance/*',
    'instance/a*',
    'instance/?/b',
  ),
  context: fc.constantFrom(
    {},
    { 'acs:MFAPresent': 'true' },
    { 'acs:SourceIp': ['10.0.0.1', '203.0.113.10'] },
  ),
});

const contexts = fc.constantFrom(null, {}, { 'acs:UserAgent': 'prod', 'acs:SourceIp': '10.0.0.1' });

test('An assertion that is proven holds for every request in its scope', () => {
  const counts = { yes: 0, no: 0, unknown: 0, 'applies-to-nothing': 0 };
  fc.assert(
    fc.property(
      analyzedPolicies(4),
      assertions,
      contexts,
      modes,
      fc.nat(),
      (policy, assertion, context, mode, seed) => {
        const questions = createQuestions(mode);
        const verdict = questions.holds([policy], assertion, context);
        counts[verdict.kind] += 1;
        expectConfirmed(questions);
        const fixed = { ...context, ...assertion.context };
        const decide = decideBy([policy], mode);
        attack([policy], seed, (aimed) => {
          const request = { ...aimed, context: context === null ? { ...aimed.context, ...fixed } : fixed };
          if (verdict.kind === 'yes') expect(isViolation(assertion, request, decide(request))).toBe(false);
          if (verdict.kind === 'applies-to-nothing') {
            expect(isInScope(assertion, request) && namesAction(assertion, request)).toBe(false);
          }
        });
      },
    ),
    seeded(200),
  );
  expect(Math.min(counts.yes, counts.no, counts['applies-to-nothing'])).toBeGreaterThanOrEqual(atLeast(20));
  expect(counts.unknown).toBeLessThanOrEqual(atMost(5));
});

test('A diff lists a difference exactly if there is one, and each has a request that shows it', () => {
  fc.assert(
    fc.property(policyPairs, modes, ([left, right], mode) => {
      const questions = createQuestions(mode);
      const verdict = questions.covers([right], [left]);
      const side = questions.excess([left], [right]);
      expectConfirmed(questions);
      if (verdict.kind === 'yes') expect(side.kind).toBe('none');
      if (side.kind === 'none') expect(verdict.kind).toBe('yes');
      if (side.kind !== 'some') return;
      expect(verdict.kind).toBe('no');
      expect(side.entries.length).toBeGreaterThan(0);
      for (const { actions, resources } of side.entries) {
        expect(actions.length).toBeGreaterThan(0);
        expect(resources.length).toBeGreaterThan(0);
      }
    }),
    seeded(100),
  );
});
