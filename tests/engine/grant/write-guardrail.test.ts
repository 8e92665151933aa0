import { describe, expect, test } from 'vitest';
import { DEFAULT_ACCOUNT } from '../../../src/engine/account/account.ts';
import { DEFAULT_CONTEXT } from '../../../src/engine/account/request.ts';
import { buildTree, requestedArn } from '../../../src/engine/account/resource-tree.ts';
import { actionWithId, CATALOG } from '../../../src/engine/catalog/catalog.ts';
import type { ActionId } from '../../../src/engine/catalog/actions.ts';
import { compilePolicy } from '../../../src/engine/evaluation/decide/compile-policy.ts';
import { evaluate } from '../../../src/engine/evaluation/decide/evaluate.ts';
import { writeGuardrail } from '../../../src/engine/grant/write-guardrail.ts';
import { parsePolicy } from '../../../src/engine/policy/parse.ts';
import { allow, policyOf } from '../../support/policy-builders.ts';
import { statementsIn } from './written-grant.ts';

const DELETES: readonly ActionId[] = [
  'DeleteNacosConfig',
  'DeleteNacosConfigs',
  'DeleteNacosService',
  'RestartCluster',
  'DeleteCluster',
];
const ORDERS = 'instance/mse-cn-0pp1j8om80a';
const PROD = `${ORDERS}/3fd98c48-a709-4061-bba1-e341d79d681b`;

describe('A guardrail', () => {
  test.each([
    [PROD, DELETES.slice(0, 3)],
    [ORDERS, DELETES],
    ['*', DELETES],
    [`${PROD}/DEFAULT_GROUP/prod.yaml`, DELETES.slice(0, 1)],
    [`${PROD}/DEFAULT_GROUP`, ['client/QueryNacosConfig', 'client/UpdateNacosNaming'] as const],
  ])('In %s denies its actions there and nothing else, in both matching modes.', (resource, ids) => {
    const actions = ids.map(actionWithId);
    const policies = writeGuardrail(actions, resource);
    const compiled = [...policies.map((text) => compilePolicy(parsePolicy(text))), policyOf(allow())];
    const tree = buildTree(DEFAULT_ACCOUNT, true);
    for (const node of tree.nodes) {
      for (const action of CATALOG.filter(({ resourceType }) => resourceType === node.kind)) {
        const request = {
          action: action.fullName,
          resource: requestedArn(tree, node, action),
          context: DEFAULT_CONTEXT,
        };
        const isInside =
          resource === '*' || node.relativeId === resource || node.relativeId.startsWith(`${resource}/`);
        const isDenied = isInside && actions.includes(action);
        for (const mode of ['hierarchical', 'literal'] as const)
          expect(evaluate(compiled, request, mode).decision, `${mode} ${action.id} ${node.relativeId}`).toBe(
            isDenied ? 'explicit-deny' : 'allow',
          );
      }
    }
  });

  test('Names the container and what is inside it, in one statement.', () => {
    expect(statementsIn({ policies: writeGuardrail(DELETES.map(actionWithId), ORDERS) })).toEqual([
      `Deny DeleteNacosConfig, DeleteNacosConfigs, DeleteNacosService, RestartCluster, DeleteCluster on ${ORDERS}, ${ORDERS}/*`,
    ]);
  });
});

test('A guardrail is written for the container that its actions are checked on.', () => {
  const lines = (resource: string, ...ids: readonly ActionId[]) =>
    statementsIn({ policies: writeGuardrail(ids.map(actionWithId), resource) });
  expect(lines('instance/I/NS/G', 'RestartCluster', 'DeleteNacosConfig', 'DeleteNacosConfigs')).toEqual([
    'Deny RestartCluster on instance/I',
    'Deny DeleteNacosConfig on instance/I/NS/G, instance/I/NS/G/*',
    'Deny DeleteNacosConfigs on instance/I/NS',
  ]);
  expect(lines('instance/I', 'ListClusters')).toEqual(['Deny ListClusters on *']);
  expect(lines('*', 'ListClusters', 'DeleteCluster')).toEqual(['Deny DeleteCluster, ListClusters on *']);
  expect(lines('instance/I/NS/G/a', 'client/QueryNacosConfig')).toEqual([
    'Deny QueryNacosConfig on instance/I/NS/G/config/a',
  ]);
});
