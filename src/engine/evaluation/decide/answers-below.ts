// The decisions for resources inside those that actions are authorized on. Where two documents name different resource types,
// only these can be compared, and they are what people want to know: can this configuration be changed?

import type { ResourceKind } from '../../catalog/schema.ts';
import { DEPTHS } from '../../catalog/relative-id.ts';
import type { ResourceTypes } from './resource-types.ts';
import { CATALOG } from '../../catalog/catalog.ts';
import type { MatchingMode } from './decision.ts';
import { decisionsOn } from './cell.ts';
import type { PermissionMatrix } from './permission-matrix.ts';

export interface AnswerSets {
  readonly allow: Int32Array;
  readonly deny: Int32Array;
}

const answersByMatrix = new WeakMap<PermissionMatrix, Partial<Record<MatchingMode, AnswerSets>>>();

/** For each node, the decisions of the actions authorized on it or on a container of it. Computed on first use. */
export function answersBelow(matrix: PermissionMatrix, mode: MatchingMode): AnswerSets {
  const known = answersByMatrix.get(matrix) ?? {};
  answersByMatrix.set(matrix, known);
  return (known[mode] ??= computeAnswers(matrix, mode));
}

function computeAnswers(matrix: PermissionMatrix, mode: MatchingMode): AnswerSets {
  const { nodes } = matrix.tree;
  const allow = new Int32Array(nodes.length);
  const deny = new Int32Array(nodes.length);
  for (const node of nodes) {
    const own = decisionsOn(matrix, mode, node);
    allow[node.index] = own.allow | (allow[node.parent] ?? 0);
    deny[node.index] = own.deny | (deny[node.parent] ?? 0);
  }
  return { allow, deny };
}

/** The set of the actions whose inner resource type of the two is this kind. */
export function innerActionsOn(kind: ResourceKind, one: ResourceTypes, other: ResourceTypes): number {
  let actions = 0;
  for (const action of CATALOG) {
    const [a, b] = [one.typeOf(action), other.typeOf(action)];
    if ((DEPTHS[a] < DEPTHS[b] ? b : a) === kind) actions |= action.mask;
  }
  return actions;
}
