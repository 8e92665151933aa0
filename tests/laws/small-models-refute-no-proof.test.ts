import fc from 'fast-check';
import { expect, test } from 'vitest';
import { kindsOfRelativeId } from '../../src/engine/catalog/relative-id.ts';
import { createQuestions, decideBy } from '../support/analysis.ts';
import { seeded } from '../support/arbitraries.ts';
import { allow, deny, policy } from '../support/policy-builders.ts';
import type { PolicyJson, StatementJson } from '../support/policy-builders.ts';

/** All texts of these characters up to a length. */
function textsUpTo(length: number, characters: string): readonly string[] {
  let longest = [''];
  const texts = [''];
  for (let count = 0; count < length; count += 1) {
    longest = longest.flatMap((text) => Array.from(characters, (character) => text + character));
    texts.push(...longest);
  }
  return texts;
}

const modes = fc.constantFrom('hierarchical' as const, 'literal' as const);

/** `x` stands for every character that no pattern has. */
const FREE_IDS = textsUpTo(6, 'abx/').filter((text) => text !== '');

interface SmallModel {
  readonly action: string;
  readonly ids: readonly string[];
  readonly patterns: fc.Arbitrary<string>;
}

const free: SmallModel = {
  action: 'mse:Foo',
  ids: FREE_IDS,
  patterns: fc.string({ unit: fc.constantFrom('a', 'b', '*', '?', '/'), minLength: 1, maxLength: 3 }),
};

/** Ids of `length` characters behind `instance/`, and patterns so short that they meet in them. */
function typed(
  action: string,
  kind: 'instance' | 'namespace' | 'config',
  length: number,
  maxLength: number,
): SmallModel {
  return {
    action,
    ids: textsUpTo(length, 'ax/')
      .map((text) => `instance/${text}`)
      .filter((id) => kindsOfRelativeId(id).includes(kind)),
    patterns: fc.oneof(
      fc.string({ unit: fc.constantFrom('a', '*', '?', '/'), maxLength }).map((rest) => `instance/${rest}`),
      fc.constantFrom('*', '*a', '?*/a', 'i*/a/*', '*/a/?/*', 'instance', 'instance*/'),
    ),
  };
}

function statementsIn({ action, patterns }: SmallModel): fc.Arbitrary<StatementJson> {
  return fc
    .tuple(fc.boolean(), fc.array(patterns, { minLength: 1, maxLength: 2 }))
    .map(([isAllow, ids]) =>
      (isAllow ? allow : deny)({ Action: action, Resource: ids.map((id) => `acs:mse:*:*:${id}`) }),
    );
}

test.each([
  ['an action without a resource type', free, 150],
  ['an action on instances', typed('mse:QueryClusterDetail', 'instance', 7, 4), 150],
  ['an action on namespaces', typed('mse:DeleteNacosConfigs', 'namespace', 7, 4), 150],
  ['an action on configurations', typed('mse:GetNacosConfig', 'config', 9, 2), 150],
])('For %s, no resource with a short id refutes a proof', (_, model, numRuns) => {
  const policies: fc.Arbitrary<PolicyJson> = fc
    .array(statementsIn(model), { minLength: 1, maxLength: 3 })
    .map((Statement) => policy({ Statement }));
  let refuted = 0;
  fc.assert(
    fc.property(policies, policies, modes, (inner, outer, mode) => {
      const questions = createQuestions(mode);
      const verdict = questions.covers([outer], [inner]);
      const [byInner, byOuter] = [decideBy([inner], mode), decideBy([outer], mode)];
      const isRefuted = model.ids.some((id) => {
        const request = { action: model.action, resource: `acs:mse:r:1:${id}`, context: {} };
        return byInner(request) === 'allow' && byOuter(request) !== 'allow';
      });
      if (isRefuted) refuted += 1;
      // A longer id can refute it too: then `evaluate` confirms that.
      expect(verdict.kind).not.toBe(isRefuted ? 'yes' : 'unknown');
      expect(questions.unconfirmed).toEqual([]);
    }),
    seeded(numRuns),
  );
  expect(refuted).toBeGreaterThan(numRuns / 20);
});

/** All names of one service up to five letters; the pattern of the third has both wildcards. */
const NAMES = textsUpTo(5, 'abx').filter((text) => text !== '');

test('For patterns and exceptions of actions, no short name refutes a proof', () => {
  const lists = fc.array(
    fc
      .string({ unit: fc.constantFrom('a', 'B', '*', '?'), minLength: 1, maxLength: 3 })
      .map((name) => `mse:${name}`),
    { minLength: 1, maxLength: 3 },
  );
  const statements = fc
    .tuple(fc.boolean(), fc.boolean(), lists)
    .map(([isAllow, isNot, names]) =>
      (isAllow ? allow : deny)(isNot ? { NotAction: names } : { Action: names }),
    );
  const policies = fc
    .array(statements, { minLength: 1, maxLength: 3 })
    .map((Statement) => policy({ Statement }));
  const requests = ['mse', 'ecs'].flatMap((code) =>
    NAMES.map((name) => ({ action: `${code}:${name}`, resource: `acs:${code}:r:1:i`, context: {} })),
  );
  fc.assert(
    fc.property(policies, policies, (inner, outer) => {
      const questions = createQuestions('hierarchical');
      const [byInner, byOuter] = [decideBy([inner], 'hierarchical'), decideBy([outer], 'hierarchical')];
      const isRefuted = requests.some(
        (request) => byInner(request) === 'allow' && byOuter(request) !== 'allow',
      );
      expect(questions.covers([outer], [inner]).kind).not.toBe(isRefuted ? 'yes' : 'unknown');
      expect(questions.unconfirmed).toEqual([]);
    }),
    seeded(200),
  );
});
