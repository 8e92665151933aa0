import { describe, expect, test } from 'vitest';
import { buildTree } from '../../../../src/engine/account/resource-tree.ts';
import { changesByNode, compareMatrices } from '../../../../src/engine/evaluation/decide/compare.ts';
import type { MatchingMode } from '../../../../src/engine/evaluation/decide/decision.ts';
import { buildMatrix, computeGrants } from '../../../../src/engine/evaluation/decide/permission-matrix.ts';
import { account, arn, group, instance, namespace } from '../../../support/account-builders.ts';
import { allow, compile, deny, policy, policyOf } from '../../../support/policy-builders.ts';
import type { StatementJson } from '../../../support/policy-builders.ts';

const TREE = buildTree(
  account({
    instances: [
      instance({
        namespaces: [namespace({ groups: [group({ configs: ['app.yaml'], services: ['app.yaml'] })] })],
      }),
    ],
  }),
);
const LEAF = 'instance/mse-cn-1/public/DEFAULT_GROUP/app.yaml';

function matrixOf(statements: readonly StatementJson[]) {
  const policies = statements.length === 0 ? [] : [policyOf(...statements)];
  return buildMatrix(
    TREE,
    policies.map((compiled) => computeGrants(compiled, TREE, {})),
  );
}

/** Each change as `+` or `-`, the action and its resource. */
function changes(
  before: readonly StatementJson[],
  after: readonly StatementJson[],
  mode: MatchingMode = 'hierarchical',
): readonly string[] {
  return compareMatrices(matrixOf(before), matrixOf(after), mode).map(
    ({ node, action, change }) =>
      `${change === 'gained' ? '+' : '-'}${action.name} ${node.kind} ${node.relativeId}`,
  );
}

describe('Comparing two matrices', () => {
  test("An Allow gains decisions only on resources of the action's type.", () => {
    expect(changes([], [allow({ Action: 'mse:GetNacosConfig' })])).toEqual([
      `+GetNacosConfig config ${LEAF}`,
    ]);
    expect(changes([], [allow({ Action: 'mse:List*' })])).toEqual([
      '+ListClusters account *',
      '+ListServiceQuotas account *',
      '+ListNacosConfigs instance instance/mse-cn-1',
      '+ListNacosHistoryConfigs instance instance/mse-cn-1',
      '+ListAnsServices instance instance/mse-cn-1',
      '+ListAnsServiceClusters instance instance/mse-cn-1',
      '+ListAnsInstances instance instance/mse-cn-1',
    ]);
  });

  test('A Deny loses only what was allowed.', () => {
    const reading = allow({ Action: 'mse:Get*' });
    expect(changes([reading], [reading, deny({ Action: 'mse:*Config' })])).toEqual([
      `-GetNacosConfig config ${LEAF}`,
      `-GetNacosHistoryConfig config ${LEAF}`,
    ]);
    expect(changes([], [deny()])).toEqual([]);
  });

  test('Gains and losses are in tree order, then in catalog order.', () => {
    expect(
      changes(
        [allow({ Action: ['mse:ListClusters', 'mse:GetNacosConfig'] })],
        [allow({ Action: ['mse:CreateNacosService', 'mse:QueryClusterDetail'] })],
      ),
    ).toEqual([
      '-ListClusters account *',
      '+QueryClusterDetail instance instance/mse-cn-1',
      `-GetNacosConfig config ${LEAF}`,
      `+CreateNacosService service ${LEAF}`,
    ]);
  });

  test('An equivalent policy changes nothing.', () => {
    expect(
      changes([allow({ Action: 'mse:*' })], [allow({ Action: 'MSE:*', Resource: arn('*', '*', '*') })]),
    ).toEqual([]);
  });

  test('The mode determines whether a grant on a container covers its descendants.', () => {
    const grant = allow({ Action: 'mse:GetNacosConfig', Resource: arn('instance/mse-cn-1') });
    expect(changes([], [grant])).toEqual([`+GetNacosConfig config ${LEAF}`]);
    expect(changes([], [grant], 'literal')).toEqual([]);
  });

  test('A policy that RAM would reject loses everything that it allowed.', () => {
    const accepted = buildMatrix(TREE, [computeGrants(compile(policy()), TREE, {})]);
    const rejected = buildMatrix(TREE, [computeGrants(compile(policy({ Version: '2' })), TREE, {})]);
    const lost = compareMatrices(accepted, rejected, 'hierarchical');
    const gained = compareMatrices(rejected, accepted, 'hierarchical');
    expect(gained).not.toEqual([]);
    expect(lost).toHaveLength(gained.length);
    expect(lost.every(({ change }) => change === 'lost')).toBe(true);
  });
});

test('Changes are grouped by resource, and a resource without changes is absent', () => {
  const both = compareMatrices(
    matrixOf([]),
    matrixOf([allow({ Action: 'mse:*NacosConfig' })]),
    'hierarchical',
  );
  const grouped = changesByNode(both);
  expect([...grouped.keys()].map((index) => TREE.nodes[index]?.relativeId)).toEqual([LEAF]);
  expect([...grouped.values()]).toEqual([both]);
  expect(both.length).toBeGreaterThan(1);
  expect(changesByNode([]).size).toBe(0);
});
