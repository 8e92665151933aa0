import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { AuthorizationRequest } from '../../src/engine/account/request.ts';
import type { DiffEntry } from '../../src/engine/analysis/semantic-diff.ts';
import { createQuestions, decideBy } from '../support/analysis.ts';
import { atLeast, seeded } from '../support/arbitraries.ts';
import { allow, deny, policy } from '../support/policy-builders.ts';
import type { PolicyJson, StatementJson } from '../support/policy-builders.ts';

const LEAF_ACTIONS = ['mse:GetNacosConfig', 'mse:GetNacosHistoryConfig', 'mse:UpdateNacosConfig'];
const INSTANCE_ACTIONS = ['mse:ListNacosConfigs', 'mse:ListNacosHistoryConfigs'];
const PATTERNS = ['mse:Get*', 'mse:*NacosConfig', 'mse:List*'];
const IDS = ['*', 'instance/a', 'instance/a/b', 'instance/a/b/*', 'instance/?'];
const MFA = { Bool: { 'acs:MFAPresent': 'true' } };

/** So few names that several statements are about the same action on the same resource. */
const statements = (hasConditions: boolean): fc.Arbitrary<StatementJson> =>
  fc
    .tuple(
      fc.nat(2).map((kind) => (kind > 0 ? allow : deny)),
      fc.subarray([...LEAF_ACTIONS, ...INSTANCE_ACTIONS, ...PATTERNS], { minLength: 1, maxLength: 3 }),
      fc.subarray(IDS, { minLength: 1, maxLength: 2 }),
      fc.nat(4).map((kind) => (hasConditions && kind === 0 ? { Condition: MFA } : {})),
    )
    .map(([create, Action, ids, condition]) =>
      create({ Action, Resource: ids.map((id) => `acs:mse:*:*:${id}`), ...condition }),
    );
const policies = (hasConditions: boolean): fc.Arbitrary<PolicyJson> =>
  fc
    .array(statements(hasConditions), { minLength: 1, maxLength: 4 })
    .map((Statement) => policy({ Statement }));

const INSTANCES = ['a', 'b', 'xy'].map((name) => `instance/${name}`);
const LEAVES = INSTANCES.flatMap((id) => [`${id}/b/G/n`, `${id}/x/G/n`]);

/** For every request about these actions, one that the same statements match. */
const REQUESTS: readonly AuthorizationRequest[] = [
  ...LEAF_ACTIONS.flatMap((action) => LEAVES.map((id) => ({ action, id }))),
  ...INSTANCE_ACTIONS.flatMap((action) => INSTANCES.map((id) => ({ action, id }))),
].flatMap(({ action, id }) =>
  [{}, { 'acs:MFAPresent': 'true' }].map((context) => ({
    action,
    resource: `acs:mse:r:1:${id}`,
    context,
  })),
);

/** What an entry describes: with its exceptions, perhaps more than what differs. */
function policyOf({ actions, resources, clauses }: DiffEntry): PolicyJson {
  return policy({
    Statement: [
      allow({ Action: actions, Resource: resources, ...(clauses.length === 0 ? {} : { Condition: MFA }) }),
    ],
  });
}

const modes = fc.constantFrom('hierarchical' as const, 'literal' as const);

test('The entries of a diff describe every request that differs', () => {
  let differing = 0;
  fc.assert(
    fc.property(policies(true), policies(true), modes, (left, right, mode) => {
      const side = createQuestions(mode).excess([left], [right]);
      expect(side.kind).not.toBe('unknown');
      const entries = side.kind === 'some' ? side.entries : [];
      const isDescribed = decideBy(entries.map(policyOf), mode);
      const [byLeft, byRight] = [decideBy([left], mode), decideBy([right], mode)];
      const missed = REQUESTS.filter((request) => {
        if (byLeft(request) !== 'allow' || byRight(request) === 'allow') return false;
        differing += 1;
        return isDescribed(request) !== 'allow';
      });
      expect(missed).toEqual([]);
    }),
    seeded(200),
  );
  expect(differing).toBeGreaterThanOrEqual(atLeast(1000));
});

test('Without conditions and outside its exceptions, an entry of a diff describes nothing that stays allowed', () => {
  fc.assert(
    fc.property(policies(false), policies(false), modes, (left, right, mode) => {
      const side = createQuestions(mode).excess([left], [right]);
      const entries = side.kind === 'some' ? side.entries : [];
      const [byLeft, byRight] = [decideBy([left], mode), decideBy([right], mode)];
      for (const entry of entries) {
        const { actions, except } = entry;
        const exceptions = policy({ Statement: [deny({ Action: actions, Resource: except })] });
        const isDescribed = decideBy([policyOf(entry), ...(except.length === 0 ? [] : [exceptions])], mode);
        const unchanged = REQUESTS.filter(
          (request) =>
            isDescribed(request) === 'allow' && byLeft(request) === 'allow' && byRight(request) === 'allow',
        );
        expect(unchanged).toEqual([]);
      }
    }),
    seeded(200),
  );
});

/** An Allow and Denies. */
const oneAllow: fc.Arbitrary<readonly [StatementJson, ...StatementJson[]]> = fc
  .tuple(statements(true), fc.array(statements(true), { maxLength: 2 }))
  .map(([first, rest]) => [
    { ...first, Effect: 'Allow' },
    ...rest.map((statement) => ({ ...statement, Effect: 'Deny' })),
  ]);

test('Each action of an entry differs, if it can name resources that the entry and the Allow name', () => {
  fc.assert(
    fc.property(oneAllow, policies(true), modes, (Statement, right, mode) => {
      const left = policy({ Statement });
      const side = createQuestions(mode).excess([left], [right]);
      const [byLeft, byRight] = [decideBy([left], mode), decideBy([right], mode)];
      const isNamed = decideBy([policy({ Statement: [{ ...Statement[0], Action: '*' }] })], mode);
      for (const entry of side.kind === 'some' ? side.entries : []) {
        const isDescribed = decideBy([policyOf(entry)], mode);
        const described = REQUESTS.filter(
          (request) => isDescribed(request) === 'allow' && isNamed(request) === 'allow',
        );
        const differing = described.filter(
          (request) => byLeft(request) === 'allow' && byRight(request) !== 'allow',
        );
        const actionsOf = (requests: readonly AuthorizationRequest[]) => [
          ...new Set(requests.map(({ action }) => action)),
        ];
        expect(actionsOf(differing)).toEqual(actionsOf(described));
      }
    }),
    seeded(200),
  );
});
