// All decisions over a tree at once. Each statement is matched once per action and once per subtree; what it covers is
// kept as one set of actions (a bit each) per node, and the sets of all statements are combined. `evaluate` is never called
// here: a property test says that every cell equals it.

import type { RequestContext } from '../account/request.ts';
import type { ResourceNode, ResourceTree } from '../account/resource-tree.ts';
import { CATALOG } from '../catalog/catalog.ts';
import type { Arn } from '../policy/arn.ts';
import { hasWildcard, matchesPattern } from '../policy/pattern.ts';
import type { CompiledPolicy, CompiledStatement } from './compile-policy.ts';
import type { MatchingMode } from './decision.ts';
import { coversAction, isConditionMet } from './match-statement.ts';

/** A set of the 25 actions: bit i stands for the action of index i. */
export type ActionSet = number;

/** For each node of the tree, which actions a policy's statements name on that very node. */
export interface PolicyReach {
  readonly allow: Int32Array;
  readonly deny: Int32Array;
}

/** For each node of the tree and each mode, which actions are allowed and which denied; deny wins. */
export interface PermissionMatrix {
  readonly tree: ResourceTree;
  readonly hierarchical: DecisionSets;
  readonly literal: DecisionSets;
}

export interface DecisionSets {
  readonly allow: Int32Array;
  readonly deny: Int32Array;
  /** Where a Deny further in meets an Allow further out: the decision rests on pooling. */
  readonly assumed: Int32Array;
}

/** What one policy covers under a context; nothing when it is rejected. */
export function reachOfPolicy(
  policy: CompiledPolicy,
  tree: ResourceTree,
  context: RequestContext,
): PolicyReach {
  return reachOfStatements(policy.kind === 'rejected' ? [] : policy.statements, tree, context);
}

/** What these statements cover under a context. */
export function reachOfStatements(
  statements: readonly CompiledStatement[],
  tree: ResourceTree,
  context: RequestContext,
): PolicyReach {
  const reach = { allow: new Int32Array(tree.nodes.length), deny: new Int32Array(tree.nodes.length) };
  for (const statement of statements) {
    const actions = actionsCoveredBy(statement);
    if (actions === 0 || !isConditionMet(statement, context)) continue;
    const target = statement.effect === 'Allow' ? reach.allow : reach.deny;
    for (const { fields } of statement.resources) mark(fields, actions, tree, target);
  }
  return reach;
}

/** As statements are compared with them; an action's place is its index. */
const ACTION_NAMES = CATALOG.map(({ fullName }) => fullName.toLowerCase());

/** The actions of the catalog that a statement takes in. */
export function actionsCoveredBy(statement: CompiledStatement): ActionSet {
  let actions = 0;
  for (const [index, name] of ACTION_NAMES.entries()) {
    if (coversAction(statement, name)) actions |= 1 << index;
  }
  return actions;
}

/** Adds the actions to every node that the pattern itself matches (not what is beneath it). */
function mark(pattern: Arn | null, actions: ActionSet, tree: ResourceTree, target: Int32Array): void {
  if (pattern === null) {
    addToRange(target, 0, tree.nodes.length, actions);
    return;
  }
  if (pattern.partition !== 'acs' || !matchesPattern(pattern.service, 'mse')) return;
  if (!matchesPattern(pattern.account, tree.accountId)) return;
  const matchesRegion = matcherOfRegion(pattern.region);
  if (!hasWildcard(pattern.relativeId)) {
    for (const index of tree.byRelativeId.get(pattern.relativeId) ?? []) {
      const node = tree.nodes[index];
      if (node !== undefined && matchesRegion(node.region)) addToRange(target, index, index + 1, actions);
    }
    return;
  }
  markByWildcard(pattern.relativeId, matchesRegion, actions, tree, target);
}

/** Walks the tree, leaving out subtrees whose ids part from the pattern's fixed beginning. */
function markByWildcard(
  pattern: string,
  matchesRegion: (region: string) => boolean,
  actions: ActionSet,
  tree: ResourceTree,
  target: Int32Array,
): void {
  const start = pattern.slice(0, pattern.search(/[*?]/));
  const takesAnyEnd = pattern.length === start.length + 1 && pattern.endsWith('*');
  let index = 0;
  while (index < tree.nodes.length) {
    const node = tree.nodes[index];
    if (node === undefined) return;
    const { relativeId, end, region } = node;
    if (node.kind === 'account') {
      if (matchesRegion(region) && matchesPattern(pattern, relativeId))
        addToRange(target, index, index + 1, actions);
      index += 1;
    } else if (node.kind === 'instance' && !matchesRegion(region)) {
      index = end;
    } else if (takesAnyEnd && relativeId.startsWith(start)) {
      addToRange(target, index, end, actions);
      index = end;
    } else if (!relativeId.startsWith(start) && !start.startsWith(relativeId)) {
      index = end;
    } else {
      if (matchesPattern(pattern, relativeId)) addToRange(target, index, index + 1, actions);
      index += 1;
    }
  }
}

function matcherOfRegion(pattern: string): (region: string) => boolean {
  const known = new Map<string, boolean>();
  return (region) => {
    const before = known.get(region);
    if (before !== undefined) return before;
    const matches = matchesPattern(pattern, region);
    known.set(region, matches);
    return matches;
  };
}

function addToRange(target: Int32Array, start: number, end: number, actions: ActionSet): void {
  for (let index = start; index < end; index += 1) target[index] = (target[index] ?? 0) | actions;
}

/** Pools what several policies cover into the decisions over the tree. */
export function combine(tree: ResourceTree, reaches: readonly PolicyReach[]): PermissionMatrix {
  const count = tree.nodes.length;
  const literal = {
    allow: new Int32Array(count),
    deny: new Int32Array(count),
    assumed: new Int32Array(count),
  };
  for (const reach of reaches) {
    for (let index = 0; index < count; index += 1) {
      literal.allow[index] = (literal.allow[index] ?? 0) | (reach.allow[index] ?? 0);
      literal.deny[index] = (literal.deny[index] ?? 0) | (reach.deny[index] ?? 0);
    }
  }
  return { tree, literal, hierarchical: inherit(tree, literal) };
}

/** Hands each container's sets down to what is beneath it. The account is no container in this sense: `*` is its own id. */
function inherit(tree: ResourceTree, own: DecisionSets): DecisionSets {
  const allow = own.allow.slice();
  const deny = own.deny.slice();
  const assumed = new Int32Array(tree.nodes.length);
  for (const { index, parent, depth } of tree.nodes) {
    if (depth < 2) continue;
    const allowedAbove = allow[parent] ?? 0;
    const deniedAbove = deny[parent] ?? 0;
    assumed[index] = (assumed[parent] ?? 0) | (allowedAbove & (deny[index] ?? 0) & ~deniedAbove);
    allow[index] = (allow[index] ?? 0) | allowedAbove;
    deny[index] = (deny[index] ?? 0) | deniedAbove;
  }
  return { allow, deny, assumed };
}

/** The actions allowed on a node in the end. */
export function allowedOn(matrix: PermissionMatrix, mode: MatchingMode, node: ResourceNode): ActionSet {
  const { allow, deny } = matrix[mode];
  return (allow[node.index] ?? 0) & ~(deny[node.index] ?? 0);
}
