// All decisions over a tree at once. Each statement is matched once, for all actions and nodes; what it covers is kept as one
// set of actions (a bit each) per node, and the sets of all statements are combined. `evaluate` is never called here: a property
// test says that every cell equals it.

import type { RequestContext } from '../../account/request.ts';
import type { ResourceNode, ResourceTree } from '../../account/resource-tree.ts';
import { CATALOG } from '../../catalog/catalog.ts';
import type { CompiledPolicy, CompiledStatement } from './compile-policy.ts';
import type { MatchingMode } from './decision.ts';
import { matchesAction, isConditionMet } from './match-statement.ts';
import { nodesMatchedBy } from './matched-nodes.ts';
import { addActionsTo } from './node-set.ts';

/** A set of the 25 actions: bit i stands for the action of index i. */
export type ActionSet = number;

/** For each node of the tree, which actions a policy's statements name on that very node. */
export interface PolicyGrants {
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

interface CachedGrants {
  readonly context: RequestContext;
  readonly grants: PolicyGrants;
}

const reachesByTree = new WeakMap<ResourceTree, WeakMap<CompiledPolicy, CachedGrants>>();

/** What one policy covers under a context; nothing when it is rejected. Kept for the last context. */
export function computeGrants(
  policy: CompiledPolicy,
  tree: ResourceTree,
  context: RequestContext,
): PolicyGrants {
  const known = reachesByTree.get(tree) ?? new WeakMap<CompiledPolicy, CachedGrants>();
  reachesByTree.set(tree, known);
  const before = known.get(policy);
  if (before?.context === context) return before.grants;
  const reach = computeStatementGrants(policy.kind === 'rejected' ? [] : policy.statements, tree, context);
  known.set(policy, { context, grants: reach });
  return reach;
}

/** What these statements cover under a context. */
export function computeStatementGrants(
  statements: readonly CompiledStatement[],
  tree: ResourceTree,
  context: RequestContext,
): PolicyGrants {
  const reach = { allow: new Int32Array(tree.nodes.length), deny: new Int32Array(tree.nodes.length) };
  for (const statement of statements) {
    const actions = actionsMatchedBy(statement);
    if (actions === 0 || !isConditionMet(statement, context)) continue;
    const target = statement.effect === 'Allow' ? reach.allow : reach.deny;
    addActionsTo(target, nodesMatchedBy(statement, tree), actions);
  }
  return reach;
}

/** As statements are compared with them; an action's place is its index. */
const ACTION_NAMES = CATALOG.map(({ fullName }) => fullName.toLowerCase());

const coveredActions = new WeakMap<CompiledStatement, ActionSet>();

/** The actions of the catalog that a statement takes in. */
export function actionsMatchedBy(statement: CompiledStatement): ActionSet {
  const known = coveredActions.get(statement);
  if (known !== undefined) return known;
  let actions = 0;
  for (const [index, name] of ACTION_NAMES.entries()) {
    if (matchesAction(statement, name)) actions |= 1 << index;
  }
  coveredActions.set(statement, actions);
  return actions;
}

/** Pools what several policies cover into the decisions over the tree. */
export function buildMatrix(tree: ResourceTree, reaches: readonly PolicyGrants[]): PermissionMatrix {
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
  return { tree, literal, hierarchical: propagateToChildren(tree, literal) };
}

/** Hands each container's sets down to what is beneath it. The account is no container in this sense: `*` is its own id. */
function propagateToChildren(tree: ResourceTree, own: DecisionSets): DecisionSets {
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
