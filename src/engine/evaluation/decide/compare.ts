// Compares two matrices over the same tree: the permissions gained and lost.

import type { ResourceNode } from '../../account/resource-tree.ts';
import { actionsIn } from '../../catalog/catalog.ts';
import type { CatalogAction } from '../../catalog/catalog.ts';
import type { MatchingMode } from './decision.ts';
import { allowedOn } from './permission-matrix.ts';
import type { PermissionMatrix } from './permission-matrix.ts';

export type Change = 'gained' | 'lost';

/** A changed decision for an action on a node of its resource type. */
export interface ChangedDecision {
  readonly node: ResourceNode;
  readonly action: CatalogAction;
  readonly change: Change;
}

/** Every decision that differs, in tree and catalog order. Both matrices must be over the same tree and by the same reading. */
export function compareMatrices(
  before: PermissionMatrix,
  after: PermissionMatrix,
  mode: MatchingMode,
): readonly ChangedDecision[] {
  const changes: ChangedDecision[] = [];
  for (const node of after.tree.nodes) {
    const now = allowedOn(after, mode, node);
    const differing = (now ^ allowedOn(before, mode, node)) & after.types.actionsOn(node.kind);
    if (differing === 0) continue;
    for (const action of actionsIn(differing)) {
      changes.push({ node, action, change: (now & action.mask) === 0 ? 'lost' : 'gained' });
    }
  }
  return changes;
}

/** The changes by node index; nodes without changes are absent. */
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
