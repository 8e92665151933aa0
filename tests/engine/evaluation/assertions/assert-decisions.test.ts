import { describe, expect, test } from 'vitest';
import { buildTree } from '../../../../src/engine/account/resource-tree.ts';
import { findNode } from '../../../../src/engine/account/walk-tree.ts';
import type { ResourceTree } from '../../../../src/engine/account/resource-tree.ts';
import { DEFAULT_CONTEXT } from '../../../../src/engine/account/request.ts';
import { findAction, findActionBy } from '../../../../src/engine/catalog/catalog.ts';
import {
  assertionsFor,
  oppositeOf,
  unusualContext,
} from '../../../../src/engine/evaluation/assertions/assert-decisions.ts';
import { formatAssertion } from '../../../../src/engine/evaluation/assertions/assertion.ts';
import { buildMatrix, computeGrants } from '../../../../src/engine/evaluation/decide/permission-matrix.ts';
import { account, arn, group, instance, namespace } from '../../../support/account-builders.ts';
import { allow, policyOf } from '../../../support/policy-builders.ts';

const tree = buildTree(
  account({
    instances: [
      instance({
        id: 'a',
        namespaces: [
          namespace({ id: 'public', groups: [group({ configs: ['one', 'two'] })] }),
          namespace({ id: 'prod', groups: [group({ configs: ['one', 'two'] })] }),
        ],
      }),
      instance({ id: 'b', namespaces: [namespace({ groups: [group({ configs: ['with blank', 'app'] })] })] }),
    ],
  }),
);

const policies = [
  policyOf(
    allow({ Action: ['mse:GetNacosConfig', 'mse:GetNacosHistoryConfig'], Resource: arn('instance/a/prod') }),
    allow({
      Action: ['mse:GetNacosConfig', 'mse:UpdateNacosConfig'],
      Resource: arn('instance/a/public/DEFAULT_GROUP/one'),
    }),
  ),
];

function expected(cells: readonly [string, string][], of: ResourceTree = tree): readonly string[] {
  const matrix = buildMatrix(
    of,
    policies.map((policy) => computeGrants(policy, of, {})),
  );
  const found = cells.map(([name, id]) => {
    const action = findAction(`mse:${name}`);
    const node = findNode(of, id);
    if (action === null || node === null) throw new Error(`${name} on ${id}`);
    return { node, action };
  });
  return assertionsFor(matrix, 'hierarchical', found).map(formatAssertion);
}

test('Lines are in tree order, whatever the order of the cells', () => {
  expect(
    expected([
      ['UpdateNacosConfig', 'instance/b'],
      ['GetNacosConfig', 'instance/a/prod'],
      ['ListClusters', '*'],
    ]),
  ).toEqual([
    'deny mse:ListClusters on *',
    'allow mse:GetNacosConfig in instance/a/prod',
    'deny mse:UpdateNacosConfig in instance/b',
  ]);
});

describe('One cell', () => {
  test('is one line about its resource.', () => {
    expect(expected([['GetNacosConfig', 'instance/a/prod/DEFAULT_GROUP/one']])).toEqual([
      'allow mse:GetNacosConfig on instance/a/prod/DEFAULT_GROUP/one',
    ]);
    expect(expected([['ListClusters', '*']])).toEqual(['deny mse:ListClusters on *']);
  });

  test('of a Nacos client says so: the console can have an action of that name.', () => {
    const node = findNode(tree, 'instance/a/prod/DEFAULT_GROUP/one');
    const action = findActionBy('mse:UpdateNacosConfig', 'client');
    if (node === null || action === null) throw new Error('no such cell');
    const lines = assertionsFor(buildMatrix(tree, []), 'hierarchical', [{ node, action }]);
    expect(lines.map(formatAssertion)).toEqual([
      'deny mse:UpdateNacosConfig on instance/a/prod/DEFAULT_GROUP/one via client',
    ]);
  });

  test('that rolls up is one line if all descendants have one decision.', () => {
    expect(expected([['GetNacosConfig', 'instance/a/prod']])).toEqual([
      'allow mse:GetNacosConfig in instance/a/prod',
    ]);
    expect(expected([['DeleteNacosConfig', '*']])).toEqual(['deny mse:DeleteNacosConfig in *']);
  });

  test('that rolls up several decisions is split into as few lines as possible.', () => {
    expect(expected([['GetNacosConfig', '*']])).toEqual([
      'allow mse:GetNacosConfig on instance/a/public/DEFAULT_GROUP/one',
      'deny mse:GetNacosConfig on instance/a/public/DEFAULT_GROUP/two',
      'allow mse:GetNacosConfig in instance/a/prod',
      'deny mse:GetNacosConfig in instance/b',
    ]);
  });

  test('of an action that does not apply to it or its descendants is no line.', () => {
    expect(expected([['GetNacosConfig', 'instance/a']])).toHaveLength(3);
    expect(expected([['ListClusters', 'instance/a']])).toEqual([]);
    expect(expected([['DeleteNacosService', 'instance/a']])).toEqual([]);
  });

  test('whose id contains a space is no line, and is covered by its container.', () => {
    expect(expected([['GetNacosConfig', 'instance/b/public/DEFAULT_GROUP/with blank']])).toEqual([]);
    expect(expected([['GetNacosConfig', 'instance/b']])).toEqual(['deny mse:GetNacosConfig in instance/b']);
  });

  test('with an id that exists twice is a line only if both have one decision.', () => {
    const twice = buildTree(
      account({ instances: [instance({ id: 'a' }), instance({ id: 'a', region: 'cn-beijing' })] }),
    );
    const inOneRegion = policyOf(allow({ Action: 'mse:QueryClusterDetail', Resource: arn('instance/a') }));
    const matrix = buildMatrix(twice, [computeGrants(inOneRegion, twice, {})]);
    const [, node] = twice.nodes;
    const linesOf = (name: string) => {
      const action = findAction(name);
      if (action === null || node === undefined) throw new Error(name);
      return assertionsFor(matrix, 'hierarchical', [{ node, action }]).map(formatAssertion);
    };
    expect(linesOf('mse:QueryClusterDetail')).toEqual([]);
    expect(linesOf('mse:DeleteCluster')).toEqual(['deny mse:DeleteCluster on instance/a']);
  });
});

describe('Many cells', () => {
  test('share a line for each resource and decision, in tree order.', () => {
    const leaf = 'instance/a/public/DEFAULT_GROUP';
    expect(
      expected([
        ['DeleteNacosConfig', `${leaf}/one`],
        ['UpdateNacosConfig', `${leaf}/two`],
        ['UpdateNacosConfig', `${leaf}/one`],
        ['GetNacosConfig', `${leaf}/one`],
      ]),
    ).toEqual([
      `deny mse:DeleteNacosConfig on ${leaf}/one`,
      `allow mse:GetNacosConfig, mse:UpdateNacosConfig on ${leaf}/one`,
      `deny mse:UpdateNacosConfig on ${leaf}/two`,
    ]);
  });

  test('of a container and its descendants become a line of the container.', () => {
    expect(
      expected([
        ['GetNacosConfig', 'instance/a/prod/DEFAULT_GROUP/one'],
        ['GetNacosConfig', 'instance/a/prod'],
      ]),
    ).toEqual(['allow mse:GetNacosConfig in instance/a/prod']);
  });
});

test('The opposite of allow is deny, and vice versa.', () => {
  const [action, node] = [findAction('mse:ListClusters'), tree.nodes[0]];
  if (action === null || node === undefined) throw new Error('no cell');
  const [line] = assertionsFor(buildMatrix(tree, []), 'hierarchical', [{ node, action }]);
  if (line === undefined) throw new Error('no line');
  expect(formatAssertion(oppositeOf(line))).toBe('allow mse:ListClusters on *');
  expect(oppositeOf(oppositeOf(line))).toEqual(line);
});

test('The unusual context contains what differs from the default and a line can contain.', () => {
  expect(unusualContext(DEFAULT_CONTEXT)).toEqual({});
  expect(
    unusualContext({
      ...DEFAULT_CONTEXT,
      'acs:MFAPresent': 'true',
      'acs:ResourceTag/a': ['x', 'y'],
      'acs:UserAgent': 'a; b',
      'acs:SourceVpc': ' padded',
    }),
  ).toEqual({ 'acs:MFAPresent': 'true', 'acs:ResourceTag/a': ['x', 'y'] });
});
