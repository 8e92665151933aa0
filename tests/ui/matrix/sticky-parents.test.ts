import { expect, test } from 'vitest';
import { DEFAULT_ACCOUNT } from '../../../src/engine/account/account.ts';
import { treeOf } from '../../../src/engine/account/resource-tree.ts';
import { stickyParents } from '../../../src/ui/matrix/sticky-parents.ts';

const TREE = treeOf(DEFAULT_ACCOUNT);
// 0 account, 1 orders, 2 public, 3 group, 4–6 leaves, 7 prod, 8 group, 9–12 leaves, 13 group, 14 leaf, 15 staging, 16 public …
const LAST = TREE.nodes.length - 1;

/** The titles or ids that stay when the row is the first one below the header. */
function parentsAt(row: number, isFirstCut = false, nodes = TREE.nodes): readonly string[] {
  const rows = { first: row, second: row + 1, third: row + 2, isFirstCut };
  return stickyParents(TREE, nodes, rows).map(({ title, id }) => title || id);
}

test('An instance and a namespace stay while rows inside them are first, and not while their own rows are in view', () => {
  expect(parentsAt(0, true)).toEqual([]);
  expect(parentsAt(1)).toEqual([]);
  expect(parentsAt(1, true)).toEqual(['orders', 'public']);
  expect(parentsAt(2)).toEqual(['orders', 'public']);
  expect(parentsAt(4)).toEqual(['orders', 'public']);
  expect(parentsAt(9, true)).toEqual(['orders', 'prod']);
});

test('A parent gives way before the next one reaches it', () => {
  expect(parentsAt(5)).toEqual(['orders']);
  expect(parentsAt(6)).toEqual(['orders']);
  expect(parentsAt(6, true)).toEqual(['orders', 'prod']);
  expect(parentsAt(13)).toEqual(['orders']);
  expect(parentsAt(14)).toEqual([]);
  expect(parentsAt(15)).toEqual([]);
  expect(parentsAt(LAST)).toEqual([]);
});

test('With collapsed rows, the parents are those of the rows that are shown', () => {
  const collapsed = TREE.nodes.filter(({ depth }) => depth < 3);
  expect(parentsAt(2, true, collapsed)).toEqual(['orders']);
});
