import { describe, expect, test } from 'vitest';
import { DEFAULT_ACCOUNT } from '../../../../src/engine/account/account.ts';
import { findActionBy } from '../../../../src/engine/catalog/catalog.ts';
import type { MatchingMode } from '../../../../src/engine/evaluation/decide/decision.ts';
import {
  allowedOn,
  buildMatrix,
  computeGrants,
  isSameMatrix,
} from '../../../../src/engine/evaluation/decide/permission-matrix.ts';
import type { DecisionSets } from '../../../../src/engine/evaluation/decide/permission-matrix.ts';
import { REFERENCE_TYPES } from '../../../../src/engine/evaluation/decide/reference-types.ts';
import { GUIDE_TYPES } from '../../../../src/engine/evaluation/decide/resource-types.ts';
import { applicableSets } from '../../../../src/engine/evaluation/decide/roll-up-counts.ts';
import { buildTree } from '../../../../src/engine/account/resource-tree.ts';
import { account, arn, group, instance, namespace } from '../../../support/account-builders.ts';
import { allow, compile, deny, policy, policyOf } from '../../../support/policy-builders.ts';
import type { ConditionJson, OneOrMore, StatementJson } from '../../../support/policy-builders.ts';
import { actionWithId, drawing, drawMatrix, matrixOf } from './draw-matrix.ts';

const ACCOUNT = account({
  instances: [
    instance({
      id: 'mse-cn-1',
      namespaces: [
        namespace({
          id: '',
          groups: [group({ name: 'G', configs: ['app.yaml', 'a/b', 'a/*'], services: ['app.yaml', 'x:y'] })],
        }),
      ],
    }),
    instance({
      id: 'mse-cn-12',
      region: 'cn-beijing',
      namespaces: [namespace({ id: 'public', groups: [group({ name: 'G', configs: ['app.yaml'] })] })],
    }),
  ],
});

const COLUMNS = ['ListClusters', 'QueryClusterDetail', 'GetNacosConfig', 'CreateNacosService'] as const;

const draw = (statements: readonly StatementJson[], mode: MatchingMode = 'hierarchical'): string =>
  drawMatrix(matrixOf(ACCOUNT, [policyOf(...statements)]), COLUMNS, mode)
    .replaceAll('~', ' ')
    .replace(/ +$/gm, '');

/** The relative ids of all nodes of any kind that a Resource matches. */
function named(Resource: OneOrMore): readonly string[] {
  const matrix = matrixOf(ACCOUNT, [policyOf(allow({ Action: 'mse:ListClusters', Resource }))]);
  return matrix.tree.nodes
    .filter((node) => allowedOn(matrix, 'literal', node) !== 0)
    .map(({ kind, relativeId }) => (kind === 'service' ? `${relativeId} (service)` : relativeId));
}

describe('a matrix', () => {
  test('without policies allows nothing', () => {
    expect(drawMatrix(matrixOf(ACCOUNT, []), ['ListClusters', 'GetNacosConfig'])).toBe(
      drawing(`
                                    ListClusters  GetNacosConfig
        account                     ·             0/4
          mse-cn-1                  –             0/3
            public                  –             0/3
              G                     –             0/3
                app.yaml            –             ·
                a/b                 –             ·
                a/*                 –             ·
                app.yaml (service)  –             –
                x:y (service)       –             –
          mse-cn-12                 –             0/1
            public                  –             0/1
              G                     –             0/1
                app.yaml            –             ·
      `),
    );
  });

  test('a Deny on the instance applies to the leaf, and an Allow on the leaf does not override it', () => {
    expect(
      draw([
        deny({ Resource: arn('instance/mse-cn-1') }),
        allow({ Resource: [arn('instance/mse-cn-1/public/G/app.yaml'), arn('instance/mse-cn-12', '*')] }),
      ]),
    ).toBe(
      drawing(`
                                    ListClusters  QueryClusterDetail  GetNacosConfig  CreateNacosService
        account                     ·             1/2                 1/4             0/2
          mse-cn-1                  –             ✕                   0/3             0/2
            public                  –             –                   0/3             0/2
              G                     –             –                   0/3             0/2
                app.yaml            –             –                   ✕               –
                a/b                 –             –                   ✕               –
                a/*                 –             –                   ✕               –
                app.yaml (service)  –             –                   –               ✕
                x:y (service)       –             –                   –               ✕
          mse-cn-12                 –             ✓                   1/1             0/0
            public                  –             –                   1/1             0/0
              G                     –             –                   1/1             0/0
                app.yaml            –             –                   ✓               –
      `),
    );
  });

  test('a Deny inside an allowed container is assumed for its descendants, unless the Allow is denied on its own node', () => {
    expect(
      draw([
        allow({ Resource: arn('instance/mse-cn-1') }),
        deny({ Resource: [arn('instance/mse-cn-1/public/G'), arn('instance/mse-cn-1/public/G/a/b')] }),
        deny({ Action: ['mse:*Cluster*', 'mse:*Service'], Resource: arn('instance/mse-cn-1') }),
      ]),
    ).toBe(
      drawing(`
                                    ListClusters  QueryClusterDetail  GetNacosConfig  CreateNacosService
        account                     ·             0/2                 0/4             0/2
          mse-cn-1                  –             ✕                   0/3             0/2
            public                  –             –                   0/3             0/2
              G                     –             –                   0/3             0/2
                app.yaml            –             –                   ✕?              –
                a/b                 –             –                   ✕?              –
                a/*                 –             –                   ✕?              –
                app.yaml (service)  –             –                   –               ✕
                x:y (service)       –             –                   –               ✕
          mse-cn-12                 –             ·                   0/1             0/0
            public                  –             –                   0/1             0/0
              G                     –             –                   0/1             0/0
                app.yaml            –             –                   ·               –
      `),
    );
  });

  test('a grant on the account covers no descendants', () => {
    const matrix = matrixOf(ACCOUNT, [policyOf(allow({ Resource: arn('?') }))]);
    const reached = matrix.tree.nodes.filter((node) => allowedOn(matrix, 'hierarchical', node) !== 0);
    expect(reached.map(({ kind }) => kind)).toEqual(['account']);
  });

  test('the printed example with the shortened instance id allows only listing instances', () => {
    const example = policyOf(
      allow({ Action: 'mse:ListClusters' }),
      allow({ Resource: arn('instance/mse-cn-0pp1j8om8', '*', '*') }),
    );
    const drawn = drawMatrix(matrixOf(DEFAULT_ACCOUNT, [example]), COLUMNS);
    const top = drawn.split('\n').slice(0, 3).join('\n');
    expect(top).toBe(
      drawing(`
                                                  ListClusters  QueryClusterDetail  GetNacosConfig  CreateNacosService
        account                                   ✓             0/2                 0/6             0/4
          mse-cn-0pp1j8om80a                      –             ·                   0/5             0/3
      `),
    );
    expect(drawn.split('✓')).toHaveLength(2);
  });
});

describe('the nodes that a Resource matches', () => {
  const LEAVES = [
    'instance/mse-cn-1/public/G/app.yaml',
    'instance/mse-cn-1/public/G/a/b',
    'instance/mse-cn-1/public/G/a/*',
    'instance/mse-cn-1/public/G/app.yaml (service)',
    'instance/mse-cn-1/public/G/x:y (service)',
  ];
  const SECOND = [
    'instance/mse-cn-12',
    'instance/mse-cn-12/public',
    'instance/mse-cn-12/public/G',
    'instance/mse-cn-12/public/G/app.yaml',
  ];
  const FIRST = ['instance/mse-cn-1', 'instance/mse-cn-1/public', 'instance/mse-cn-1/public/G', ...LEAVES];

  test.each<[string, OneOrMore, readonly string[]]>([
    ['a star alone: all', '*', ['*', ...FIRST, ...SECOND]],
    ['a star as relative id: all, including the account', arn('*', '*'), ['*', ...FIRST, ...SECOND]],
    ['a question mark as relative id: the account alone', arn('?'), ['*']],
    ['a star in one region: its resources', arn('*', 'cn-beijing'), SECOND],
    ['a star in no region: nothing', arn('*', ''), []],
    [
      'an instance: itself, and none whose id begins alike',
      arn('instance/mse-cn-1', '*'),
      ['instance/mse-cn-1'],
    ],
    ['an instance in another region: nothing', arn('instance/mse-cn-12'), []],
    ['an instance followed by a star: both', arn('instance/mse-cn-1*', '*'), [...FIRST, ...SECOND]],
    ['an instance with a slash and a star: its descendants', arn('instance/mse-cn-1/*', '*'), FIRST.slice(1)],
    ['one character more: the other instance alone', arn('instance/mse-cn-1?', '*'), ['instance/mse-cn-12']],
    ['a name in any container', arn('*/app.yaml', '*'), [LEAVES[0]!, LEAVES[3]!, SECOND[3]!]],
    [
      'a name shared by a configuration and a service: both',
      arn('instance/mse-cn-1/public/G/app.yaml'),
      [LEAVES[0]!, LEAVES[3]!],
    ],
    [
      'a name with a star: also the name with a literal star',
      arn('instance/mse-cn-1/public/G/a/*'),
      [LEAVES[1]!, LEAVES[2]!],
    ],
    ['a name with a colon', arn('instance/mse-cn-1/public/G/x:*'), [LEAVES[4]!]],
    ['a namespace by an empty id: nothing, since its id in ARNs is public', arn('instance/mse-cn-1/'), []],
    ['the word instance: nothing', arn('instance'), []],
    ['another account: nothing', 'acs:mse:*:1234567890123457:*', []],
    ['an account with a wildcard', 'acs:mse:cn-beijing:123456789012345?:*', SECOND],
    ['another service: nothing', 'acs:ecs:*:*:*', []],
    ['a service with a wildcard', 'acs:m?e:cn-beijing:*:*', SECOND],
    [
      'several patterns: each of theirs',
      [arn('instance/mse-cn-1'), 'acs:mse:*:*:instance/*/public'],
      ['instance/mse-cn-1', FIRST[1]!, SECOND[1]!],
    ],
  ])('%s', (_title, resource, relativeIds) => {
    expect(named(resource)).toEqual(relativeIds);
  });
});

describe('the actions that a statement matches', () => {
  const setOf = (parts: StatementJson): readonly string[] => {
    const matrix = matrixOf(ACCOUNT, [policyOf(allow(parts))]);
    const set = allowedOn(matrix, 'literal', matrix.tree.nodes[0]!);
    return (['ListClusters', 'GetNacosConfig', 'UpdateNacosCluster'] as const).filter(
      (name) => (set & actionWithId(name).mask) !== 0,
    );
  };

  test.each<[string, StatementJson, readonly string[]]>([
    ['a star', { Action: '*' }, ['ListClusters', 'GetNacosConfig', 'UpdateNacosCluster']],
    ['a name in another case', { Action: 'MSE:LISTCLUSTERS' }, ['ListClusters']],
    [
      'wildcards',
      { Action: ['mse:Get*', 'mse:?pdateNacosCluster'] },
      ['GetNacosConfig', 'UpdateNacosCluster'],
    ],
    ['another service', { Action: 'ecs:*' }, []],
    ['all but a list', { NotAction: ['mse:get*', 'ecs:*'] }, ['ListClusters', 'UpdateNacosCluster']],
    ['all but all', { NotAction: '*' }, []],
  ])('%s', (_title, parts, names) => {
    expect(setOf(parts)).toEqual(names);
  });
});

describe('is ignored:', () => {
  const allowedCount = (policies: Parameters<typeof matrixOf>[1], context = {}): number => {
    const matrix = matrixOf(ACCOUNT, policies, context);
    return matrix.tree.nodes.filter((node) => allowedOn(matrix, 'hierarchical', node) !== 0).length;
  };

  test('a rejected policy allows nothing and denies nothing', () => {
    const rejected = (statement: StatementJson) => compile(policy({ Version: '2', Statement: [statement] }));
    expect(allowedCount([rejected(allow())])).toBe(0);
    expect(allowedCount([policyOf(allow()), rejected(deny())])).toBe(13);
  });

  test('a statement whose condition is not met', () => {
    const Condition: ConditionJson = { Bool: { 'acs:SecureTransport': 'true' } };
    const policies = [policyOf(allow({ Condition }))];
    expect(allowedCount(policies, { 'acs:SecureTransport': 'false' })).toBe(0);
    expect(allowedCount(policies, { 'acs:SecureTransport': 'true' })).toBe(13);
  });
});

describe('Matrices are the same', () => {
  const tree = buildTree(ACCOUNT);
  const matrixBy = (statements: readonly StatementJson[], on = tree, types?: typeof REFERENCE_TYPES) =>
    buildMatrix(on, [computeGrants(policyOf(...statements), on, {})], types);
  const on = (id: string) => ({ Action: 'mse:GetNacosConfig', Resource: arn(`instance/${id}`) });
  const one = [allow(on('mse-cn-1'))];

  test('if they decide the same on the same tree, in both modes', () => {
    expect(isSameMatrix(matrixBy(one), matrixBy(one))).toBe(true);
    expect(isSameMatrix(matrixBy(one), matrixBy([...one, ...one]))).toBe(true);
  });

  test.each<[string, StatementJson[], StatementJson[]]>([
    ['an Allow', one, []],
    ['a Deny', [deny(on('mse-cn-1'))], []],
    ['a Deny in what is allowed', [...one, deny(on('mse-cn-1/public'))], [...one, deny(on('mse-cn-1'))]],
    ['what literal matching allows', [allow(on('mse-cn-1/*'))], [allow(on('mse-cn-1'))]],
  ])('but not with another decision: %s', (_, statements, others) => {
    expect(isSameMatrix(matrixBy(statements), matrixBy(others))).toBe(false);
    expect(isSameMatrix(matrixBy(others), matrixBy(statements))).toBe(false);
  });

  test('but not on another tree or with other resource types', () => {
    expect(isSameMatrix(matrixBy([]), matrixBy([], buildTree(ACCOUNT)))).toBe(false);
    expect(isSameMatrix(matrixBy([]), matrixBy([], tree, REFERENCE_TYPES))).toBe(false);
  });
});

describe('The grants of a policy', () => {
  const secure = { Condition: { Bool: { 'acs:SecureTransport': 'true' } } };
  const policy = policyOf(allow(), allow({ Action: 'ecs:*' }), deny(secure), deny({ NotAction: '*' }));

  test('name the statements for actions of MSE whose condition is met', () => {
    const applying = (value: string) =>
      computeGrants(policy, buildTree(ACCOUNT), { 'acs:SecureTransport': value }).statements.map(
        ({ source }) => source.index,
      );
    expect(applying('true')).toEqual([0, 2]);
    expect(applying('false')).toEqual([0]);
  });

  test('are computed once for a tree and a context', () => {
    const tree = buildTree(ACCOUNT);
    const context = { 'acs:SecureTransport': 'true' };
    const grants = computeGrants(policy, tree, context);
    expect(computeGrants(policy, tree, context)).toBe(grants);
    expect(computeGrants(policy, tree, {}).statements).toHaveLength(1);
    expect(computeGrants(policy, tree, context)).toEqual(grants);
  });
});

test('Where client authorization is off, clients are allowed for sure, and the console as the policies say', () => {
  const groups = [group({ name: 'G', configs: ['a'] })];
  const open = account({
    instances: [
      instance({ id: 'i', configAuthEnabled: false, namespaces: [namespace({ id: 'ns', groups })] }),
    ],
  });
  const { tree, hierarchical } = matrixOf(open, [
    policyOf(allow({ Resource: arn('instance/i') }), deny({ Resource: [arn('instance/i/ns/G')] })),
  ]);
  const index = tree.nodes.findIndex(({ kind }) => kind === 'config');
  const setOf = ({ allow: allowed, deny: denied, assumed }: DecisionSets, mask: number) =>
    [allowed, denied, assumed].map((set) => ((set[index] ?? 0) & mask) !== 0);
  expect(setOf(hierarchical, findActionBy('mse:QueryNacosConfig', 'client')?.mask ?? 0)).toEqual([
    true,
    false,
    false,
  ]);
  expect(setOf(hierarchical, actionWithId('GetNacosConfig').mask)).toEqual([true, true, true]);
});

test('The actions that are decided on each node are the same until the resource types change', () => {
  const tree = buildTree(ACCOUNT);
  const sets = applicableSets(tree, REFERENCE_TYPES);
  expect(applicableSets(tree, REFERENCE_TYPES)).toBe(sets);
  expect(applicableSets(tree, GUIDE_TYPES)).not.toEqual(sets);
});
