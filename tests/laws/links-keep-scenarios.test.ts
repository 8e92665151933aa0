import fc from 'fast-check';
import { expect, test } from 'vitest';
import { CATALOG } from '../../src/engine/catalog/catalog.ts';
import { parsePolicy } from '../../src/engine/policy/parse.ts';
import { printJson } from '../../src/engine/policy/print.ts';
import type { Json } from '../../src/engine/policy/print.ts';
import { encodeFragment, readFragment } from '../../src/scenario/permalink.ts';
import type { Scenario } from '../../src/scenario/scenario.ts';
import { accounts, contexts, SEEDED, texts } from '../support/arbitraries.ts';

/** Policies laid out as the playground does it travel as JSON; any other text travels as it is. */
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
  ),
  { maxLength: 3 },
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
    others: fc.boolean(),
    openPolicy: fc.nat(3),
    node: fc.option(
      fc.record({ resource: fc.string(), kind: fc.constantFrom('config' as const, 'service' as const) }),
    ),
    cell: fc.option(
      fc.record({
        resource: fc.string(),
        kind: fc.constantFrom('instance' as const, 'config' as const),
        action: fc.constantFrom(...CATALOG.map(({ name }) => name)),
        scope: scopes,
      }),
    ),
  }),
  example: fc.option(fc.constantFrom('1' as const, '5' as const)),
  baseline: fc.option(fc.record({ policies, context: contexts })),
});

test('A link gives back every scenario exactly', () => {
  fc.assert(
    fc.property(scenarios, (scenario) => {
      expect(readFragment(encodeFragment(scenario))).toEqual({ kind: 'scenario', scenario });
    }),
    { ...SEEDED, numRuns: 300 },
  );
});

test('No text whatever breaks the reader', () => {
  const pieces = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom('p=1.l.', '%2', '%25', '.', 'example=', '#'),
  );
  fc.assert(
    fc.property(fc.array(pieces), (parts) => {
      expect(readFragment(parts.join('')).kind).toMatch(/none|new|example|error/);
    }),
    { ...SEEDED, numRuns: 1000 },
  );
});

test('A changed, cut or doubled piece of a link never opens as another scenario', () => {
  fc.assert(
    fc.property(scenarios, fc.nat(), fc.nat(6), fc.string({ maxLength: 4 }), (scenario, at, cut, put) => {
      const fragment = encodeFragment(scenario);
      const place = at % fragment.length;
      const read = readFragment(fragment.slice(0, place) + put + fragment.slice(place + cut));
      if (read.kind === 'scenario') expect(read.scenario).toEqual(scenario);
    }),
    { ...SEEDED, numRuns: 500 },
  );
});
