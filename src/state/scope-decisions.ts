// The decisions of one policy, or of all attached ones: what a column of the matrix by policy shows.

import type { ResourceNode } from '../engine/account/resource-tree.ts';
import type { CatalogAction } from '../engine/catalog/catalog.ts';
import { answerFor, cellOf } from '../engine/evaluation/decide/cell.ts';
import type { Cell } from '../engine/evaluation/decide/cell.ts';
import type { CompiledPolicy } from '../engine/evaluation/decide/compile-policy.ts';
import type { MatchingMode } from '../engine/evaluation/decide/decision.ts';
import { buildMatrix } from '../engine/evaluation/decide/permission-matrix.ts';
import type { PermissionMatrix, PolicyGrants } from '../engine/evaluation/decide/permission-matrix.ts';
import type { ResourceTree } from '../engine/account/resource-tree.ts';

export type ScopeDecisions =
  | { readonly kind: 'rejected' }
  /** The decisions are still being computed. None of them is shown before all are known. */
  | { readonly kind: 'pending' }
  | { readonly kind: 'decided'; readonly matrix: PermissionMatrix };

/** A cell, or why there is none: RAM would refuse the policy, or its decision is not known yet. */
export type ColumnCell = Cell | { readonly kind: 'rejected' | 'pending'; readonly node: ResourceNode };

/** Pools policies. Rejected ones are left out; when every one is rejected there is nothing to decide by. */
export function poolColumns(
  tree: ResourceTree,
  policies: readonly { readonly compiled: CompiledPolicy; readonly grants: PolicyGrants }[],
  isPending = false,
): ScopeDecisions {
  const evaluable = policies.filter(({ compiled }) => compiled.kind === 'evaluable');
  if (policies.length > 0 && evaluable.length === 0) return { kind: 'rejected' };
  if (isPending) return { kind: 'pending' };
  return {
    kind: 'decided',
    matrix: buildMatrix(
      tree,
      evaluable.map(({ grants }) => grants),
    ),
  };
}

/** The cell in the row of a node. */
export function rowCell(
  column: ScopeDecisions,
  tree: ResourceTree,
  mode: MatchingMode,
  node: ResourceNode,
  action: CatalogAction,
): ColumnCell {
  return withoutMatrix(column, cellOf(matrixOf(column, tree), mode, node, action));
}

/** The nodes in a subtree that an action applies to, by whether it is allowed on them. */
export function rollUpParts(
  decisions: ScopeDecisions,
  tree: ResourceTree,
  mode: MatchingMode,
  container: ResourceNode,
  action: CatalogAction,
): { readonly allowed: readonly ResourceNode[]; readonly denied: readonly ResourceNode[] } {
  const applicable = tree.nodes
    .slice(container.index, container.end)
    .filter(({ kind }) => kind === action.resourceType);
  const isAllowed = (node: ResourceNode) => {
    const cell = rowCell(decisions, tree, mode, node, action);
    return cell.kind === 'decision' && cell.decision === 'allow';
  };
  return { allowed: applicable.filter(isAllowed), denied: applicable.filter((node) => !isAllowed(node)) };
}

/** The cell itself, or an equal one that was there before: what looks the same is then the same. */
export function reuseIfEqual(before: ColumnCell | undefined, now: ColumnCell): ColumnCell {
  return before !== undefined && isSameCell(before, now) ? before : now;
}

function isSameCell(a: ColumnCell, b: ColumnCell): boolean {
  if (a.node !== b.node) return false;
  switch (a.kind) {
    case 'decision':
      return (
        b.kind === a.kind &&
        b.decision === a.decision &&
        b.assumed === a.assumed &&
        b.modesDiffer === a.modesDiffer
      );
    case 'roll-up':
      return (
        b.kind === a.kind && b.allowed === a.allowed && b.total === a.total && b.modesDiffer === a.modesDiffer
      );
    case 'not-applicable':
    case 'rejected':
    case 'pending':
      return b.kind === a.kind;
  }
}

/** The answer for a node chosen by itself; it may come from a container of the node. */
export function nodeAnswer(
  column: ScopeDecisions,
  tree: ResourceTree,
  mode: MatchingMode,
  node: ResourceNode,
  action: CatalogAction,
): ColumnCell {
  return withoutMatrix(column, answerFor(matrixOf(column, tree), mode, node, action));
}

function matrixOf(column: ScopeDecisions, tree: ResourceTree): PermissionMatrix {
  return column.kind === 'decided' ? column.matrix : undecided(tree);
}

/** Without decisions, the shape of the tree still says which cells apply. */
const undecidedByTree = new WeakMap<ResourceTree, PermissionMatrix>();

function undecided(tree: ResourceTree): PermissionMatrix {
  const known = undecidedByTree.get(tree) ?? buildMatrix(tree, []);
  undecidedByTree.set(tree, known);
  return known;
}

/** The cell itself where the column has decisions. */
function withoutMatrix({ kind }: ScopeDecisions, cell: Cell): ColumnCell {
  if (kind === 'decided' || cell.kind === 'not-applicable') return cell;
  return { kind, node: cell.node };
}

/** The word of the `data-decision` attribute, and `pending`, for which there is none. */
export function decisionWord(cell: ColumnCell) {
  switch (cell.kind) {
    case 'decision':
      return cell.decision;
    case 'roll-up':
      return cell.rollUp;
    case 'not-applicable':
    case 'rejected':
    case 'pending':
      return cell.kind;
  }
}
