// What changed between two matrices over the same tree: which decisions were gained and which lost.

import type { ResourceNode } from '../account/resource-tree.ts';
import { CATALOG } from '../catalog/catalog.ts';
import type { CatalogAction } from '../catalog/catalog.ts';
import type { ResourceKind } from '../catalog/schema.ts';
import type { MatchingMode } from './decision.ts';
import { allowedOn } from './permission-matrix.ts';
import type { ActionSet, PermissionMatrix } from './permission-matrix.ts';

export type Change = 'gained' | 'lost';

/** One decision that is not what it was: an action on a node that it is checked against. */
export interface ChangedDecision {
  readonly node: ResourceNode;
  readonly action: CatalogAction;
  readonly change: Change;
}

const SETS: Readonly<Record<ResourceKind, ActionSet>> = {
  account: actionsAskedAbout('account'),
  instance: actionsAskedAbout('instance'),
  namespace: actionsAskedAbout('namespace'),
  group: actionsAskedAbout('group'),
  config: actionsAskedAbout('config'),
  service: actionsAskedAbout('service'),
};

function actionsAskedAbout(kind: ResourceKind): ActionSet {
  return CATALOG.reduce((set, { askedAbout, index }) => (askedAbout === kind ? set | (1 << index) : set), 0);
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
    const differing = (now ^ allowedOn(before, mode, node)) & SETS[node.kind];
    if (differing === 0) continue;
    for (const action of CATALOG) {
      const bit = 1 << action.index;
      if ((differing & bit) === 0) continue;
      changes.push({ node, action, change: (now & bit) === 0 ? 'lost' : 'gained' });
    }
  }
  return changes;
}
