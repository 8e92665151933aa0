// Console paths as drawings: each step with its decision; unreachable steps are in brackets.

import { describe, expect, test } from 'vitest';
import { DEFAULT_ACCOUNT } from '../../../src/engine/account/account.ts';
import type { Account } from '../../../src/engine/account/account.ts';
import { findNode } from '../../../src/engine/account/walk-tree.ts';
import { CONSOLE_ACTIONS } from '../../../src/engine/catalog/catalog.ts';
import { CONSOLE_STEPS } from '../../../src/engine/catalog/console-steps.ts';
import type { ResourceKind } from '../../../src/engine/catalog/schema.ts';
import type { CompiledPolicy } from '../../../src/engine/evaluation/decide/compile-policy.ts';
import { compilePolicy } from '../../../src/engine/evaluation/decide/compile-policy.ts';
import { consolePathTo } from '../../../src/engine/evaluation/console-path.ts';
import type { ConsolePath, ConsolePathStep } from '../../../src/engine/evaluation/console-path.ts';
import { parsePolicy } from '../../../src/engine/policy/parse.ts';
import { exampleScenario } from '../../../src/scenario/presets/examples.ts';
import { policyText } from '../../../src/scenario/scenario.ts';
import type { ExampleId } from '../../../src/scenario/scenario.ts';
import { account, arn, group, instance, namespace } from '../../support/account-builders.ts';
import { allow, deny, policyOf } from '../../support/policy-builders.ts';
import { drawCell, matrixOf } from './decide/draw-matrix.ts';

const ORDERS = 'instance/mse-cn-0pp1j8om80a';
const PROD = `${ORDERS}/3fd98c48-a709-4061-bba1-e341d79d681b`;

function pathTo(
  policies: readonly CompiledPolicy[],
  resource: string,
  kind: ResourceKind,
  of: Account = DEFAULT_ACCOUNT,
): ConsolePath {
  const matrix = matrixOf(of, policies);
  const node = findNode(matrix.tree, resource, kind);
  if (node === null) throw new Error(`There is no ${kind} ${resource}`);
  return consolePathTo(matrix, 'hierarchical', node);
}

const example = (id: ExampleId): readonly CompiledPolicy[] =>
  exampleScenario(id).policies.map((policy) => compilePolicy(parsePolicy(policyText(policy))));

function draw({ steps }: ConsolePath): string {
  const drawStep = ({ action, cell, isReachable }: ConsolePathStep): string => {
    const text = `${action.name} ${drawCell(cell)}`;
    return isReachable ? text : `(${text})`;
  };
  const onPath = steps.filter(({ role }) => role === 'path').map(drawStep);
  const branches = steps
    .filter(({ role }) => role === 'branch')
    .map((step) => `  ${step.requires?.action.name ?? 'console'}: ${drawStep(step)}`);
  return [onPath.join(' → '), ...branches].join('\n');
}

test('Every action that the console calls is a step of a path, after the step that it requires', () => {
  const { nodes } = matrixOf(DEFAULT_ACCOUNT, []).tree;
  const steps = nodes.flatMap(({ relativeId, kind }) => pathTo([], relativeId, kind).steps);
  const inPaths = new Set(steps.map(({ action }) => action.name));
  const called = CONSOLE_ACTIONS.filter(({ name }) => CONSOLE_STEPS[name] !== null).map(({ name }) => name);
  expect(called.filter((name) => !inPaths.has(name))).toEqual([]);
  for (const { action, requires } of steps)
    expect(requires?.action.name ?? null).toBe(CONSOLE_STEPS[action.name]?.requires);
});

describe("the documentation's examples", () => {
  test('1: full access to an instance opens the path to a configuration, but not the quotas', () => {
    const toConfig = pathTo(example('1'), `${PROD}/DEFAULT_GROUP/prod.yaml`, 'config');
    expect(draw(toConfig)).toBe(
      [
        'ListClusters ✓ → QueryClusterDetail ✓ → ListNacosConfigs ✓ → GetNacosConfig ✓~ → UpdateNacosConfig ✓~',
        '  ListNacosConfigs: DeleteNacosConfig ✓~',
        '  QueryClusterDetail: ListNacosHistoryConfigs ✓',
        '  ListNacosHistoryConfigs: GetNacosHistoryConfig ✓~',
      ].join('\n'),
    );
    expect(toConfig.blockedAt).toBeNull();
    expect(draw(pathTo(example('1'), '*', 'account'))).toBe(
      'ListClusters ✓ → CreateCluster 1/2\n  console: ListServiceQuotas ·',
    );
  });

  test('2: read access opens the path to the content, but not to a change', () => {
    const toConfig = pathTo(example('2'), `${PROD}/DEFAULT_GROUP/prod.yaml`, 'config');
    expect(toConfig.blockedAt?.action.name).toBe('UpdateNacosConfig');
    expect(pathTo(example('2'), ORDERS, 'instance').blockedAt?.action.name).toBe('UpdateCluster');
    expect(pathTo(example('2'), '*', 'account').blockedAt?.action.name).toBe('CreateCluster');
  });

  test.each([
    ['3', PROD, 'namespace'],
    ['4', `${PROD}/DEFAULT_GROUP/prod.yaml`, 'config'],
    ['5', `${PROD}/DEFAULT_GROUP/test-service`, 'service'],
  ] as const)('%s: as printed, the instance is in the list and does not open', (id, resource, kind) => {
    const { blockedAt, steps } = pathTo(example(id), resource, kind);
    expect(blockedAt?.action.name).toBe('QueryClusterDetail');
    expect(blockedAt?.cell.node.relativeId).toBe(ORDERS);
    const furtherSteps = steps.filter(
      ({ action }) => !/^(ListClusters|QueryClusterDetail)$/.test(action.name),
    );
    expect(furtherSteps.filter(({ isReachable }) => isReachable)).toEqual([]);
  });
});

test('An unreachable step keeps its decision', () => {
  const writes = policyOf(allow({ Action: 'mse:*NacosConfig', Resource: arn(ORDERS) }));
  expect(draw(pathTo([writes], `${ORDERS}/public/DEFAULT_GROUP/prod.yaml`, 'config'))).toBe(
    [
      'ListClusters · → (QueryClusterDetail ·) → (ListNacosConfigs ·) → (GetNacosConfig ✓~) → (UpdateNacosConfig ✓~)',
      '  ListNacosConfigs: (DeleteNacosConfig ✓~)',
      '  QueryClusterDetail: (ListNacosHistoryConfigs ·)',
      '  ListNacosHistoryConfigs: (GetNacosHistoryConfig ·)',
    ].join('\n'),
  );
});

test('A denied branch does not block the path, but the steps that require it', () => {
  const policy = policyOf(allow(), deny({ Action: ['mse:ListAnsServices', 'mse:ListServiceQuotas'] }));
  const toGroup = pathTo([policy], `${PROD}/PAYMENT`, 'group');
  expect(draw(toGroup)).toBe(
    [
      'ListClusters ✓ → QueryClusterDetail ✓ → ListNacosConfigs ✓ → CreateNacosConfig 1/1',
      '  ListNacosConfigs: DeleteNacosConfigs ✓',
      '  QueryClusterDetail: ListAnsServices ✕',
      '  ListAnsServices: (CreateNacosService 0/0)',
    ].join('\n'),
  );
  expect(toGroup.blockedAt).toBeNull();
});

test('The pages of a service follow one another', () => {
  const policy = policyOf(allow(), deny({ Action: 'mse:ListAnsServiceClusters' }));
  const toService = pathTo([policy], `${PROD}/DEFAULT_GROUP/test-service`, 'service');
  expect(draw(toService)).toBe(
    [
      'ListClusters ✓ → QueryClusterDetail ✓ → ListAnsServices ✓ → ListAnsServiceClusters ✕ → (ListAnsInstances ✓) → (UpdateNacosInstance ✓)',
      '  ListAnsServices: DeleteNacosService ✓',
      '  ListAnsServiceClusters: (UpdateNacosService ✓)',
      '  ListAnsServiceClusters: (UpdateNacosCluster ✓)',
      '  ListAnsInstances: (CreateNacosInstance ✓)',
    ].join('\n'),
  );
});

describe('to a container', () => {
  test('a step that is allowed for some descendants does not block the path', () => {
    const policy = policyOf(
      allow(),
      deny({ Action: 'mse:CreateNacosConfig', Resource: arn(`${PROD}/PAYMENT`) }),
    );
    const toProd = pathTo([policy], PROD, 'namespace');
    expect(toProd.steps.find(({ action }) => action.name === 'CreateNacosConfig')).toMatchObject({
      cell: { rollUp: 'some', allowed: 2, total: 3 },
      isPassed: true,
    });
    expect(toProd.blockedAt).toBeNull();
  });

  test('without descendants of the resource type, the path ends at the step that does not apply', () => {
    const empty = account({ instances: [instance({ namespaces: [namespace({ groups: [group()] })] })] });
    const toGroup = pathTo([policyOf(allow())], 'instance/mse-cn-1/public/DEFAULT_GROUP', 'group', empty);
    expect(toGroup.blockedAt).toMatchObject({
      action: { name: 'CreateNacosConfig' },
      cell: { rollUp: 'empty' },
    });
  });
});
