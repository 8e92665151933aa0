// The decisions of one policy, or of all attached policies together.

import type { ResourceNode } from '../engine/account/resource-tree.ts';
import type { CatalogAction } from '../engine/catalog/catalog.ts';
import { GUIDE_TYPES } from '../engine/evaluation/decide/resource-types.ts';
import type { ResourceTypes } from '../engine/evaluation/decide/resource-types.ts';
import { cellFor, cellOf } from '../engine/evaluation/decide/cell.ts';
import type { Cell } from '../engine/evaluation/decide/cell.ts';
import type { CompiledPolicy } from '../engine/evaluation/decide/compile-policy.ts';
import type { MatchingMode } from '../engine/evaluation/decide/decision.ts';
import { buildMatrix, isSameMatrix } from '../engine/evaluation/decide/permission-matrix.ts';
import type { PermissionMatrix, PolicyGrants } from '../engine/evaluation/decide/permission-matrix.ts';
import type { ResourceTree } from '../engine/account/resource-tree.ts';

export type ScopeDecisions =
  | { readonly kind: 'rejected'; readonly types?: ResourceTypes }
  /** The decisions are still being computed. None is shown before all are known. */
  | { readonly kind: 'pending'; readonly types?: ResourceTypes }
  | { readonly kind: 'decided'; readonly matrix: PermissionMatrix };

/** A cell, or the reason why there is none: RAM would reject the policy, or the decision is pending. */
export type ScopeCell = Cell | { readonly kind: 'rejected' | 'pending'; readonly node: ResourceNode };

/** Combines policies. Rejected policies are left out; if all are rejected, so is the result. */
export function poolDecisions(
  tree: ResourceTree,
  policies: readonly { readonly compiled: CompiledPolicy; readonly grants: PolicyGrants }[],
  isPending = false,
  types: ResourceTypes = GUIDE_TYPES,
): ScopeDecisions {
  const evaluable = policies.filter(({ compiled }) => !compiled.isRejected);
  if (policies.length > 0 && evaluable.length === 0) return { kind: 'rejected', types };
  if (isPending) return { kind: 'pending', types };
  return {
    kind: 'decided',
    matrix: buildMatrix(
      tree,
      evaluable.map(({ grants }) => grants),
      types,
    ),
  };
}

/** Returns the earlier decisions if all are equal, so that a text that decides the same updates nothing. */
export function reuseIfDecidedAlike(before: ScopeDecisions | null, now: ScopeDecisions): ScopeDecisions {
  return before?.kind === 'decided' && now.kind === 'decided' && isSameMatrix(before.matrix, now.matrix)
    ? before
    : now;
}

/** Returns the cell in the row of a node. */
export function rowCell(
  column: ScopeDecisions,
  tree: ResourceTree,
  mode: MatchingMode,
  node: ResourceNode,
  action: CatalogAction,
): ScopeCell {
  return withoutMatrix(column, cellOf(matrixOf(column, tree), mode, node, action));
}

/** Returns the cell for a single node. It can be that of an ancestor. */
export function answeringCell(
  column: ScopeDecisions,
  tree: ResourceTree,
  mode: MatchingMode,
  node: ResourceNode,
  action: CatalogAction,
): ScopeCell {
  return withoutMatrix(column, cellFor(matrixOf(column, tree), mode, node, action));
}

/** What the actions of these decisions are authorized on. */
export function typesOf(column: ScopeDecisions): ResourceTypes {
  return (column.kind === 'decided' ? column.matrix.types : column.types) ?? GUIDE_TYPES;
}

function matrixOf(column: ScopeDecisions, tree: ResourceTree): PermissionMatrix {
  return column.kind === 'decided' ? column.matrix : undecided(tree, typesOf(column));
}

/** Without decisions, the tree still determines which cells apply. */
const undecidedByTree = new WeakMap<ResourceTree, PermissionMatrix>();

function undecided(tree: ResourceTree, types: ResourceTypes): PermissionMatrix {
  const before = undecidedByTree.get(tree);
  const known = before?.types === types ? before : buildMatrix(tree, [], types);
  undecidedByTree.set(tree, known);
  return known;
}

/** Returns the cell if there are decisions. */
function withoutMatrix({ kind }: ScopeDecisions, cell: Cell): ScopeCell {
  if (kind === 'decided' || cell.kind === 'not-applicable') return cell;
  return { kind, node: cell.node };
}

/** The value of `data-decision`; `pending` has no attribute. */
export function decisionWord(cell: ScopeCell) {
  switch (cell.kind) {
    case 'decision':
      return cell.isChecked ? cell.decision : 'not-checked';
    case 'roll-up':
      return cell.rollUp;
    case 'not-applicable':
    case 'rejected':
    case 'pending':
      return cell.kind;
  }
}
