// What changed between two matrices over the same tree: which decisions were gained and which lost.

import type { ResourceNode } from '../../account/resource-tree.ts';
import { actionsOnResourceType, CATALOG } from '../../catalog/catalog.ts';
import type { CatalogAction } from '../../catalog/catalog.ts';
import type { MatchingMode } from './decision.ts';
import { allowedOn } from './permission-matrix.ts';
import type { PermissionMatrix } from './permission-matrix.ts';

export type Change = 'gained' | 'lost';

/** One decision that is not what it was: an action on a node that it is checked against. */
export interface ChangedDecision {
  readonly node: ResourceNode;
  readonly action: CatalogAction;
  readonly change: Change;
}

/** Every decision that differs, in the order of the tree and the catalog. Both matrices are over the same tree. */
export function compareMatrices(
  before: PermissionMatrix,
  after: PermissionMatrix,
  mode: MatchingMode,
): readonly ChangedDecision[] {
  const changes: ChangedDecision[] = [];
  for (const node of after.tree.nodes) {
    const now = allowedOn(after, mode, node);
    const differing = (now ^ allowedOn(before, mode, node)) & actionsOnResourceType(node.kind);
    if (differing === 0) continue;
    for (const action of CATALOG) {
      const bit = 1 << action.index;
      if ((differing & bit) === 0) continue;
      changes.push({ node, action, change: (now & bit) === 0 ? 'lost' : 'gained' });
    }
  }
  return changes;
}

/** The changes of each node that has any, by the node's place in the tree. */
export function changesByNode(
  changes: readonly ChangedDecision[],
): ReadonlyMap<number, readonly ChangedDecision[]> {
  const byNode = new Map<number, ChangedDecision[]>();
  for (const change of changes) {
    const group = byNode.get(change.node.index);
    if (group === undefined) byNode.set(change.node.index, [change]);
    else group.push(change);
  }
  return byNode;
}

/** What was gained or lost of one kind of access on one resource. */
export interface ChangeGroup {
  readonly node: ResourceNode;
  readonly change: Change;
  readonly access: CatalogAction['access'];
  readonly count: number;
}

/** The changes counted by resource, direction and access, the largest group first. */
export function groupChanges(changes: readonly ChangedDecision[]): readonly ChangeGroup[] {
  const groups = new Map<string, ChangeGroup>();
  for (const { node, change, action } of changes) {
    const key = `${change} ${action.access} ${node.key}`;
    const count = (groups.get(key)?.count ?? 0) + 1;
    groups.set(key, { node, change, access: action.access, count });
  }
  return [...groups.values()].sort((a, b) => b.count - a.count);
}
