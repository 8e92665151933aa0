// Counts the decisions inside a container for all actions at once. Sets of actions are added as binary numbers: one integer has
// the ones of every action's count, the next one the twos, and so on. Adding a set takes a few operations.

import type { ResourceNode, ResourceTree } from '../../account/resource-tree.ts';
import type { MatchingMode } from './decision.ts';
import { differingAt, uncheckedOn } from './permission-matrix.ts';
import type { ActionSet, DecisionSets, PermissionMatrix } from './permission-matrix.ts';
import type { ResourceTypes } from './resource-types.ts';

/** By the bit of the action: on how many nodes it is decided, and on how many of them so. */
export interface RollUpCounts {
  readonly total: Int32Array;
  readonly allowed: Int32Array;
  readonly denied: Int32Array;
  readonly unchecked: Int32Array;
  /** The actions that the two modes decide differently on some node. */
  readonly differing: ActionSet;
}

const BITS = 32;

/** More than the binary digits of any number of nodes. */
const PLANES = 31;

/** By the decisions of one mode, and the index of the container. */
const countsBySets = new WeakMap<DecisionSets, Map<number, RollUpCounts>>();

/** Returns the counts inside a container. Computed on first use. */
export function rollUpCounts(
  matrix: PermissionMatrix,
  mode: MatchingMode,
  container: ResourceNode,
): RollUpCounts {
  const known = countsBySets.get(matrix[mode]) ?? new Map<number, RollUpCounts>();
  countsBySets.set(matrix[mode], known);
  const counts = known.get(container.index) ?? countInside(matrix, mode, container);
  known.set(container.index, counts);
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
  const total = new Int32Array(PLANES);
  const allowed = new Int32Array(PLANES);
  const denied = new Int32Array(PLANES);
  const unchecked = new Int32Array(PLANES);
  const hasUnchecked = tree.uncheckedNodes.length > 0;
  let differing = 0;
  for (let at = index + 1; at < end; at += 1) {
    const actions = applicable[at] ?? 0;
    const deniedHere = (deny[at] ?? 0) & actions;
    addSet(total, actions);
    addSet(allowed, (allow[at] ?? 0) & actions & ~deniedHere);
    addSet(denied, deniedHere);
    differing |= differingAt(matrix, at) & actions;
    const node = hasUnchecked ? tree.nodes[at] : undefined;
    if (node !== undefined) addSet(unchecked, uncheckedOn(node) & actions);
  }
  return {
    total: countsIn(total),
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
