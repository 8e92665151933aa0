import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { AuthorizationRequest } from '../../src/engine/account/request.ts';
import { CLIENT_CATALOG } from '../../src/engine/catalog/catalog.ts';
import type { ObservedFact } from '../../src/engine/catalog/observed-fact.ts';
import { REFERENCE_TYPES, resourceTypesOf } from '../../src/engine/evaluation/decide/reference-types.ts';
import { GUIDE_TYPES } from '../../src/engine/evaluation/decide/resource-types.ts';
import { seededRandom } from '../bench/seeded-random.ts';
import { createQuestions, decideBy, isViolation, withoutStatement } from '../support/analysis.ts';
import {
  aimedRequest,
  analyzedPolicies,
  analyzedStatements,
  policyPairs,
} from '../support/analyzed-policies.ts';
import { atLeast, atMost, scaled, SEEDED } from '../support/arbitraries.ts';
import type { PolicyJson } from '../support/policy-builders.ts';

const modes = fc.constantFrom('hierarchical' as const, 'literal' as const);

const fact = (action: ObservedFact['action'], resourceType: ObservedFact['resourceType']) => ({
  action,
  resourceType,
  date: '2026-11-30',
});
const OBSERVED = [
  fact('GetNacosConfig', 'group'),
  fact('UpdateNacosCluster', 'namespace'),
  fact('DeleteNacosConfig', 'instance'),
  fact('ListClusters', 'every-instance'),
  fact('CreateNacosConfig', 'config'),
];
const readings = fc.constantFrom(
  REFERENCE_TYPES,
  resourceTypesOf('guide', OBSERVED),
  resourceTypesOf('api-reference', OBSERVED),
);

/** Statements about the action that needs two requests, so that they often meet. */
const onBoth = analyzedStatements.map((statement) => ({
  ...statement,
  NotAction: undefined,
  Action: ['mse:UpdateNacosCluster', 'mse:GetNacosConfig'],
}));
const policies = fc.oneof(
  analyzedPolicies(4),
  fc
    .array(onBoth, { minLength: 1, maxLength: 5 })
    .map((Statement): PolicyJson => ({ Version: '1', Statement })),
);
const pairs = fc.oneof(policyPairs, fc.tuple(policies, policies));

const ATTACKED = [
  'mse:UpdateNacosCluster',
  'mse:GetNacosConfig',
  'mse:CreateCluster',
  'mse:ListNacosConfigs',
];

/** Requests made from the patterns; half of them of actions that the readings authorize on different resources. */
function attack(
  from: readonly PolicyJson[],
  seed: number,
  check: (request: AuthorizationRequest) => void,
): void {
  const random = seededRandom(seed);
  for (let count = 0; count < 150; count += 1) {
    const request = aimedRequest(from, random);
    if (request === null) continue;
    check(request);
    const action = random.pick(ATTACKED);
    // The request's own id is cut to the resources that decide, so it has to be deep enough.
    const [prefix, id] = [request.resource.replace(/[^:]*$/, ''), request.resource.replace(/^.*:/, '')];
    const segments = id.split('/');
    if (!prefix.startsWith('acs:mse:') || segments[0] !== 'instance' || segments.includes('')) continue;
    const deep = [...segments, 'a', 'b', 'G', 'n'].slice(0, Math.max(segments.length, 5));
    check({ ...request, action, resource: prefix + deep.join('/') });
  }
}

test('By any reading, policies that cover others allow all that those allow; else the witness shows it', () => {
  const counts = { yes: 0, no: 0, unknown: 0 };
  let refuted = 0;
  fc.assert(
    fc.property(pairs, modes, readings, fc.nat(), ([inner, outer], mode, types, seed) => {
      const questions = createQuestions(mode, undefined, types);
      const verdict = questions.covers([outer], [inner]);
      counts[verdict.kind] += 1;
      expect(questions.unconfirmed).toEqual([]);
      const [byInner, byOuter] = [decideBy([inner], mode, types), decideBy([outer], mode, types)];
      let isRefuted = false;
      attack([inner, outer], seed, (request) => {
        if (byInner(request) === 'allow' && byOuter(request) !== 'allow') isRefuted = true;
      });
      if (isRefuted) refuted += 1;
      if (isRefuted) expect(verdict.kind).not.toBe('yes');
      const side = questions.excess([inner], [outer]);
      if (verdict.kind !== 'unknown' && side.kind !== 'unknown') {
        expect(side.kind).toBe(verdict.kind === 'yes' ? 'none' : 'some');
      }
      expect(questions.unconfirmed).toEqual([]);
    }),
    { ...SEEDED, numRuns: scaled(250) },
  );
  expect(counts.unknown).toBeLessThanOrEqual(atMost(5));
  expect(Math.min(counts.yes, counts.no, refuted)).toBeGreaterThanOrEqual(atLeast(20));
});

test('By any reading, removing a redundant statement changes no decision', () => {
  fc.assert(
    fc.property(policies, modes, readings, fc.nat(), (policy, mode, types, seed) => {
      const questions = createQuestions(mode, undefined, types);
      const verdict = questions.redundant([policy]);
      expect(questions.unconfirmed).toEqual([]);
      if (verdict.kind !== 'yes') return;
      const decide = decideBy([policy], mode, types);
      const rest = verdict.statements.map(({ statement }) =>
        decideBy(withoutStatement([policy], 0, statement), mode, types),
      );
      attack([policy], seed, (request) => {
        for (const decideWithout of rest) expect(decideWithout(request)).toBe(decide(request));
      });
    }),
    { ...SEEDED, numRuns: scaled(120) },
  );
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
    ['mse:Get*', 'mse:Update*', '*', 'mse:GetNacosConfig', 'mse:CreateCluster', 'mse:UpdateNacosCluster'],
    { minLength: 1, maxLength: 2 },
  ),
  depth: fc.constantFrom('on' as const, 'in' as const),
  resource: fc.constantFrom(
    '*',
    'instance/a',
    'instance/a/b',
    'instance/a/b/G',
    'instance/a/b/G/n',
    'instance/a*',
  ),
  context: fc.constantFrom({}, { 'acs:MFAPresent': 'true' }),
});

test('By any reading, an assertion that is proven holds for every request in its scope', () => {
  const counts = { yes: 0, no: 0, unknown: 0, 'applies-to-nothing': 0 };
  fc.assert(
    fc.property(policies, assertions, modes, readings, fc.nat(), (policy, assertion, mode, types, seed) => {
      const questions = createQuestions(mode, undefined, types);
      const verdict = questions.holds([policy], assertion, {});
      counts[verdict.kind] += 1;
      expect(questions.unconfirmed).toEqual([]);
      if (verdict.kind !== 'yes') return;
      const decide = decideBy([policy], mode, types);
      attack([policy], seed, (aimed) => {
        const request = { ...aimed, context: assertion.context };
        expect(isViolation(assertion, request, decide(request))).toBe(false);
      });
    }),
    { ...SEEDED, numRuns: scaled(300) },
  );
  expect(Math.min(counts.yes, counts.no)).toBeGreaterThanOrEqual(atLeast(20));
});

test('A comparison is about the requests of Nacos clients too', () => {
  fc.assert(
    fc.property(policyPairs, modes, ([inner, outer], mode) => {
      const all = createQuestions(mode).covers([outer], [inner]);
      const byClients = createQuestions(mode, undefined, GUIDE_TYPES, 'client').covers([outer], [inner]);
      const isOfClient =
        byClients.kind === 'no' &&
        CLIENT_CATALOG.some(({ fullName }) => fullName === byClients.witness.action);
      if (isOfClient) expect(all.kind).not.toBe('yes');
    }),
    { ...SEEDED, numRuns: scaled(150) },
  );
});
