import { describe, expect, test } from 'vitest';
import { DEFAULT_ACCOUNT } from '../../../src/engine/account/account.ts';
import type { Instance } from '../../../src/engine/account/account.ts';
import {
  arnOf,
  buildTree,
  PLACEHOLDER_ID,
  requestedArn,
  requestedId,
  treeOf,
} from '../../../src/engine/account/resource-tree.ts';
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

describe('a tree with placeholders', () => {
  const ACCOUNT = account({
    instances: [
      instance({
        id: 'a',
        namespaces: [namespace({ id: 'ns', groups: [group({ name: 'G', configs: ['x'] })] })],
      }),
    ],
  });

  test('has one for the unlisted names in each container, and placeholders inside it', () => {
    expect(draw(buildTree(ACCOUNT, true)).replaceAll(PLACEHOLDER_ID, '?')).toBe(`0..19 account *
  1..14 instance instance/a
    2..10 namespace instance/a/ns
      3..7 group instance/a/ns/G
        4..5 config instance/a/ns/G/x
        5..6 config instance/a/ns/G/?
        6..7 service instance/a/ns/G/?
      7..10 group instance/a/ns/?
        8..9 config instance/a/ns/?/?
        9..10 service instance/a/ns/?/?
    10..14 namespace instance/a/?
      11..14 group instance/a/?/?
        12..13 config instance/a/?/?/?
        13..14 service instance/a/?/?/?
  14..19 instance instance/?
    15..19 namespace instance/?/?
      16..19 group instance/?/?/?
        17..18 config instance/?/?/?/?
        18..19 service instance/?/?/?/?`);
  });

  test('marks only the placeholders', () => {
    const tree = buildTree(ACCOUNT, true);
    const marked = tree.nodes.filter(({ isPlaceholder }) => isPlaceholder);
    expect(marked.map(({ id }) => id)).toEqual(tree.nodes.slice(5).map(() => PLACEHOLDER_ID));
    expect(buildTree(ACCOUNT).nodes.some(({ isPlaceholder }) => isPlaceholder)).toBe(false);
  });

  test('is built once per account, beside the plain one', () => {
    expect(treeOf(ACCOUNT, true)).toBe(treeOf(ACCOUNT, true));
    expect(treeOf(ACCOUNT)).toBe(treeOf(ACCOUNT));
    expect(treeOf(ACCOUNT, true)).toEqual(buildTree(ACCOUNT, true));
    expect(treeOf(ACCOUNT)).toEqual(buildTree(ACCOUNT));
  });
});

describe('The keys of nodes', () => {
  test('are the kind and the relative id, with a number for a repeated id', () => {
    const groups = [group({ name: 'G', configs: ['x', 'x', 'x'], services: ['x'] })];
    const tree = buildTree(
      account({ instances: [instance({ id: 'a', namespaces: [namespace({ groups })] })] }),
    );
    expect(tree.nodes.slice(-4).map(({ key }) => key)).toEqual([
      'config instance/a/public/G/x',
      'config instance/a/public/G/x 1',
      'config instance/a/public/G/x 2',
      'service instance/a/public/G/x',
    ]);
  });
});

describe('Client authorization', () => {
  const namespaces = [
    namespace({ id: 'ns', groups: [group({ name: 'G', configs: ['c'], services: ['s'] })] }),
  ];
  const uncheckedIn = (switches: Partial<Instance>): readonly string[] => {
    const tree = buildTree(
      account({
        instances: [instance({ id: 'a', namespaces, ...switches }), instance({ id: 'b', namespaces })],
      }),
    );
    const unchecked = tree.nodes.filter(({ isClientChecked }) => !isClientChecked);
    expect(tree.uncheckedNodes).toEqual(unchecked.map(({ index }) => index));
    return unchecked.map(({ kind, relativeId }) => `${kind} ${relativeId}`);
  };

  test('is on unless an instance turns it off', () => {
    expect(uncheckedIn({})).toEqual([]);
  });

  test.each([
    [{ configAuthEnabled: false }, ['config instance/a/ns/G/c']],
    [{ namingAuthEnabled: false }, ['service instance/a/ns/G/s']],
  ])('turned off by %j leaves only the leaves of that kind unchecked', (switches, unchecked) => {
    expect(uncheckedIn(switches)).toEqual(unchecked);
  });
});

describe('The id in a request', () => {
  const [, instanceNode, , groupNode, configNode, , serviceNode] = TWO_INSTANCES.nodes;

  test('has one more segment for the configurations and services of a Nacos client', () => {
    expect(requestedId(configNode!, 'client')).toBe('instance/a/public/G/config/x');
    expect(requestedId(serviceNode!, 'client')).toBe('instance/a/public/G/naming/x');
    expect(requestedId(groupNode!, 'client')).toBe('instance/a/public/G');
    expect(requestedId(instanceNode!, 'client')).toBe('instance/a');
  });

  test('is the relative id for the console', () => {
    for (const node of TWO_INSTANCES.nodes) expect(requestedId(node, 'console')).toBe(node.relativeId);
  });

  test('is part of an ARN with the region and the account of the node', () => {
    expect(requestedArn(TWO_INSTANCES, serviceNode!, { path: 'client' })).toBe(
      'acs:mse:cn-hangzhou:1234567890123456:instance/a/public/G/naming/x',
    );
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
