import { describe, expect, test } from 'vitest';
import { buildTree } from '../../../src/engine/account/resource-tree.ts';
import type { ResourceNode } from '../../../src/engine/account/resource-tree.ts';
import {
  childrenOf,
  findNode,
  namedNodes,
  nearestOfKind,
  nodesWithId,
  subtreeOf,
  withAncestors,
} from '../../../src/engine/account/walk-tree.ts';
import { account, group, instance, namespace } from '../../support/account-builders.ts';

const TREE = buildTree(
  account({
    instances: [
      instance({
        id: 'a',
        namespaces: [
          namespace({ id: 'dev', name: 'Sandbox', groups: [group({ name: 'G', configs: ['x', 'y'] })] }),
          namespace({ id: 'prod' }),
        ],
      }),
      instance({ id: 'b', namespaces: [namespace({ id: 'prod', groups: [group({ name: 'Dev' })] })] }),
    ],
  }),
);

function nodeAt(relativeId: string): ResourceNode {
  const node = findNode(TREE, relativeId);
  if (node === null) throw new Error(relativeId);
  return node;
}

const idsOf = (nodes: readonly ResourceNode[]): readonly string[] => nodes.map((node) => node.relativeId);

describe('The nearest node of a kind', () => {
  const config = nodeAt('instance/a/dev/G/x');

  test('is the node itself if it has that kind', () => {
    expect(nearestOfKind(TREE, config, 'config')).toBe(config);
  });

  test('is else the ancestor of that kind', () => {
    expect(nearestOfKind(TREE, config, 'namespace')).toBe(nodeAt('instance/a/dev'));
    expect(nearestOfKind(TREE, config, 'account')).toBe(nodeAt('*'));
  });

  test('is null if no ancestor has that kind', () => {
    expect(nearestOfKind(TREE, nodeAt('instance/a'), 'group')).toBeNull();
  });
});

describe('The children of a node', () => {
  test('are in order and without their descendants', () => {
    expect(idsOf(childrenOf(TREE, nodeAt('*')))).toEqual(['instance/a', 'instance/b']);
    expect(idsOf(childrenOf(TREE, nodeAt('instance/a')))).toEqual(['instance/a/dev', 'instance/a/prod']);
  });

  test('are none for a leaf and for an empty container', () => {
    expect(childrenOf(TREE, nodeAt('instance/a/dev/G/x'))).toEqual([]);
    expect(childrenOf(TREE, nodeAt('instance/a/prod'))).toEqual([]);
  });
});

test('A subtree is the node with all its descendants', () => {
  expect(idsOf(subtreeOf(TREE, nodeAt('instance/a/dev')))).toEqual([
    'instance/a/dev',
    'instance/a/dev/G',
    'instance/a/dev/G/x',
    'instance/a/dev/G/y',
  ]);
});

test('No node has an unknown id', () => {
  expect(nodesWithId(TREE, 'instance/c')).toEqual([]);
});

describe('The nodes with a text', () => {
  const named = (text: string): readonly string[] => idsOf(namedNodes(TREE, text));

  test('are those whose id contains it in any case, with their subtrees', () => {
    expect(named('DEV')).toEqual([
      'instance/a/dev',
      'instance/a/dev/G',
      'instance/a/dev/G/x',
      'instance/a/dev/G/y',
      'instance/b/prod/Dev',
    ]);
  });

  test('are also those whose display name contains it', () => {
    expect(named('sandbox')).toHaveLength(4);
  });

  test('include a whole subtree when a node in it also matches', () => {
    const nested = buildTree(
      account({
        instances: [
          instance({
            id: 'p',
            namespaces: [namespace({ id: 'p-1', groups: [group({ name: 'G' })] }), namespace({ id: 'q' })],
          }),
        ],
      }),
    );
    expect(idsOf(namedNodes(nested, 'p'))).toEqual([
      'instance/p',
      'instance/p/p-1',
      'instance/p/p-1/G',
      'instance/p/q',
    ]);
  });

  test('are all for an empty text, and none for a text that occurs nowhere', () => {
    expect(named('')).toEqual(idsOf(TREE.nodes));
    expect(named('zz')).toEqual([]);
  });
});

test('Nodes with their ancestors are a set of indices without siblings', () => {
  const nodes = ['instance/a/dev/G/y', 'instance/b'].map(nodeAt);
  const indices = [
    'instance/a/dev/G/y',
    'instance/a/dev/G',
    'instance/a/dev',
    'instance/a',
    '*',
    'instance/b',
  ];
  expect(withAncestors(TREE, nodes)).toEqual(new Set(indices.map((id) => nodeAt(id).index)));
});
