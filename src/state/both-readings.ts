// What a page needs to show the API reference's reading, and to compare it with the guide's. Not part of a first visit.

import type { ObservedFact } from '../engine/catalog/observed-fact.ts';
import type { ResourceTree } from '../engine/account/resource-tree.ts';
import { nearestOfKind } from '../engine/account/walk-tree.ts';
import { compareReadings, gatherInside, unstableAnswers } from '../engine/evaluation/decide/every-reading.ts';
import type { ChangedDecision } from '../engine/evaluation/decide/compare.ts';
import { resourceTypesOf } from '../engine/evaluation/decide/reference-types.ts';
import { pivotalConditionsBy } from '../engine/evaluation/explain/pivotal-by-types.ts';
import { READINGS } from '../engine/evaluation/decide/resource-types.ts';
import type { Reading, ResourceTypes } from '../engine/evaluation/decide/resource-types.ts';
import { poolDecisions } from './scope-decisions.ts';
import type { ScopeDecisions } from './scope-decisions.ts';

export { compareReadings, pivotalConditionsBy, resourceTypesOf };

/** The policies of a scope, and what their decisions depend on. */
export interface DecidedScope {
  readonly tree: ResourceTree;
  readonly policies: Parameters<typeof poolDecisions>[1];
  readonly observed: readonly ObservedFact[];
  readonly isPending: boolean;
}

/** The decisions of a scope by one reading and by what was observed. */
export function decisionsBy(scope: DecidedScope, reading: Reading): ScopeDecisions {
  const { tree, policies, observed, isPending } = scope;
  return poolDecisions(tree, policies, isPending, resourceTypesOf(reading, observed));
}

/** For each node, the actions that are not robust on it or inside it; null without decisions. */
export function unstableIn(scope: DecidedScope): Int32Array | null {
  const [guide, reference] = READINGS.map((reading) => decisionsBy(scope, reading));
  if (guide?.kind !== 'decided' || reference?.kind !== 'decided') return null;
  return gatherInside(unstableAnswers(guide.matrix, reference.matrix), scope.tree);
}

/** The changes, and each also on the cell that answers for its resource by these resource types. */
export function withAnsweringCells(
  changes: readonly ChangedDecision[],
  tree: ResourceTree,
  types: ResourceTypes,
): readonly ChangedDecision[] {
  return changes.flatMap((change) => {
    const node = nearestOfKind(tree, change.node, types.typeOf(change.action));
    return node === null || node === change.node ? [change] : [change, { ...change, node }];
  });
}
