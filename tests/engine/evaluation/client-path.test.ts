import { expect, test } from 'vitest';
import { findNode } from '../../../src/engine/account/walk-tree.ts';
import { clientPathTo } from '../../../src/engine/evaluation/client-path.ts';
import { account, arn, group, instance, namespace } from '../../support/account-builders.ts';
import { allow, policyOf } from '../../support/policy-builders.ts';
import { drawCell, matrixOf } from './decide/draw-matrix.ts';

const ACCOUNT = account({
  instances: [
    instance({
      id: 'i',
      namespaces: [
        namespace({ id: 'ns', groups: [group({ name: 'G', configs: ['c'], services: ['s', 't'] })] }),
      ],
    }),
  ],
});
const MATRIX = matrixOf(ACCOUNT, [
  policyOf(
    allow({ Action: 'mse:Query*', Resource: arn('instance/i') }),
    allow({ Action: 'mse:Update*', Resource: arn('instance/i/ns/G/naming/s') }),
  ),
]);

function pathTo(relativeId: string, kind?: 'config' | 'service'): readonly string[] {
  const node = findNode(MATRIX.tree, relativeId, kind);
  if (node === null) throw new Error(relativeId);
  return clientPathTo(MATRIX, 'hierarchical', node).map(
    ({ operation, action, cell }) => `${operation} ${action.name} ${drawCell(cell)}`,
  );
}

test('A client gets, listens to and publishes a configuration, and subscribes to and registers a service', () => {
  expect(pathTo('instance/i/ns/G/c', 'config')).toEqual([
    'get QueryNacosConfig ✓~',
    'listen QueryNacosConfig ✓~',
    'publish UpdateNacosConfig ·',
  ]);
  expect(pathTo('instance/i/ns/G/s', 'service')).toEqual([
    'subscribe QueryNacosNaming ✓~',
    'register UpdateNacosNaming ✓',
  ]);
});

test('On a container, the operations count what is inside', () => {
  expect(pathTo('instance/i/ns')).toEqual([
    'get QueryNacosConfig 1/1~',
    'listen QueryNacosConfig 1/1~',
    'publish UpdateNacosConfig 0/1',
    'subscribe QueryNacosNaming 2/2~',
    'register UpdateNacosNaming 1/2',
  ]);
});
