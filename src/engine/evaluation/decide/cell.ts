// A cell of the matrix: what one action comes to on one node, rolled up where the action is asked about something beneath.

import type { ResourceNode, ResourceTree } from '../../account/resource-tree.ts';
import { containersOf } from '../../account/resource-tree.ts';
import { actionsOnResourceType } from '../../catalog/catalog.ts';
import type { CatalogAction } from '../../catalog/catalog.ts';
import type { ResourceKind } from '../../catalog/schema.ts';
import type { Decision, MatchingMode } from './decision.ts';
import { allowedOn } from './permission-matrix.ts';
import type { ActionSet, DecisionSets, PermissionMatrix } from './permission-matrix.ts';

export type RollUp = 'all' | 'some' | 'none' | 'empty';

/**
 * `decision`: the action is asked about this node. `roll-up`: it is asked about nodes beneath, `allowed` of `total`.
 * `not-applicable`: it is asked about another kind, or (in the tree's own rows) about a container of the node.
 */
export type Cell =
  | {
      readonly kind: 'decision';
      readonly node: ResourceNode;
      readonly decision: Decision;
      /** The decision rests on pooling a Deny further in with an Allow further out. */
      readonly assumed: boolean;
      readonly modesDiffer: boolean;
    }
  | {
      readonly kind: 'roll-up';
      readonly node: ResourceNode;
      readonly rollUp: RollUp;
      readonly allowed: number;
      readonly total: number;
      /** They do for at least one of the nodes beneath, even where both allow as many. */
      readonly modesDiffer: boolean;
    }
  | { readonly kind: 'not-applicable'; readonly node: ResourceNode };

const CONTAINERS: readonly ResourceKind[] = ['account', 'instance', 'namespace', 'group'];

/** What an action comes to in the row of a node; an action asked about a container of the node does not apply there. */
export function cellOf(
  matrix: PermissionMatrix,
  mode: MatchingMode,
  node: ResourceNode,
  action: CatalogAction,
): Cell {
  if (action.resourceType === node.kind) return decisionCell(matrix, mode, node, action);
  const depth = CONTAINERS.indexOf(node.kind);
  const askedDepth = CONTAINERS.indexOf(action.resourceType);
  if (depth < 0 || (askedDepth >= 0 && askedDepth < depth)) return { kind: 'not-applicable', node };
  const places = placesOf(matrix.tree, action.resourceType);
  const range = { from: places[node.index + 1] ?? 0, to: places[node.end] ?? 0 };
  const allowed = countIn(range, countsOf(matrix, mode, action));
  const total = range.to - range.from;
  const modesDiffer = countIn(range, countsOf(matrix, 'differing', action)) > 0;
  return { kind: 'roll-up', node, rollUp: rollUpOf(allowed, total), allowed, total, modesDiffer };
}

/** What an action comes to for a node chosen by itself: one asked about a container is answered for that container. */
export function answerFor(
  matrix: PermissionMatrix,
  mode: MatchingMode,
  node: ResourceNode,
  action: CatalogAction,
): Cell {
  const container = containersOf(matrix.tree, node).find(({ kind }) => kind === action.resourceType);
  return cellOf(matrix, mode, container ?? node, action);
}

function decisionCell(
  matrix: PermissionMatrix,
  mode: MatchingMode,
  node: ResourceNode,
  action: CatalogAction,
): Cell {
  const bit = 1 << action.index;
  return {
    kind: 'decision',
    node,
    decision: decisionIn(decisionsOn(matrix[mode], node), action),
    assumed: ((matrix[mode].assumed[node.index] ?? 0) & bit) !== 0,
    modesDiffer: (differingOn(matrix, node) & bit) !== 0,
  };
}

/** The actions asked about a node that are allowed on it, and those that a statement denies. All others are denied by default. */
export interface NodeDecisions {
  readonly allow: ActionSet;
  readonly deny: ActionSet;
}

export function decisionsOn({ allow, deny }: DecisionSets, { index, kind }: ResourceNode): NodeDecisions {
  const asked = actionsOnResourceType(kind);
  const denied = (deny[index] ?? 0) & asked;
  return { allow: (allow[index] ?? 0) & asked & ~denied, deny: denied };
}

/** What becomes of one of the actions that are asked about the node. */
export function decisionIn({ allow, deny }: NodeDecisions, { index }: CatalogAction): Decision {
  const bit = 1 << index;
  if ((deny & bit) !== 0) return 'explicit-deny';
  return (allow & bit) !== 0 ? 'allow' : 'implicit-deny';
}

function rollUpOf(allowed: number, total: number): RollUp {
  if (total === 0) return 'empty';
  if (allowed === 0) return 'none';
  return allowed === total ? 'all' : 'some';
}

function countIn({ from, to }: { readonly from: number; readonly to: number }, counts: Int32Array): number {
  return (counts[to] ?? 0) - (counts[from] ?? 0);
}

/** For each place in the tree, how many nodes of the kind stand before it. */
const placesByTree = new WeakMap<ResourceTree, Map<ResourceKind, Int32Array>>();

function placesOf(tree: ResourceTree, kind: ResourceKind): Int32Array {
  const known = placesByTree.get(tree) ?? new Map<ResourceKind, Int32Array>();
  placesByTree.set(tree, known);
  const before = known.get(kind);
  if (before !== undefined) return before;
  const places = new Int32Array(tree.nodes.length + 1);
  for (const node of tree.nodes) {
    places[node.index + 1] = (places[node.index] ?? 0) + (node.kind === kind ? 1 : 0);
  }
  known.set(kind, places);
  return places;
}

const nodesByTree = new WeakMap<ResourceTree, Map<ResourceKind, readonly ResourceNode[]>>();

function nodesOfKind(tree: ResourceTree, kind: ResourceKind): readonly ResourceNode[] {
  const known = nodesByTree.get(tree) ?? new Map<ResourceKind, readonly ResourceNode[]>();
  nodesByTree.set(tree, known);
  const nodes = known.get(kind) ?? tree.nodes.filter((node) => node.kind === kind);
  known.set(kind, nodes);
  return nodes;
}

/** What is counted: the nodes on which a mode allows the action, or those that the modes decide differently. */
type Counted = MatchingMode | 'differing';

/** For each place among the nodes of the action's kind, how many before it count. Counted when first asked for. */
const countsByMatrix = new WeakMap<PermissionMatrix, Map<string, Int32Array>>();

function countsOf(matrix: PermissionMatrix, counted: Counted, action: CatalogAction): Int32Array {
  const known = countsByMatrix.get(matrix) ?? new Map<string, Int32Array>();
  countsByMatrix.set(matrix, known);
  const key = `${counted} ${action.name}`;
  const before = known.get(key);
  if (before !== undefined) return before;
  const asked = nodesOfKind(matrix.tree, action.resourceType);
  const counts = new Int32Array(asked.length + 1);
  for (const [place, node] of asked.entries()) {
    const actions = counted === 'differing' ? differingOn(matrix, node) : allowedOn(matrix, counted, node);
    counts[place + 1] = (counts[place] ?? 0) + ((actions >> action.index) & 1);
  }
  known.set(key, counts);
  return counts;
}

/** The actions that the two modes decide differently on a node: one denies what the other does not, or neither and one allows. */
function differingOn({ hierarchical, literal }: PermissionMatrix, { index }: ResourceNode): ActionSet {
  const denied = (hierarchical.deny[index] ?? 0) | (literal.deny[index] ?? 0);
  const allowDiffers = (hierarchical.allow[index] ?? 0) ^ (literal.allow[index] ?? 0);
  const denyDiffers = (hierarchical.deny[index] ?? 0) ^ (literal.deny[index] ?? 0);
  return denyDiffers | (allowDiffers & ~denied);
}
