// Lines proven in both matching modes, by both documents and for both access paths, attacked by random requests in the same mode.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { AuthorizationRequest } from '../../src/engine/account/request.ts';
import { CLIENT_CATALOG } from '../../src/engine/catalog/catalog.ts';
import { NO_FACTS } from '../../src/engine/catalog/observed-fact.ts';
import type { AccessPath } from '../../src/engine/catalog/schema.ts';
import { clientKindOf, clientRelativeId, kindsOfRelativeId } from '../../src/engine/catalog/relative-id.ts';
import type { DecisionAssertion } from '../../src/engine/evaluation/assertions/assertion.ts';
import { resourceTypesOf } from '../../src/engine/evaluation/decide/reference-types.ts';
import { READINGS } from '../../src/engine/evaluation/decide/resource-types.ts';
import { parsePolicy } from '../../src/engine/policy/parse.ts';
import { NO_NAMES } from '../../src/engine/analysis/witness-names.ts';
import { AssertionProver } from '../../src/proofs/assertion-prover.ts';
import { onRequestedResources } from '../../src/proofs/prove.ts';
import { seededRandom } from '../bench/seeded-random.ts';
import { decideBy, isViolation, namesAction } from '../support/analysis.ts';
import type { Decide } from '../support/analysis.ts';
import { aimedRequest, analyzedPolicies, isAnalyzedRequest } from '../support/analyzed-policies.ts';
import { atMost, seeded } from '../support/arbitraries.ts';
import type { PolicyJson } from '../support/policy-builders.ts';

const MODES = READINGS.flatMap((reading) =>
  (['hierarchical', 'literal'] as const).map((mode) => ({ reading, mode })),
);

const ACTIONS = {
  console: [
    '*',
    'mse:Get*',
    'mse:UpdateNacosCluster',
    'mse:UpdateNacosConfig',
    'mse:GetNacosConfig',
    'mse:Foo',
  ],
  client: ['*', 'mse:Query*', 'mse:UpdateNacosConfig', 'mse:QueryNacosConfig', 'mse:UpdateNacosNaming'],
} as const;

const lines = fc.constantFrom('console' as const, 'client' as const).chain((path) =>
  fc
    .record({
      kind: fc.constant('decision' as const),
      decision: fc.constantFrom<DecisionAssertion['decision']>(
        'allow',
        'deny',
        'deny',
        'explicit-deny',
        'implicit-deny',
        'only',
      ),
      actions: fc.subarray([...ACTIONS[path]], { minLength: 1, maxLength: 2 }),
      depth: fc.constantFrom('on' as const, 'in' as const, 'in' as const),
      resource: fc.constantFrom('*', 'instance/a', 'instance/a/b', 'instance/a/b/G', 'instance/a/b/G/n'),
      context: fc.constantFrom({}, { 'acs:MFAPresent': 'true' }),
      inAnyContext: fc.boolean(),
    })
    .map(({ inAnyContext, ...line }): DecisionAssertion => ({
      ...line,
      ...(path === 'client' ? { path: 'client' } : {}),
      ...(inAnyContext ? { inAnyContext: true } : {}),
    })),
);

/** Attacked on every resource too: actions whose resource types differ most between the documents, and an unlisted one. */
const ATTACKED = {
  console: ['mse:UpdateNacosCluster', 'mse:GetNacosConfig', 'mse:UpdateNacosConfig', 'mse:Foo'],
  client: CLIENT_CATALOG.map(({ fullName }) => fullName),
} as const;

/** Requests made from the patterns of the policy: on each of them, also other actions of the path. */
function* attackOf(
  policy: PolicyJson,
  path: 'console' | 'client',
  seed: number,
): Generator<AuthorizationRequest> {
  const random = seededRandom(seed);
  for (let count = 0; count < 80; count += 1) {
    const request = aimedRequest([policy], random);
    if (request === null) continue;
    const [prefix, id] = [request.resource.replace(/[^:]*$/, ''), request.resource.replace(/^.*:/, '')];
    if (path === 'console') yield request;
    if (!prefix.startsWith('acs:mse:') || !id.startsWith('instance/')) continue;
    const segments = id.split('/');
    const deep = [...segments, ...['a', 'b', 'G', 'n'].slice(segments.length - 1)].join('/');
    if (!kindsOfRelativeId(deep).includes('config')) continue;
    const action = random.pick<string>(ATTACKED[path]);
    const client = path === 'client' ? CLIENT_CATALOG.find(({ fullName }) => fullName === action) : undefined;
    if (client === undefined) yield { ...request, action, resource: prefix + deep };
    else {
      const kind = clientKindOf(deep);
      if (kind !== null && kind !== client.resourceType) continue;
      yield {
        ...request,
        action,
        resource: prefix + (kind === null ? clientRelativeId(client.resourceType, deep) : deep),
      };
    }
  }
}

const pathOf = ({ path }: DecisionAssertion): AccessPath => path ?? 'console';

function violates(
  { decision, ...line }: DecisionAssertion,
  request: AuthorizationRequest,
  decide: Decide,
): boolean {
  const decided = decide(request);
  const isNamed = namesAction({ decision, ...line }, request);
  if (decision === 'only') return isNamed !== (decided === 'allow');
  if (!isNamed) return false;
  return decision === 'deny' ? decided === 'allow' : decided !== decision;
}

const isDeepEnough = (line: DecisionAssertion) => line.depth === 'in' || line.resource === '*';

test('A line that is proven survives every request, and the witness of another line violates it', () => {
  const counts = { yes: 0, no: 0, unknown: 0, 'applies-to-nothing': 0 };
  let refuted = 0;
  const provenBy = new Set<string>();
  fc.assert(
    fc.property(analyzedPolicies(4), lines, fc.nat(), (policy, line, seed) => {
      const prover = (reading: (typeof MODES)[number]['reading'], mode: (typeof MODES)[number]['mode']) =>
        new AssertionProver(
          {
            policies: [parsePolicy(JSON.stringify(policy))],
            context: {},
            mode,
            names: NO_NAMES,
            areClientsChecked: true,
            reading,
            facts: NO_FACTS,
          },
          [line],
        );
      const asked = onRequestedResources(line);
      const attacks = [...attackOf(policy, pathOf(line), seed)].map((request) => ({
        ...request,
        context: line.inAnyContext === true ? { ...request.context, ...line.context } : line.context,
      }));
      const verdicts = MODES.map(({ reading, mode }) => {
        const verdict = prover(reading, mode).prove(line);
        counts[verdict.kind] += 1;
        const decide = decideBy([policy], mode, resourceTypesOf(reading));
        if (verdict.kind === 'no') expect(violates(line, verdict.witness, decide)).toBe(true);
        // By the API reference, a line on one resource can be about the container that decides.
        const isAttacked = reading === 'guide' || isDeepEnough(line);
        const refuting =
          isAttacked &&
          attacks.find(
            (request) =>
              (reading !== 'guide' || isAnalyzedRequest(request)) &&
              asked.some((one) => isViolation(one, request, decide(request))),
          );
        if (verdict.kind === 'yes') {
          provenBy.add(`${pathOf(line)} ${reading} ${mode}`);
          expect(refuting, `${reading} ${mode} ${JSON.stringify(refuting)}`).toBeFalsy();
        }
        if (refuting) refuted += 1;
        return verdict.kind;
      });
      const together = prover('guide', 'hierarchical').prove({ ...line, underEveryReading: true });
      if (together.kind === 'yes') expect(new Set(verdicts)).toEqual(new Set(['yes']));
      if (together.kind !== 'no') return;
      expect(verdicts).toContain('no');
      const under = MODES.find(({ reading, mode }) => {
        return 'under' in together && together.under?.reading === reading && together.under.mode === mode;
      });
      const decide = decideBy(
        [policy],
        under?.mode ?? 'hierarchical',
        resourceTypesOf(under?.reading ?? 'guide'),
      );
      expect(violates(line, together.witness, decide)).toBe(true);
    }),
    seeded(200),
  );
  expect(provenBy.size).toBe(8);
  expect(Math.min(counts.yes, counts.no)).toBeGreaterThan(100);
  expect(counts.unknown).toBeLessThanOrEqual(atMost(9));
  // The attack is strong: it finds most of what is wrong.
  expect(refuted).toBeGreaterThan(counts.no / 3);
});
