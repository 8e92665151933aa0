// Counts the decisions inside a container for all actions at once. Sets of actions are added as binary numbers: one integer has
// the ones of every action's count, the next one the twos, and so on. Adding a set takes a few operations.

import type { ResourceNode, ResourceTree } from '../../account/resource-tree.ts';
import type { MatchingMode } from './decision.ts';
import { differingAt, uncheckedOn } from './permission-matrix.ts';
import type { ActionSet, PermissionMatrix } from './permission-matrix.ts';
import type { ResourceTypes } from './resource-types.ts';

/** By the bit of the action: how many of the nodes that it is authorized on are decided so. */
export interface RollUpCounts {
  readonly allowed: Int32Array;
  readonly denied: Int32Array;
  readonly unchecked: Int32Array;
  /** The actions that the two modes decide differently on some node. */
  readonly differing: ActionSet;
}

const BITS = 32;

/** More than the binary digits of any number of nodes. */
const PLANES = 31;

/** Of the last mode, by the index of the container. */
interface KnownCounts {
  readonly mode: MatchingMode;
  readonly byNode: Map<number, RollUpCounts>;
}

const countsByMatrix = new WeakMap<PermissionMatrix, KnownCounts>();

/** Returns the counts inside a container. Computed on first use. */
export function rollUpCounts(
  matrix: PermissionMatrix,
  mode: MatchingMode,
  container: ResourceNode,
): RollUpCounts {
  let known = countsByMatrix.get(matrix);
  if (known?.mode !== mode) {
    known = { mode, byNode: new Map() };
    countsByMatrix.set(matrix, known);
  }
  const before = known.byNode.get(container.index);
  if (before !== undefined) return before;
  const counts = countInside(matrix, mode, container);
  known.byNode.set(container.index, counts);
  return counts;
}

function countInside(
  matrix: PermissionMatrix,
  mode: MatchingMode,
  { index, end }: ResourceNode,
): RollUpCounts {
  const { tree, types } = matrix;
  const { allow, deny } = matrix[mode];
  const applicable = applicableSets(tree, types);
  const allowed = new Int32Array(PLANES);
  const denied = new Int32Array(PLANES);
  const unchecked = new Int32Array(PLANES);
  const hasUnchecked = tree.uncheckedNodes.length > 0;
  let differing = 0;
  for (let at = index + 1; at < end; at += 1) {
    const actions = applicable[at] ?? 0;
    const deniedHere = (deny[at] ?? 0) & actions;
    addSet(allowed, (allow[at] ?? 0) & actions & ~deniedHere);
    addSet(denied, deniedHere);
    differing |= differingAt(matrix, at) & actions;
    const node = hasUnchecked ? tree.nodes[at] : undefined;
    if (node !== undefined) addSet(unchecked, uncheckedOn(node) & actions);
  }
  return {
    allowed: countsIn(allowed),
    denied: countsIn(denied),
    unchecked: countsIn(unchecked),
    differing,
  };
}

/** Adds 1 to the count of each action in the set. */
function addSet(planes: Int32Array, actions: ActionSet): void {
  let carry = actions;
  for (let plane = 0; carry !== 0; plane += 1) {
    const digits = planes[plane] ?? 0;
    planes[plane] = digits ^ carry;
    carry &= digits;
  }
}

function countsIn(planes: Int32Array): Int32Array {
  const counts = new Int32Array(BITS);
  for (let plane = 0; plane < PLANES; plane += 1) {
    const digits = planes[plane] ?? 0;
    if (digits === 0) continue;
    for (let bit = 0; bit < BITS; bit += 1)
      counts[bit] = (counts[bit] ?? 0) + (((digits >>> bit) & 1) << plane);
  }
  return counts;
}

interface ApplicableSets {
  readonly types: ResourceTypes;
  readonly sets: Int32Array;
}

const applicableByTree = new WeakMap<ResourceTree, ApplicableSets>();

/** For each node, the actions that are decided on it. Caches the result for the last types. */
export function applicableSets(tree: ResourceTree, types: ResourceTypes): Int32Array {
  const before = applicableByTree.get(tree);
  if (before?.types === types) return before.sets;
  const sets = Int32Array.from(tree.nodes, ({ kind }) => types.actionsOn(kind));
  applicableByTree.set(tree, { types, sets });
  return sets;
}
