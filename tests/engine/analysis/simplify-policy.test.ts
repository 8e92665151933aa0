import { describe, expect, test } from 'vitest';
import { simplifyPolicy } from '../../../src/engine/analysis/simplify-policy.ts';
import { allow, deny, policy } from '../../support/policy-builders.ts';
import type { ConditionJson, StatementJson } from '../../support/policy-builders.ts';

const I = 'acs:mse:*:*:instance/mse-cn-1';
const J = 'acs:mse:*:*:instance/mse-cn-2';
const OFFICE = { IpAddress: { 'acs:SourceIp': '203.0.113.0/24' } };

function simplified(...statements: readonly StatementJson[]): readonly StatementJson[] {
  const { text, isComplete } = simplifyPolicy(JSON.stringify(policy({ Statement: statements })), true);
  expect(isComplete).toBe(true);
  return (JSON.parse(text) as { Statement: readonly StatementJson[] }).Statement;
}

describe('Simplifying', () => {
  test('removes statements without effect, whether others cover them or nothing matches them', () => {
    expect(
      simplified(
        allow({ Action: 'mse:Get*', Resource: I }),
        allow({ Action: 'mse:GetNacosConfig', Resource: `${I}/public` }),
        deny({ Action: 'mse:Delete*', Resource: '*' }),
        allow({ Action: 'mse:DeleteCluster', Resource: I }),
        allow({ NotAction: '*', Resource: '*', Action: undefined }),
      ),
    ).toEqual([allow({ Action: 'mse:Get*', Resource: I }), deny({ Action: 'mse:Delete*', Resource: '*' })]);
  });

  test('keeps the first of statements that say the same', () => {
    const first = allow({ Action: ['mse:List*', 'mse:Get*'], Resource: I });
    expect(
      simplified(
        first,
        allow({ Action: ['mse:Get*', 'mse:List*'], Resource: I }),
        allow({ Action: ['mse:get*', 'mse:list*'], Resource: [I, I] }),
      ),
    ).toEqual([first]);
  });

  test('merges what differs in one element, under the same condition', () => {
    expect(
      simplified(
        allow({ Action: 'mse:GetNacosConfig', Resource: I, Condition: OFFICE }),
        allow({ Action: 'mse:GetNacosConfig', Resource: J, Condition: OFFICE }),
        allow({ Action: 'mse:UpdateNacosConfig', Resource: [J, I], Condition: OFFICE }),
        allow({ Action: 'mse:ListClusters', Resource: [I, J] }),
      ),
    ).toEqual([
      allow({ Action: ['mse:GetNacosConfig', 'mse:UpdateNacosConfig'], Resource: [I, J], Condition: OFFICE }),
      allow({ Action: 'mse:ListClusters', Resource: [I, J] }),
    ]);
  });

  test.each<[condition: ConditionJson, other: ConditionJson, merged: ConditionJson]>([
    [
      { IpAddress: { 'acs:SourceIp': '203.0.113.0/24' }, Bool: { 'acs:MFAPresent': 'true' } },
      { Bool: { 'acs:MFAPresent': 'true' }, IpAddress: { 'acs:SourceIp': ['10.0.0.0/8', '2001:db8::/32'] } },
      {
        IpAddress: { 'acs:SourceIp': ['203.0.113.0/24', '10.0.0.0/8', '2001:db8::/32'] },
        Bool: { 'acs:MFAPresent': 'true' },
      },
    ],
    [
      { StringEquals: { 'acs:UserAgent': ['a', 'b'] } },
      { StringEquals: { 'acs:UserAgent': ['c'] } },
      { StringEquals: { 'acs:UserAgent': ['a', 'b', 'c'] } },
    ],
    [
      { StringLike: { 'acs:UserAgent': 'a*' } },
      { StringLike: { 'acs:UserAgent': 'b*' } },
      { StringLike: { 'acs:UserAgent': ['a*', 'b*'] } },
    ],
  ])('merges statements whose conditions %j and %j differ in values', (condition, other, merged) => {
    for (const effect of [allow, deny]) {
      const statement = { Action: 'mse:GetNacosConfig', Resource: I };
      const rest = allow({ Action: 'mse:Get*', Resource: [J, I] });
      const beside = effect === deny ? [rest] : [];
      expect(
        simplified(
          effect({ ...statement, Condition: condition }),
          ...beside,
          effect({ ...statement, Condition: other }),
        ),
      ).toEqual([effect({ ...statement, Condition: merged }), ...beside]);
    }
  });

  test.each<[condition: ConditionJson, other: ConditionJson]>([
    [{ StringNotEquals: { 'acs:UserAgent': 'a' } }, { StringNotEquals: { 'acs:UserAgent': ['b', 'a'] } }],
    [{ NotIpAddress: { 'acs:SourceIp': '10.0.0.0/9' } }, { NotIpAddress: { 'acs:SourceIp': '10.0.0.0/8' } }],
    [
      { StringEquals: { 'acs:UserAgent': 'a' }, Bool: { 'acs:MFAPresent': 'true' } },
      { StringEquals: { 'acs:UserAgent': 'b' }, Bool: { 'acs:MFAPresent': 'false' } },
    ],
    [
      { 'ForAllValues:StringEquals': { 'acs:UserAgent': 'a' } },
      { 'ForAllValues:StringEquals': { 'acs:UserAgent': 'b' } },
    ],
    [{ Bool: { 'acs:MFAPresent': 'true' } }, { Bool: { 'acs:MFAPresent': 'false' } }],
    [{ StringEquals: { 'acs:UserAgent': 'a' } }, { StringEquals: { 'acs:useragent': 'b' } }],
    [{ StringEquals: { 'acs:UserAgent': 'a' } }, { StringLike: { 'acs:UserAgent': 'b' } }],
  ])('does not merge conditions %j and %j', (condition, other) => {
    const statement = { Action: 'mse:GetNacosConfig', Resource: I };
    const both = [allow({ ...statement, Condition: condition }), allow({ ...statement, Condition: other })];
    const result = simplified(...both);
    // A statement that the other one covers goes; none gets more values.
    for (const left of result) expect(both).toContainEqual(left);
  });

  test('removes actions, resources, conditions and values that other parts cover', () => {
    expect(
      simplified(
        allow({ Action: ['mse:Get*', 'mse:GetNacosConfig'], Resource: [`${I}/public`, I] }),
        allow({
          Action: ['mse:GetNacosConfig', 'mse:UpdateNacosConfig'],
          Resource: I,
          Condition: {
            IpAddress: { 'acs:SourceIp': ['203.0.113.7', '203.0.113.0/24'] },
            'ForAllValues:StringLike': { 'acs:UserAgent': '*' },
          },
        }),
      ),
    ).toEqual([
      allow({ Action: ['mse:Get*'], Resource: [I] }),
      allow({
        Action: ['mse:UpdateNacosConfig'],
        Resource: I,
        Condition: { IpAddress: { 'acs:SourceIp': ['203.0.113.0/24'] } },
      }),
    ]);
  });

  test('keeps the text of a policy without anything to simplify, and of one that is rejected', () => {
    for (const text of [
      JSON.stringify(policy({ Statement: [allow({ Action: ['mse:Get*', 'mse:List*'], Resource: [I, J] })] })),
      '{"Version":"1"}',
      'no JSON',
    ]) {
      expect(simplifyPolicy(text, true)).toEqual({ text, isComplete: true });
    }
  });

  test('keeps the only statement, the only action and the only resource, even without effect', () => {
    const nothing = allow({ NotAction: '*', Resource: '*' });
    expect(simplified(nothing)).toEqual([nothing]);
    expect(simplified(deny({ Action: 'mse:Get*', Resource: I }))).toEqual([
      deny({ Action: 'mse:Get*', Resource: I }),
    ]);
  });

  test('keeps a policy that RAM would accept only without one of its statements', () => {
    const text = JSON.stringify(
      policy({ Statement: [allow(), allow({ Action: 'mse:Get*', Condition: { Bool: { key: 'true' } } })] }),
    );
    expect(simplifyPolicy(text, true)).toEqual({ text, isComplete: true });
  });

  test('keeps a policy with half of a surrogate pair, which cannot be analyzed', () => {
    const text = JSON.stringify(policy({ Statement: [allow(), allow({ Resource: `${I}\ud800` })] }));
    expect(simplifyPolicy(text, true)).toEqual({ text, isComplete: false });
  });

  test('keeps the layout of what stays', () => {
    const text = `{
  "Version": "1",
  "Statement": [
    { "Effect": "Allow",
      "Action": [ "mse:Get*" ], "Resource": "${I}" },
    {
      "Effect": "Allow",
      "Action": "mse:GetNacosConfig",
      "Resource": "${I}"
    }
  ]
}`;
    expect(simplifyPolicy(text, true).text).toBe(`{
  "Version": "1",
  "Statement": [
    { "Effect": "Allow",
      "Action": [ "mse:Get*" ], "Resource": "${I}" }
  ]
}`);
  });

  test('leaves what it cannot decide within its limit', () => {
    const text = JSON.stringify(
      policy({ Statement: [allow({ Action: 'mse:Get*' }), allow({ Action: 'mse:GetNacosConfig' })] }),
    );
    expect(simplifyPolicy(text, true, 10)).toEqual({ text, isComplete: false });
  });
});
