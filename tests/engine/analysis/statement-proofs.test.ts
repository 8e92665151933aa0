import { describe, expect, test } from 'vitest';
import { hasSameCondition, StatementProofs } from '../../../src/engine/analysis/statement-proofs.ts';
import type { StatementSet } from '../../../src/engine/analysis/statement-proofs.ts';
import { parsePolicy } from '../../../src/engine/policy/parse.ts';
import { allow, deny, policy } from '../../support/policy-builders.ts';
import type { StatementJson } from '../../support/policy-builders.ts';

const I = 'acs:mse:*:*:instance/I';
const MFA = { Condition: { Bool: { 'acs:MFAPresent': 'true' } } };
const READ = allow({ Action: 'mse:GetNacosConfig', Resource: I });

const proofs = new StatementProofs(true);

function read(...statements: readonly StatementJson[]): StatementSet {
  const set = proofs.read([parsePolicy(JSON.stringify(policy({ Statement: statements })))]);
  if (set === null) throw new Error('The patterns can be analyzed');
  return set;
}

const ONE = read(allow()).allows;

describe('A statement is covered', () => {
  const isCovered = (one: StatementJson, ...others: readonly StatementJson[]) =>
    read(one).allows.every((each) => proofs.isCovered(each, read(...others).allows));

  test.each<[string, StatementJson, StatementJson[]]>([
    ['by itself', READ, [READ]],
    ['by a container', { ...READ, Resource: `${I}/A` }, [READ]],
    [
      'by a wildcard in another case',
      { ...READ, Action: 'MSE:getnacosconfig' },
      [allow({ Action: 'mse:GET*' })],
    ],
    [
      'by two parts',
      { ...READ, Action: ['mse:Get*', 'mse:List*'] },
      [allow({ Action: 'mse:Get*' }), allow({ Action: 'mse:List*' })],
    ],
    ['under a condition', { ...READ, ...MFA }, [READ]],
    ['as NotAction', allow({ NotAction: 'mse:*', Resource: I }), [allow({ NotAction: 'mse:Get*' })]],
  ])('%s', (_, one, others) => {
    expect(isCovered(one, ...others)).toBe(true);
  });

  test.each<[string, StatementJson, StatementJson[]]>([
    ['on other resources', READ, [{ ...READ, Resource: `${I}/A` }]],
    ['with other actions', { ...READ, Action: 'mse:Get*' }, [READ]],
    ['only under a condition', READ, [{ ...READ, ...MFA }]],
    ['by nothing', READ, []],
    ['as NotAction', allow({ NotAction: 'mse:Get*' }), [allow({ NotAction: 'mse:*' })]],
    ['in another region', READ, [{ ...READ, Resource: 'acs:mse:cn-hangzhou:*:instance/I' }]],
  ])('or not: %s', (_, one, others) => {
    expect(isCovered(one, ...others)).toBe(false);
  });
});

test('A container covers its contents only where patterns do', () => {
  const isCovered = (isHierarchical: boolean) => {
    const own = new StatementProofs(isHierarchical);
    const texts = [READ, { ...READ, Resource: `${I}/A` }].map((statement) =>
      JSON.stringify(policy({ Statement: [statement] })),
    );
    const [container, contents] = own.read(texts.map(parsePolicy))?.allows ?? [];
    return own.isCovered(contents!, [container!]);
  };
  expect([true, false].map(isCovered)).toEqual([true, false]);
});

describe('A set allows as much as another one', () => {
  const allowsAsMuch = (
    outer: readonly StatementJson[],
    inner: readonly StatementJson[],
    ...except: readonly StatementJson[]
  ) => proofs.allowsAsMuch(read(...outer), read(...inner), read(...except).allows);
  const rest = deny({ Action: 'mse:Delete*' });

  test('if it has its Allows and no other Deny that matters', () => {
    expect(allowsAsMuch([allow()], [READ])).toBe(true);
    expect(allowsAsMuch([allow(), rest], [READ])).toBe(true);
    expect(allowsAsMuch([allow(), rest], [allow(), rest])).toBe(true);
    expect(allowsAsMuch([allow()], [allow(), rest])).toBe(true);
  });

  test('but not if it lacks an Allow, or denies a part', () => {
    expect(allowsAsMuch([READ], [allow()])).toBe(false);
    expect(allowsAsMuch([allow(), deny({ Action: 'mse:Get*' })], [READ])).toBe(false);
    expect(allowsAsMuch([allow(), rest], [allow()])).toBe(false);
  });

  test('apart from what is excepted', () => {
    expect(allowsAsMuch([allow(), rest], [allow()], allow({ Action: 'mse:Delete*' }))).toBe(true);
    expect(allowsAsMuch([allow(), rest], [allow()], allow({ Action: 'mse:DeleteCluster' }))).toBe(false);
    expect(allowsAsMuch([allow({ NotAction: 'mse:Get*' })], [allow()], allow({ Action: 'mse:Get*' }))).toBe(
      true,
    );
  });
});

test('A set allows all or nothing of what a statement matches', () => {
  const own = read(READ).allows;
  expect(proofs.allowsAllOf(own, read(allow()))).toBe(true);
  expect(proofs.allowsAllOf(own, read(allow(), deny({ Action: 'mse:Delete*' })))).toBe(true);
  expect(proofs.allowsAllOf(own, read(allow(), deny({ Resource: `${I}/A` })))).toBe(false);
  expect(proofs.allowsAllOf(ONE, read(READ))).toBe(false);
  expect(proofs.allowsNothingOf(own, read(allow({ Action: 'mse:Delete*' })))).toBe(true);
  expect(proofs.allowsNothingOf(own, read(allow(), deny({ Resource: I })))).toBe(true);
  expect(proofs.allowsNothingOf(own, read(allow(), deny({ Resource: `${I}/A` })))).toBe(false);
});

test('Statements are disjoint if no request matches both', () => {
  const [one, inside, other] = [
    READ,
    { ...READ, Resource: `${I}/A` },
    { ...READ, Resource: 'acs:mse:*:*:instance/J' },
  ].map((statement) => read(statement).allows[0]!);
  expect(proofs.isDisjoint(one!, inside!)).toBe(false);
  expect(proofs.isDisjoint(one!, other!)).toBe(true);
});

test('A condition is the same whatever the order of its clauses', () => {
  const conditions = [
    { Bool: { 'acs:MFAPresent': 'true' }, StringEquals: { 'acs:UserAgent': 'a' } },
    { StringEquals: { 'acs:UserAgent': 'a' }, Bool: { 'acs:MFAPresent': 'true' } },
    { Bool: { 'acs:MFAPresent': 'true' } },
  ];
  const [a, b, c] = conditions.map((Condition) => read({ ...READ, Condition }).allows[0]!);
  expect(hasSameCondition(a!, b!)).toBe(true);
  expect(hasSameCondition(a!, c!)).toBe(false);
});

test('A pattern with half of a surrogate pair cannot be analyzed', () => {
  const text = JSON.stringify(policy({ Statement: [allow({ Resource: `${I}/\ud800` })] }));
  expect(proofs.read([parsePolicy(text)])).toBeNull();
});
