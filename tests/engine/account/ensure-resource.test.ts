// Adds the resource of an ARN to the account.

import { expect, test } from 'vitest';
import { DEFAULT_ACCOUNT } from '../../../src/engine/account/account.ts';
import { ensureResource } from '../../../src/engine/account/ensure-resource.ts';
import { buildTree } from '../../../src/engine/account/resource-tree.ts';
import { findNode } from '../../../src/engine/account/walk-tree.ts';
import { splitArn } from '../../../src/engine/policy/arn.ts';

function ensure(relativeId: string, kind: 'config' | 'service' = 'config', region = 'cn-beijing') {
  const arn = splitArn(`acs:mse:${region}:1234567890123456:${relativeId}`);
  if (arn === null) throw new Error('no ARN');
  return ensureResource(DEFAULT_ACCOUNT, arn, kind);
}

test('An existing resource stays unchanged', () => {
  const result = ensure('instance/mse-cn-0pp1j8om80a/public/DEFAULT_GROUP/prod.yaml');
  expect(result.kind === 'changed' && result.account).toBe(DEFAULT_ACCOUNT);
});

test('A star is the account', () => {
  expect(ensure('*')).toMatchObject({ kind: 'changed', ref: { resource: '*', kind: 'account' } });
});

test('A missing resource is added with its containers', () => {
  const result = ensure('instance/mse-cn-new/ns/G/providers:a/b', 'service');
  if (result.kind !== 'changed') throw new Error('refused');
  expect(result.ref).toEqual({ resource: 'instance/mse-cn-new/ns/G/providers:a/b', kind: 'service' });
  const tree = buildTree(result.account);
  expect(findNode(tree, 'instance/mse-cn-new', 'instance')?.region).toBe('cn-beijing');
  expect(findNode(tree, result.ref.resource, 'service')).not.toBeNull();
  expect(findNode(tree, result.ref.resource, 'config')).toBeNull();
});

test.each([
  ['instance/mse-cn-new', 'instance'],
  ['instance/mse-cn-new/ns', 'namespace'],
  ['instance/mse-cn-new/ns/G', 'group'],
])('A missing container is added without anything inside it: %s', (relativeId, kind) => {
  const result = ensure(relativeId);
  if (result.kind !== 'changed') throw new Error('refused');
  expect(result.ref).toEqual({ resource: relativeId, kind });
  expect(buildTree(result.account).nodes.at(-1)).toMatchObject({ relativeId, kind, title: '' });
});

test.each(['*', '', '1234567890123456'])(
  'A region that is none becomes that of the account: %s',
  (region) => {
    const result = ensure('instance/mse-cn-new', 'config', region);
    if (result.kind !== 'changed') throw new Error('refused');
    expect(findNode(buildTree(result.account), 'instance/mse-cn-new', 'instance')?.region).toBe(
      'cn-hangzhou',
    );
  },
);

test('A name is accepted as a server lists it', () => {
  for (const name of ['svc-local,postgres.yaml', '${prefix}.yaml', 'a b']) {
    expect(ensure(`instance/mse-cn-new/ns/G/${name}`).kind).toBe('changed');
  }
});

test('An empty name is rejected, and so is another resource type', () => {
  expect(ensure('instance/mse-cn-new/ns/')).toMatchObject({
    kind: 'refused',
    problem: { kind: 'invalid-field', problem: { kind: 'empty' } },
  });
  expect(ensure('gateway/gw-1', 'service')).toEqual({
    kind: 'refused',
    problem: { kind: 'not-found', ref: { resource: 'gateway/gw-1', kind: 'service' } },
  });
});
