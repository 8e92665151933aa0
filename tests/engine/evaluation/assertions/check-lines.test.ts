import { expect, test } from 'vitest';
import { buildTree } from '../../../../src/engine/account/resource-tree.ts';
import { checkAssertions } from '../../../../src/engine/evaluation/assertions/check-lines.ts';
import { account, arn, group, instance, namespace } from '../../../support/account-builders.ts';
import { allow, deny, policyOf } from '../../../support/policy-builders.ts';
import type { StatementJson } from '../../../support/policy-builders.ts';

const TREE = buildTree(
  account({
    instances: [
      instance({
        id: 'i',
        namespaces: [namespace({ id: 'ns', groups: [group({ name: 'G', configs: ['a', 'b'] })] })],
      }),
    ],
  }),
);
const READ = allow({ Action: 'mse:GetNacosConfig', Resource: arn('instance/i') });

const check = (lines: readonly string[], ...statements: readonly StatementJson[]) =>
  checkAssertions(lines, {
    policies: [policyOf(...statements)],
    tree: TREE,
    context: {},
    mode: 'hierarchical',
  });

test('What other lines allow is excepted from the line about everything else', () => {
  const lines = ['allow mse:GetNacosConfig in instance/i', 'deny everything else'];
  expect(check(lines, READ).map(({ kind }) => kind)).toEqual(['holds', 'holds']);
  expect(check(lines.slice(1), READ)).toMatchObject([{ kind: 'surprise', others: 1 }]);
  expect(check(lines, READ, allow({ Action: 'mse:ListClusters' })).map(({ kind }) => kind)).toEqual([
    'holds',
    'surprise',
  ]);
});

test('Unreadable lines allow nothing to the line about everything else', () => {
  const lines = ['allow me', 'allow mse:GetNacosConfig in instance/i', 'deny everything else'];
  expect(check(lines, READ).map(({ kind }) => kind)).toEqual(['unreadable', 'holds', 'holds']);
});

test('A line fails if one of its actions applies to no resource in its scope', () => {
  expect(check(['allow mse:GetNacosConfig, mse:ListClusters in instance/i'], READ)).toEqual([
    { kind: 'nothing-asked', action: 'mse:ListClusters' },
  ]);
});

test('A line that holds says how many requests were checked', () => {
  expect(check(['allow mse:GetNacosConfig in instance/i'], READ)).toEqual([{ kind: 'holds', asked: 2 }]);
});

test('A line in any context needs a proof', () => {
  expect(check(['allow mse:GetNacosConfig in instance/i in any context'], READ)).toEqual([
    { kind: 'needs-proof', asked: 2 },
  ]);
});

test('A line fails with its first failure and the number of others', () => {
  expect(check(['allow mse:GetNacosConfig, mse:UpdateNacosConfig in instance/i'], READ)).toMatchObject([
    {
      kind: 'surprise',
      first: {
        action: 'mse:UpdateNacosConfig',
        resource: 'instance/i/ns/G/a',
        expected: 'allow',
        decision: 'implicit-deny',
      },
      others: 1,
    },
  ]);
});

test('A line that cannot be read, or is about nothing, is reported', () => {
  expect(
    check([
      'allow',
      'deny mse:GetNacosConfigs in instance/i',
      'deny mse:Nothing* in instance/i',
      'deny mse:ListClusters in instance/i',
      'deny mse:List* in instance/i/ns',
      'deny mse:ListClusters in instance/i under every reading',
    ]),
  ).toMatchObject([
    { kind: 'unreadable' },
    { kind: 'no-such-action', action: 'mse:GetNacosConfigs', suggestion: 'mse:GetNacosConfig' },
    { kind: 'no-such-action', action: 'mse:Nothing*' },
    { kind: 'nothing-asked', action: 'mse:ListClusters' },
    { kind: 'nothing-asked', action: null },
    { kind: 'nothing-asked', action: 'mse:ListClusters' },
  ]);
});

test('A line about a name that the account does not list is decided by its own request', () => {
  const unlisted = 'instance/i/ns/G/unlisted';
  const decisions = ['allow', 'deny', 'explicit-deny', 'implicit-deny'];
  const kinds = (...statements: readonly StatementJson[]) =>
    check(
      decisions.map((decision) => `${decision} mse:GetNacosConfig on ${unlisted}`),
      ...statements,
    ).map(({ kind }) => kind);
  expect(kinds(READ)).toEqual(['holds', 'surprise', 'surprise', 'surprise']);
  expect(kinds(allow({ Action: 'mse:List*' }))).toEqual(['surprise', 'holds', 'surprise', 'holds']);
  expect(kinds(READ, deny({ Resource: arn('instance/i/ns') }))).toEqual([
    'surprise',
    'holds',
    'holds',
    'surprise',
  ]);
  expect(check([`only mse:GetNacosConfig on ${unlisted}`], READ)).toEqual([
    { kind: 'nothing-asked', action: 'mse:GetNacosConfig' },
  ]);
});

test('A name of a client is meant by its exact name, and by a pattern only via the client', () => {
  const query = allow({ Action: 'mse:QueryNacosConfig', Resource: arn('instance/i') });
  expect(
    check(
      [
        'allow mse:QueryNacosConfig in instance/i',
        'deny mse:Query* in instance/i',
        'allow mse:Query*Config in instance/i via client',
      ],
      query,
    ).map(({ kind }) => kind),
  ).toEqual(['holds', 'holds', 'holds']);
  expect(check(['deny mse:QueryNacosConfig in instance/i'], query)).toMatchObject([
    { kind: 'surprise', others: 1 },
  ]);
});
