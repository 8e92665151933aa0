// Computes all decisions over a tree at once. Each statement is matched once for all actions and nodes; its matches are one
// set of actions (a bit each) per node, and the sets of all statements are merged. Never calls `evaluate`; a law compares
// every cell with it.

import type { RequestContext } from '../../account/request.ts';
import type { ResourceNode, ResourceTree } from '../../account/resource-tree.ts';
import { actionSetOf, CATALOG, CLIENT_CATALOG, CONSOLE_ACTIONS } from '../../catalog/catalog.ts';
import type { AccessPath } from '../../catalog/schema.ts';
import { GUIDE_TYPES } from './resource-types.ts';
import type { ResourceTypes } from './resource-types.ts';
import type { CompiledPolicy, CompiledStatement } from './compile-policy.ts';
import type { MatchingMode } from './decision.ts';
import { matchesAction, isConditionMet } from './match-statement.ts';
import { nodesMatchedBy } from './matched-nodes.ts';
import { addActionsTo } from './node-set.ts';

/** A set of catalog actions, by their bits. */
export type ActionSet = number;

const CLIENT_SET: ActionSet = actionSetOf(CLIENT_CATALOG);

/** For each node of the tree, the actions that a policy's statements match literally on that node. */
export interface PolicyGrants {
  readonly allow: Int32Array;
  readonly deny: Int32Array;
  /** The statements that match an action of the catalog and whose condition is met. */
  readonly statements: readonly CompiledStatement[];
}

/** For each mode and node, the allowed and the denied actions. An action can be in both sets; deny wins. */
export interface PermissionMatrix {
  readonly tree: ResourceTree;
  /** What the actions are authorized on: where each is decided. */
  readonly types: ResourceTypes;
  readonly hierarchical: DecisionSets;
  readonly literal: DecisionSets;
}

export interface DecisionSets {
  readonly allow: Int32Array;
  readonly deny: Int32Array;
  /** The actions for which a Deny conflicts with an Allow on an ancestor: the decision is based on pooling. */
  readonly assumed: Int32Array;
}

interface CachedGrants {
  readonly context: RequestContext;
  readonly grants: PolicyGrants;
}

const grantsByTree = new WeakMap<ResourceTree, WeakMap<CompiledPolicy, CachedGrants>>();

/** Computes what one policy grants and denies under a context. Caches the result for the last context. */
export function computeGrants(
  policy: CompiledPolicy,
  tree: ResourceTree,
  context: RequestContext,
): PolicyGrants {
  const known = grantsByTree.get(tree) ?? new WeakMap<CompiledPolicy, CachedGrants>();
  grantsByTree.set(tree, known);
  const before = known.get(policy);
  if (before?.context === context) return before.grants;
  const grants = computeStatementGrants(policy.statements, tree, context);
  known.set(policy, { context, grants });
  return grants;
}

/** Computes what these statements grant and deny under a context. */
export function computeStatementGrants(
  statements: readonly CompiledStatement[],
  tree: ResourceTree,
  context: RequestContext,
): PolicyGrants {
  const applying = statements.filter(
    (statement) => actionsMatchedBy(statement) !== 0 && isConditionMet(statement, context),
  );
  const grants = {
    allow: new Int32Array(tree.nodes.length),
    deny: new Int32Array(tree.nodes.length),
    statements: applying,
  };
  for (const statement of applying) {
    const actions = actionsMatchedBy(statement);
    const target = statement.effect === 'Allow' ? grants.allow : grants.deny;
    for (const [path, own] of PATHS) {
      if ((actions & own) !== 0) addActionsTo(target, nodesMatchedBy(statement, tree, path), actions & own);
    }
  }
  return grants;
}

/** The access paths with the sets of their actions. */
export const PATHS = [
  ['console', actionSetOf(CONSOLE_ACTIONS)],
  ['client', CLIENT_SET],
] as const satisfies readonly (readonly [AccessPath, ActionSet])[];

const matchedActions = new WeakMap<CompiledStatement, ActionSet>();

/** The actions of the catalog that a statement matches. */
export function actionsMatchedBy(statement: CompiledStatement): ActionSet {
  const known = matchedActions.get(statement);
  if (known !== undefined) return known;
  let actions = 0;
  for (const { fullName, mask } of CATALOG) {
    if (matchesAction(statement, fullName.toLowerCase())) actions |= mask;
  }
  matchedActions.set(statement, actions);
  return actions;
}

/** Merges the grants of several policies into the decisions over the tree. */
export function buildMatrix(
  tree: ResourceTree,
  policyGrants: readonly PolicyGrants[],
  types: ResourceTypes = GUIDE_TYPES,
): PermissionMatrix {
  const count = tree.nodes.length;
  const literal = {
    allow: new Int32Array(count),
    deny: new Int32Array(count),
    assumed: new Int32Array(count),
  };
  for (const grants of policyGrants) {
    for (let index = 0; index < count; index += 1) {
      literal.allow[index] = (literal.allow[index] ?? 0) | (grants.allow[index] ?? 0);
      literal.deny[index] = (literal.deny[index] ?? 0) | (grants.deny[index] ?? 0);
    }
  }
  const hierarchical = propagateToChildren(tree, literal);
  for (const sets of [hierarchical, literal]) {
    types.special?.decide(
      sets,
      tree,
      policyGrants.flatMap(({ statements }) => statements),
    );
  }
  for (const sets of [hierarchical, literal]) allowUnchecked(sets, tree);
  return { tree, types, literal, hierarchical };
}

/** Whether two matrices decide the same on the same tree, in both modes. */
export function isSameMatrix(a: PermissionMatrix, b: PermissionMatrix): boolean {
  const before = setsOf(a);
  return (
    a.tree === b.tree &&
    a.types === b.types &&
    setsOf(b).every((sets, index) => isEqualList(sets, before[index]))
  );
}

function isEqualList(a: Int32Array, b: Int32Array | undefined): boolean {
  if (b?.length !== a.length) return false;
  for (let index = 0; index < a.length; index += 1) if (a[index] !== b[index]) return false;
  return true;
}

function setsOf({ hierarchical, literal }: PermissionMatrix): readonly Int32Array[] {
  return [hierarchical, literal].flatMap(({ allow, deny, assumed }) => [allow, deny, assumed]);
}

/** The actions that MSE does not check on a node, because client authorization is off. */
export function uncheckedOn({ isClientChecked }: ResourceNode): ActionSet {
  return isClientChecked ? 0 : CLIENT_SET;
}

/** What is not checked succeeds, whatever the policies say. */
function allowUnchecked({ allow, deny, assumed }: DecisionSets, { uncheckedNodes }: ResourceTree): void {
  for (const index of uncheckedNodes) {
    allow[index] = (allow[index] ?? 0) | CLIENT_SET;
    deny[index] = (deny[index] ?? 0) & ~CLIENT_SET;
    assumed[index] = (assumed[index] ?? 0) & ~CLIENT_SET;
  }
}

/** Adds the sets of each container to its descendants. Not those of the account: `*` is its own relative id. */
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

/** The actions allowed on a node. */
export function allowedOn(matrix: PermissionMatrix, mode: MatchingMode, node: ResourceNode): ActionSet {
  const { allow, deny } = matrix[mode];
  return (allow[node.index] ?? 0) & ~(deny[node.index] ?? 0);
}

/** The actions that the two modes decide differently on a node: only one denies, or neither denies and only one allows. */
export function differingAt({ hierarchical, literal }: PermissionMatrix, index: number): ActionSet {
  const denied = hierarchical.deny[index] ?? 0;
  const denyDiffers = denied ^ (literal.deny[index] ?? 0);
  const allowDiffers = (hierarchical.allow[index] ?? 0) ^ (literal.allow[index] ?? 0);
  return denyDiffers | (allowDiffers & ~denied);
}
