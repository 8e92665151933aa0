// Who can call an action, and where: for each statement that matches it, the resources on which it allows or denies the action,
// grouped at the most general place.

import type { RequestContext } from '../../account/request.ts';
import type { ResourceNode, ResourceTree } from '../../account/resource-tree.ts';
import type { CatalogAction } from '../../catalog/catalog.ts';
import type { Effect } from '../../policy/document.ts';
import type { Spanned } from '../../policy/span.ts';
import { matchesPattern } from '../../policy/pattern.ts';
import type { CompiledPolicy, CompiledStatement } from '../decide/compile-policy.ts';
import type { MatchingMode, StatementRef } from '../decide/decision.ts';
import { isConditionMet } from '../decide/match-statement.ts';
import { nodesCoveredBy } from '../decide/matched-nodes.ts';
import { forEachNode } from '../decide/node-set.ts';
import { actionsMatchedBy } from '../decide/permission-matrix.ts';
import type { PermissionMatrix } from '../decide/permission-matrix.ts';

/** A resource, or a container of which everything is covered that the action applies to. */
export interface AccessPlace {
  readonly node: ResourceNode;
  /** The resources that the action applies to. */
  readonly count: number;
  /** Of them, those on which the combined result is an explicit deny. */
  readonly denied: number;
}

export interface StatementAccess {
  readonly ref: StatementRef;
  readonly effect: Effect;
  /** The patterns that match the action; those of `NotAction`, none of which does, if `isNotAction`. */
  readonly patterns: readonly Spanned<string>[];
  readonly isNotAction: boolean;
  readonly isConditionMet: boolean;
  /** In tree order. Placeholders don't count. */
  readonly places: readonly AccessPlace[];
}

/** The statements of the policies that match the action, in order. The matrix has the combined result of the policies. */
export function accessTo(
  action: CatalogAction,
  policies: readonly CompiledPolicy[],
  matrix: PermissionMatrix,
  mode: MatchingMode,
  context: RequestContext,
): readonly StatementAccess[] {
  return policies.flatMap(({ statements }, policy) =>
    statements
      .filter((statement) => (actionsMatchedBy(statement) & action.mask) !== 0)
      .map((statement) => ({
        ref: { policy, statement: statement.source.index },
        effect: statement.effect,
        patterns: matchingPatterns(statement, action),
        isNotAction: statement.actionKind === 'not-action',
        isConditionMet: isConditionMet(statement, context),
        places: placesOf(statement, action, matrix, mode),
      })),
  );
}

/** The patterns of a statement's `Action` that match the action; all patterns of a `NotAction`. */
export function matchingPatterns(
  { actions, actionKind }: CompiledStatement,
  { fullName }: CatalogAction,
): readonly Spanned<string>[] {
  return actions
    .filter(({ pattern }) => actionKind === 'not-action' || matchesPattern(pattern, fullName.toLowerCase()))
    .map(({ source }) => source);
}

function placesOf(
  statement: CompiledStatement,
  action: CatalogAction,
  matrix: PermissionMatrix,
  mode: MatchingMode,
): readonly AccessPlace[] {
  const { tree, types } = matrix;
  const resourceType = types.typeOf(action);
  const covered = new Uint8Array(tree.nodes.length);
  forEachNode(nodesCoveredBy(statement, tree, mode, action.path), (index) => {
    covered[index] = 1;
  });
  const applies = ({ kind, isPlaceholder }: ResourceNode) => kind === resourceType && !isPlaceholder;
  const { deny } = matrix[mode];
  const all = countsBefore(tree, applies);
  const allCovered = countsBefore(tree, (node) => applies(node) && covered[node.index] === 1);
  const allDenied = countsBefore(
    tree,
    (node) => applies(node) && covered[node.index] === 1 && ((deny[node.index] ?? 0) & action.mask) !== 0,
  );
  const places: AccessPlace[] = [];
  for (let index = 0; index < tree.nodes.length;) {
    const node = tree.nodes[index];
    if (node === undefined) break;
    const inside = (counts: Int32Array) => (counts[node.end] ?? 0) - (counts[index] ?? 0);
    const count = inside(allCovered);
    // A container of one resource is named only if it is covered itself: more can be created in it.
    const isWhole = applies(node) || covered[index] === 1 || count > 1;
    if (count > 0 && count === inside(all) && isWhole)
      places.push({ node, count, denied: inside(allDenied) });
    const isDone = count === 0 || places.at(-1)?.node === node;
    index = isDone ? node.end : index + 1;
  }
  return places;
}

/** For each index, the number of nodes before it that count. */
function countsBefore(tree: ResourceTree, isCounted: (node: ResourceNode) => boolean): Int32Array {
  const counts = new Int32Array(tree.nodes.length + 1);
  for (const node of tree.nodes)
    counts[node.index + 1] = (counts[node.index] ?? 0) + (isCounted(node) ? 1 : 0);
  return counts;
}
