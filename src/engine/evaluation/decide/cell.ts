// A cell of the matrix: the decision for one action on one node, or a roll-up over descendants of the action's resource type.

import type { ResourceNode } from '../../account/resource-tree.ts';
import { nearestOfKind } from '../../account/walk-tree.ts';
import type { CatalogAction } from '../../catalog/catalog.ts';
import type { ResourceTypes } from './resource-types.ts';
import type { ResourceKind } from '../../catalog/schema.ts';
import type { Decision, MatchingMode } from './decision.ts';
import { differingAt, uncheckedOn } from './permission-matrix.ts';
import type { ActionSet, PermissionMatrix } from './permission-matrix.ts';
import { applicableSets, rollUpCounts } from './roll-up-counts.ts';

export type RollUp = 'all' | 'some' | 'none' | 'empty';

/**
 * `decision`: the action is authorized on this node. `roll-up`: on descendants; of `total`, `allowed` are allowed and `denied`
 * explicitly denied. Of those allowed, `unchecked` are so because client authorization is off.
 * `not-applicable`: on another resource type, or (in tree rows) on an ancestor of the node.
 */
export type Cell =
  | {
      readonly kind: 'decision';
      readonly node: ResourceNode;
      readonly decision: Decision;
      /** Whether a Deny inside an allowed container decides, which is based on pooling. */
      readonly assumed: boolean;
      /** False if client authorization is off: the request succeeds, whatever the policies say. */
      readonly isChecked: boolean;
      readonly modesDiffer: boolean;
    }
  | {
      readonly kind: 'roll-up';
      readonly node: ResourceNode;
      /** The kind of the descendants. */
      readonly resourceType: ResourceKind;
      readonly rollUp: RollUp;
      readonly allowed: number;
      readonly denied: number;
      readonly unchecked: number;
      readonly total: number;
      /** True if they differ for at least one descendant, even if the counts are equal. */
      readonly modesDiffer: boolean;
    }
  | { readonly kind: 'not-applicable'; readonly node: ResourceNode };

const CONTAINERS: readonly ResourceKind[] = ['account', 'instance', 'namespace', 'group'];

/** Whether an action has a cell in the rows of a kind: it is authorized on that kind or on one inside it. */
export function isApplicable(action: CatalogAction, kind: ResourceKind, types: ResourceTypes): boolean {
  const resourceType = types.typeOf(action);
  if (resourceType === kind) return true;
  const depth = CONTAINERS.indexOf(kind);
  const resourceTypeDepth = CONTAINERS.indexOf(resourceType);
  return depth >= 0 && (resourceTypeDepth < 0 || resourceTypeDepth > depth);
}

/** The cell in the row of a node. An action authorized on an ancestor of the node is not applicable there. */
export function cellOf(
  matrix: PermissionMatrix,
  mode: MatchingMode,
  node: ResourceNode,
  action: CatalogAction,
): Cell {
  const resourceType = matrix.types.typeOf(action);
  if (resourceType === node.kind) return decisionCell(matrix, mode, node, action);
  if (!isApplicable(action, node.kind, matrix.types)) return { kind: 'not-applicable', node };
  const counts = rollUpCounts(matrix, mode, node);
  const total = counts.total[action.bit] ?? 0;
  const allowed = counts.allowed[action.bit] ?? 0;
  return {
    kind: 'roll-up',
    node,
    resourceType,
    rollUp: rollUpOf(allowed, total),
    allowed,
    denied: counts.denied[action.bit] ?? 0,
    unchecked: counts.unchecked[action.bit] ?? 0,
    total,
    modesDiffer: (counts.differing & action.mask) !== 0,
  };
}

/** The cell for a node outside the tree view: an action authorized on an ancestor is decided for that ancestor. */
export function cellFor(
  matrix: PermissionMatrix,
  mode: MatchingMode,
  node: ResourceNode,
  action: CatalogAction,
): Cell {
  const place = nearestOfKind(matrix.tree, node, matrix.types.typeOf(action)) ?? node;
  return cellOf(matrix, mode, place, action);
}

function decisionCell(
  matrix: PermissionMatrix,
  mode: MatchingMode,
  node: ResourceNode,
  action: CatalogAction,
): Cell {
  const { mask } = action;
  return {
    kind: 'decision',
    node,
    decision: decisionIn(decisionsOn(matrix, mode, node), action),
    assumed: ((matrix[mode].assumed[node.index] ?? 0) & mask) !== 0,
    isChecked: (uncheckedOn(node) & mask) === 0,
    modesDiffer: (differingAt(matrix, node.index) & mask) !== 0,
  };
}

/** The applicable actions that are allowed on a node, and those explicitly denied. All others are denied by default. */
export interface NodeDecisions {
  readonly allow: ActionSet;
  readonly deny: ActionSet;
}

export function decisionsOn(
  matrix: PermissionMatrix,
  mode: MatchingMode,
  { index, kind }: ResourceNode,
): NodeDecisions {
  const { allow, deny } = matrix[mode];
  const applicable = matrix.types.actionsOn(kind);
  const denied = (deny[index] ?? 0) & applicable;
  return { allow: (allow[index] ?? 0) & applicable & ~denied, deny: denied };
}

/** The decision for one of the actions applicable to the node. */
export function decisionIn({ allow, deny }: NodeDecisions, { mask }: CatalogAction): Decision {
  if ((deny & mask) !== 0) return 'explicit-deny';
  return (allow & mask) !== 0 ? 'allow' : 'implicit-deny';
}

function rollUpOf(allowed: number, total: number): RollUp {
  if (total === 0) return 'empty';
  if (allowed === 0) return 'none';
  return allowed === total ? 'all' : 'some';
}

/** The number of decisions in the account that the two modes decide differently. */
export function countDiffering(matrix: PermissionMatrix): number {
  const applicable = applicableSets(matrix.tree, matrix.types);
  let count = 0;
  for (let index = 0; index < applicable.length; index += 1) {
    let actions = differingAt(matrix, index) & (applicable[index] ?? 0);
    for (; actions !== 0; actions &= actions - 1) count += 1;
  }
  return count;
}
