import fc from 'fast-check';
import { expect, test } from 'vitest';
import { CATALOG } from '../../src/engine/catalog/catalog.ts';
import { READINGS } from '../../src/engine/evaluation/decide/resource-types.ts';
import { finish } from '../../src/engine/evaluation/decide/steps.ts';
import { parsePolicy } from '../../src/engine/policy/parse.ts';
import { printJson } from '../../src/engine/policy/print.ts';
import type { Json } from '../../src/engine/policy/print.ts';
import { packInSteps } from '../../src/scenario/link/codec.ts';
import { wrapText } from '../../src/scenario/link/link-text.ts';
import { encodeFragment, readFragment } from '../../src/scenario/link/permalink.ts';
import { CHALLENGE_IDS, LESSON_IDS } from '../../src/scenario/exercise.ts';
import type { Exercise } from '../../src/scenario/exercise.ts';
import { DETAIL_VIEWS } from '../../src/scenario/scenario.ts';
import type { Scenario } from '../../src/scenario/scenario.ts';
import { recordOf } from '../support/scenario-decisions.ts';
import { accounts, contexts, facts, seeded, texts } from '../support/arbitraries.ts';

/** Links contain policies in the playground's layout as JSON, and any other text unchanged. */
const policyTexts = fc.oneof(
  texts,
  texts
    .filter((text) => parsePolicy(text).kind === 'accepted')
    .map((text) => printJson(JSON.parse(text) as Json)),
);

const scopes = fc.oneof(fc.constant('effective' as const), fc.nat(3));

const policies = fc.array(
  fc.oneof(
    fc.record({
      kind: fc.constant('custom' as const),
      name: fc.string(),
      text: policyTexts,
      attached: fc.boolean(),
    }),
    fc.record({
      kind: fc.constant('system' as const),
      name: fc.constantFrom('AliyunMSEFullAccess' as const, 'AliyunMSEReadOnlyAccess' as const),
      attached: fc.boolean(),
    }),
    fc.record({
      kind: fc.constant('system' as const),
      name: fc.constant('AliyunMSEFullAccess' as const),
      attached: fc.boolean(),
      pasted: fc.record({ text: policyTexts, date: fc.constant('2026-11-30') }),
    }),
  ),
  { maxLength: 3 },
);

const expectationLines = fc
  .tuple(
    fc.constantFrom('allow', 'deny', 'explicit-deny', 'implicit-deny', 'only'),
    fc.constantFrom('mse:Get*', 'mse:UpdateNacosConfig, mse:GetNacosConfig', 'nacos:*'),
    fc.constantFrom('on', 'in'),
    fc.constantFrom('*', 'instance/mse-cn-1', 'instance/mse-cn-1/prod/G/app', 'instance/*'),
    fc.constantFrom('', '', ' via client'),
    fc.constantFrom('', ' when acs:SourceIp = 203.0.113.10', ' when a = 1 | 2; b = '),
    fc.constantFrom('', '', ' in any context', ' under every reading', ' in any context under every reading'),
  )
  .map(
    ([word, actions, preposition, resource, path, context, suffix]) =>
      `${word} ${actions} ${preposition} ${resource}${path}${context}${suffix}`,
  );

const exercises: fc.Arbitrary<Exercise> = fc.oneof(
  fc.record({
    kind: fc.constant('lesson' as const),
    id: fc.constantFrom(...LESSON_IDS),
    step: fc.nat(7),
  }),
  fc.record({ kind: fc.constant('challenge' as const), id: fc.constantFrom(...CHALLENGE_IDS) }),
  fc.record({
    kind: fc.constant('own-challenge' as const),
    challenge: fc.record({
      task: fc.string(),
      hidden: fc.string(),
      budget: fc.option(fc.record({ statements: fc.nat(), characters: fc.nat() })),
    }),
  }),
);

const scenarios: fc.Arbitrary<Scenario> = fc.record({
  title: fc.string(),
  policies,
  account: accounts,
  context: contexts,
  view: fc.record({
    matrix: fc.constantFrom('resource' as const, 'policy' as const),
    scope: scopes,
    mode: fc.constantFrom('hierarchical' as const, 'literal' as const),
    reading: fc.constantFrom(...READINGS),
    others: fc.boolean(),
    openPolicy: fc.nat(3),
    node: fc.option(
      fc.record({ resource: fc.string(), kind: fc.constantFrom('config' as const, 'service' as const) }),
    ),
    cell: fc.option(
      fc.record({
        resource: fc.string(),
        kind: fc.constantFrom('instance' as const, 'config' as const),
        action: fc.constantFrom(...CATALOG.map(({ id }) => id)),
        scope: scopes,
      }),
    ),
    detail: fc.constantFrom(...DETAIL_VIEWS),
  }),
  observed: facts,
  example: fc.option(fc.constantFrom('1' as const, '5' as const)),
  baseline: fc.option(
    fc.record(
      { policies, context: contexts, reading: fc.constantFrom(...READINGS) },
      { requiredKeys: ['policies', 'context'] },
    ),
  ),
  expectations: fc.array(fc.oneof(fc.string(), expectationLines), { maxLength: 3 }),
  exercise: fc.option(exercises),
});

test('A link restores every scenario exactly', () => {
  fc.assert(
    fc.property(scenarios, (scenario) => {
      const decisions = recordOf(scenario);
      expect(readFragment(encodeFragment(scenario, decisions))).toEqual({
        kind: 'scenario',
        scenario,
        decisions,
      });
    }),
    seeded(300),
  );
});

test('The reader never throws', () => {
  const pieces = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom('p=1.l.', '%2', '%25', '.', 'example=', '#'),
  );
  fc.assert(
    fc.property(fc.array(pieces), (parts) => {
      expect(readFragment(parts.join('')).kind).toMatch(/none|new|example|error/);
    }),
    seeded(500),
  );
});

test('A link with a changed, missing or repeated part never opens as another scenario', () => {
  fc.assert(
    fc.property(scenarios, fc.nat(), fc.nat(6), fc.string({ maxLength: 4 }), (scenario, at, cut, put) => {
      const fragment = encodeFragment(scenario);
      const position = at % fragment.length;
      const read = readFragment(fragment.slice(0, position) + put + fragment.slice(position + cut));
      if (read.kind === 'scenario') expect(read.scenario).toEqual(scenario);
    }),
    seeded(300),
  );
});

test('Any JSON as a member opens as a scenario or is rejected, and the reader never throws', () => {
  const members = fc.constantFrom('t', 'e', 'p', 'a', 'c', 'v', 'b', 'x', 'f', '__proto__');
  const values = fc.oneof(
    fc.jsonValue({ maxDepth: 4 }),
    // The texts of numbers and dictionary entries.
    fc.array(
      fc.oneof(
        fc.integer({ min: -9, max: 9 }),
        fc.array(fc.integer({ min: -9, max: 9 })),
        fc.constant('\u00c0\u0081'),
      ),
    ),
  );
  const shapes = fc.oneof(
    values,
    fc.array(fc.record({ n: fc.constant('a'), i: values })),
    fc.array(fc.record({ n: fc.constant('a'), d: values })),
    fc.array(fc.tuple(fc.nat(12), fc.string(), values, values)),
    fc.tuple(fc.constant(1), fc.string(), fc.stringMatching(/^[0-9a-z: -]{0,9}$/)),
  );
  fc.assert(
    fc.property(scenarios, members, shapes, (scenario, member, value) => {
      const { ...packed } = JSON.parse(finish(packInSteps(scenario, null))) as Record<string, unknown>;
      const text = `{${[...Object.entries(packed), [member, value] as const]
        .map(([key, part]) => `${JSON.stringify(key)}:${JSON.stringify(part)}`)
        .join(',')}}`;
      expect(readFragment(wrapText(text)).kind).toMatch(/scenario|error/);
    }),
    seeded(300),
  );
});
