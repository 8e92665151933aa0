// Which decisions differ between the two readings or the two matching modes. A decision that is the same under all four is robust.

import type { ResourceNode, ResourceTree } from '../../account/resource-tree.ts';
import { actionsIn } from '../../catalog/catalog.ts';
import type { CatalogAction } from '../../catalog/catalog.ts';
import type { ResourceTypes } from './resource-types.ts';
import type { ResourceKind } from '../../catalog/schema.ts';
import { answersBelow, innerActionsOn } from './answers-below.ts';
import type { ChangedDecision } from './compare.ts';
import type { MatchingMode } from './decision.ts';
import type { PermissionMatrix } from './permission-matrix.ts';

/** The kinds of the containers of a kind, and the kind itself. */
const PATHS: Readonly<Record<ResourceKind, readonly ResourceKind[]>> = {
  account: ['account'],
  instance: ['account', 'instance'],
  namespace: ['account', 'instance', 'namespace'],
  group: ['account', 'instance', 'namespace', 'group'],
  config: ['account', 'instance', 'namespace', 'group', 'config'],
  service: ['account', 'instance', 'namespace', 'group', 'service'],
};

/** The set of the actions that have an answer on a kind: they are authorized on it or on a container of it. */
function answeredOn(kind: ResourceKind, types: ResourceTypes): number {
  return PATHS[kind].reduce((set, each) => set | types.actionsOn(each), 0);
}

/** One matrix in one mode. */
export interface Decided {
  readonly matrix: PermissionMatrix;
  readonly mode: MatchingMode;
}

/** For each node, the actions that both decide, and not alike. */
export function differingAnswers(one: Decided, other: Decided): Int32Array {
  const a = answersBelow(one.matrix, one.mode);
  const b = answersBelow(other.matrix, other.mode);
  const { nodes } = one.matrix.tree;
  const differing = new Int32Array(nodes.length);
  for (const { index, kind } of nodes) {
    const compared = answeredOn(kind, one.matrix.types) & answeredOn(kind, other.matrix.types);
    const allow = (a.allow[index] ?? 0) ^ (b.allow[index] ?? 0);
    differing[index] = (allow | ((a.deny[index] ?? 0) ^ (b.deny[index] ?? 0))) & compared;
  }
  return differing;
}

/** For each node, the actions whose decision is not robust. The matrices are those of the two readings. */
export function unstableAnswers(one: PermissionMatrix, other: PermissionMatrix): Int32Array {
  const pairs: readonly (readonly [Decided, Decided])[] = [
    [
      { matrix: one, mode: 'hierarchical' },
      { matrix: one, mode: 'literal' },
    ],
    [
      { matrix: other, mode: 'hierarchical' },
      { matrix: other, mode: 'literal' },
    ],
    [
      { matrix: one, mode: 'hierarchical' },
      { matrix: other, mode: 'hierarchical' },
    ],
  ];
  const unstable = new Int32Array(one.tree.nodes.length);
  for (const [a, b] of pairs) {
    for (const [index, actions] of differingAnswers(a, b).entries())
      unstable[index] = (unstable[index] ?? 0) | actions;
  }
  return unstable;
}

/** Whether the sets contain the action on the node or on a node inside it. */
export function containsInside(
  sets: Int32Array,
  { index, end }: ResourceNode,
  { mask }: Pick<CatalogAction, 'mask'>,
): boolean {
  for (let at = index; at < end; at += 1) if (((sets[at] ?? 0) & mask) !== 0) return true;
  return false;
}

/** For each node, the actions in the sets of the node and of those inside it. */
export function gatherInside(sets: Int32Array, { nodes }: ResourceTree): Int32Array {
  const gathered = sets.slice();
  for (let index = nodes.length - 1; index > 0; index -= 1) {
    const parent = nodes[index]?.parent ?? 0;
    gathered[parent] = (gathered[parent] ?? 0) | (gathered[index] ?? 0);
  }
  return gathered;
}

/** How many decisions of a matrix there are, and how many of them are robust. `unstable`: those that are not, also inside a node. */
export function countRobust(
  { tree, types }: PermissionMatrix,
  unstable: Int32Array,
): { readonly robust: number; readonly total: number } {
  let robust = 0;
  let total = 0;
  for (const { index, kind } of tree.nodes) {
    const decided = types.actionsOn(kind);
    total += actionsIn(decided).length;
    robust += actionsIn(decided & ~(unstable[index] ?? 0)).length;
  }
  return { robust, total };
}

/**
 * Every decision that differs, also between two readings: if an action is authorized on two resource types, its decisions are
 * compared for the inner resources. In tree and catalog order.
 */
export function compareReadings(
  before: PermissionMatrix,
  after: PermissionMatrix,
  mode: MatchingMode,
): readonly ChangedDecision[] {
  const then = answersBelow(before, mode).allow;
  const now = answersBelow(after, mode).allow;
  return after.tree.nodes.flatMap((node): readonly ChangedDecision[] => {
    const allowed = now[node.index] ?? 0;
    const compared = innerActionsOn(node.kind, before.types, after.types);
    return actionsIn((allowed ^ (then[node.index] ?? 0)) & compared).map((action) => ({
      node,
      action,
      change: (allowed & action.mask) === 0 ? 'lost' : 'gained',
    }));
  });
}
