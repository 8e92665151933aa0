// The decisions of one policy, or of all attached ones: what a column of the matrix by policy shows.

import type { ResourceNode } from '../engine/account/resource-tree.ts';
import type { CatalogAction } from '../engine/catalog/catalog.ts';
import { answerFor, cellOf } from '../engine/evaluation/cell.ts';
import type { Cell } from '../engine/evaluation/cell.ts';
import type { MatchingMode } from '../engine/evaluation/decision.ts';
import { combine } from '../engine/evaluation/permission-matrix.ts';
import type { PermissionMatrix, PolicyReach } from '../engine/evaluation/permission-matrix.ts';
import type { ResourceTree } from '../engine/account/resource-tree.ts';

export type MatrixColumn =
  { readonly kind: 'rejected' } | { readonly kind: 'decided'; readonly matrix: PermissionMatrix };

/** A cell, or the word that RAM would refuse the policy. */
export type ColumnCell = Cell | { readonly kind: 'rejected'; readonly node: ResourceNode };

/** Pools policies. Rejected ones are left out; when every one is rejected there is nothing to decide by. */
export function poolColumns(
  tree: ResourceTree,
  policies: readonly { readonly column: MatrixColumn; readonly reach: PolicyReach }[],
): MatrixColumn {
  const evaluable = policies.filter(({ column }) => column.kind === 'decided');
  if (policies.length > 0 && evaluable.length === 0) return { kind: 'rejected' };
  return {
    kind: 'decided',
    matrix: combine(
      tree,
      evaluable.map(({ reach }) => reach),
    ),
  };
}

/** The cell in the row of a node. */
export function rowCell(
  column: MatrixColumn,
  tree: ResourceTree,
  mode: MatchingMode,
  node: ResourceNode,
  action: CatalogAction,
): ColumnCell {
  return withRejection(column, cellOf(matrixOf(column, tree), mode, node, action));
}

/** The answer for a node chosen by itself; it may come from a container of the node. */
export function nodeAnswer(
  column: MatrixColumn,
  tree: ResourceTree,
  mode: MatchingMode,
  node: ResourceNode,
  action: CatalogAction,
): ColumnCell {
  return withRejection(column, answerFor(matrixOf(column, tree), mode, node, action));
}

function matrixOf(column: MatrixColumn, tree: ResourceTree): PermissionMatrix {
  return column.kind === 'decided' ? column.matrix : undecided(tree);
}

/** Where a policy is rejected, the shape of the tree still says which cells apply. */
const undecidedByTree = new WeakMap<ResourceTree, PermissionMatrix>();

function undecided(tree: ResourceTree): PermissionMatrix {
  const known = undecidedByTree.get(tree) ?? combine(tree, []);
  undecidedByTree.set(tree, known);
  return known;
}

function withRejection(column: MatrixColumn, cell: Cell): ColumnCell {
  if (column.kind === 'decided' || cell.kind === 'not-applicable') return cell;
  return { kind: 'rejected', node: cell.node };
}

/** The word of the `data-decision` attribute. */
export function decisionWord(cell: ColumnCell) {
  switch (cell.kind) {
    case 'decision':
      return cell.decision;
    case 'roll-up':
      return cell.rollUp;
    case 'not-applicable':
    case 'rejected':
      return cell.kind;
  }
}
