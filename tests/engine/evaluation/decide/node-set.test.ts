import { expect, test } from 'vitest';
import {
  addActionsTo,
  addNode,
  addNodes,
  addNodeSet,
  createNodeSet,
  forEachNode,
} from '../../../../src/engine/evaluation/decide/node-set.ts';
import type { NodeSet } from '../../../../src/engine/evaluation/decide/node-set.ts';

const COUNT = 100;
/** Around the ends of words. */
const INDICES = [0, 1, 30, 31, 32, 33, 63, 64, 65, 95, 96, 99, 100];

function nodesIn(set: NodeSet): readonly number[] {
  const nodes: number[] = [];
  forEachNode(set, (index) => nodes.push(index));
  return nodes;
}

const range = (start: number, end: number): readonly number[] =>
  Array.from({ length: Math.max(0, end - start) }, (_, index) => start + index);

function setOf(...indices: readonly number[]): NodeSet {
  const set = createNodeSet(COUNT);
  for (const index of indices) addNode(set, index);
  return set;
}

test('A set has one bit for each node, in as few words as possible', () => {
  expect([0, 1, 32, 33, 64].map((count) => createNodeSet(count).length)).toEqual([0, 1, 1, 2, 2]);
});

test('Single nodes are visited in tree order, each once', () => {
  const indices = INDICES.slice(0, -1);
  expect(nodesIn(setOf(...indices.toReversed(), 31))).toEqual(indices);
});

test('A range of nodes contains its start and not its end', () => {
  for (const start of INDICES) {
    for (const end of INDICES) {
      const set = createNodeSet(COUNT);
      addNodes(set, start, end);
      expect(nodesIn(set)).toEqual(range(start, end));
    }
  }
});

test('Nodes are added to those already in a set', () => {
  const set = setOf(3, 70);
  addNodes(set, 60, 66);
  addNodeSet(set, setOf(3, 4, 99));
  expect(nodesIn(set)).toEqual([3, 4, 60, 61, 62, 63, 64, 65, 70, 99]);
});

test('Actions are added to each node of a set, and to no other', () => {
  const set = setOf(3, 98);
  addNodes(set, 32, 64);
  const actions = new Int32Array(COUNT).fill(0b100);
  addActionsTo(actions, set, 0b011);
  const nodes = nodesIn(set);
  expect([...actions]).toEqual(range(0, COUNT).map((index) => (nodes.includes(index) ? 0b111 : 0b100)));
});
