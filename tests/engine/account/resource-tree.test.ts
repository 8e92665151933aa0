import { describe, expect, test } from 'vitest';
import { DEFAULT_ACCOUNT } from '../../../src/engine/account/account.ts';
import { arnOf, buildTree } from '../../../src/engine/account/resource-tree.ts';
import { ancestorsOf, findNode } from '../../../src/engine/account/walk-tree.ts';
import type { ResourceTree } from '../../../src/engine/account/resource-tree.ts';
import { account, group, instance, namespace } from '../../support/account-builders.ts';

/** One line per node: `index..end kind relativeId`, indented by depth. */
function draw(tree: ResourceTree): string {
  return tree.nodes
    .map(
      ({ index, end, depth, kind, relativeId }) =>
        `${'  '.repeat(depth)}${index}..${end} ${kind} ${relativeId}`,
    )
    .join('\n');
}

const TWO_INSTANCES = buildTree(
  account({
    instances: [
      instance({
        id: 'a',
        namespaces: [
          namespace({
            id: '',
            name: 'public',
            groups: [group({ name: 'G', configs: ['x', 'y'], services: ['x'] })],
          }),
          namespace({ id: 'ns', name: 'prod' }),
        ],
      }),
      instance({ id: 'b', name: 'orders', region: 'cn-beijing', namespaces: [namespace({ id: 'ns' })] }),
    ],
  }),
);

describe('a resource tree', () => {
  test('has subtrees as contiguous ranges, configurations before services', () => {
    expect(draw(TWO_INSTANCES)).toBe(`0..10 account *
  1..8 instance instance/a
    2..7 namespace instance/a/public
      3..7 group instance/a/public/G
        4..5 config instance/a/public/G/x
        5..6 config instance/a/public/G/y
        6..7 service instance/a/public/G/x
    7..8 namespace instance/a/ns
  8..10 instance instance/b
    9..10 namespace instance/b/ns`);
  });

  test('of an empty account is only the account', () => {
    expect(draw(buildTree(account()))).toBe('0..1 account *');
  });

  test('has each subtree inside that of its parent, and correct indices', () => {
    const { nodes } = buildTree(DEFAULT_ACCOUNT);
    nodes.forEach((node, index) => {
      const parent = nodes[node.parent];
      expect(node.index).toBe(index);
      if (parent === undefined) return;
      expect(parent.depth).toBe(node.depth - 1);
      expect(parent.index < node.index && node.end <= parent.end).toBe(true);
    });
  });

  test('has public as the id of a namespace with an empty id', () => {
    expect(findNode(TWO_INSTANCES, 'instance/a/public')).toMatchObject({
      kind: 'namespace',
      id: 'public',
      title: '',
    });
  });

  test('has a title only if the name differs from the id', () => {
    expect(
      TWO_INSTANCES.nodes.filter(({ title }) => title !== '').map(({ id, title }) => `${id} ${title}`),
    ).toEqual(['ns prod', 'b orders']);
  });

  test('has a configuration and a service of one name as two nodes with one relative id', () => {
    const relativeId = 'instance/a/public/G/x';
    expect(TWO_INSTANCES.byRelativeId.get(relativeId)).toEqual([4, 6]);
    expect(findNode(TWO_INSTANCES, relativeId)?.index).toBe(4);
    expect(findNode(TWO_INSTANCES, relativeId, 'config')?.index).toBe(4);
    expect(findNode(TWO_INSTANCES, relativeId, 'service')?.index).toBe(6);
  });

  test('finds no missing resource', () => {
    expect(findNode(TWO_INSTANCES, 'instance/a/public/G')?.kind).toBe('group');
    expect(findNode(TWO_INSTANCES, 'instance/a/public/G', 'config')).toBeNull();
    expect(findNode(TWO_INSTANCES, 'instance')).toBeNull();
  });
});

describe('a node', () => {
  test('has an ARN with its own region and the account id', () => {
    const arns = [0, 6, 9].map((index) => arnOf(TWO_INSTANCES, TWO_INSTANCES.nodes[index]!));
    expect(arns).toEqual([
      'acs:mse:cn-hangzhou:1234567890123456:*',
      'acs:mse:cn-hangzhou:1234567890123456:instance/a/public/G/x',
      'acs:mse:cn-beijing:1234567890123456:instance/b/ns',
    ]);
  });

  test('keeps slashes and colons of its name in its ARN', () => {
    const groups = [group({ name: 'g:1', services: ['com.example/a:1.0'] })];
    const tree = buildTree(
      account({ instances: [instance({ id: 'a', namespaces: [namespace({ groups })] })] }),
    );
    expect(arnOf(tree, tree.nodes.at(-1)!)).toBe(
      'acs:mse:cn-hangzhou:1234567890123456:instance/a/public/g:1/com.example/a:1.0',
    );
  });

  test('has its ancestors nearest first, the account last', () => {
    const leaf = TWO_INSTANCES.nodes[6]!;
    expect(ancestorsOf(TWO_INSTANCES, leaf).map(({ kind }) => kind)).toEqual([
      'group',
      'namespace',
      'instance',
      'account',
    ]);
    expect(ancestorsOf(TWO_INSTANCES, TWO_INSTANCES.nodes[0]!)).toEqual([]);
  });
});
