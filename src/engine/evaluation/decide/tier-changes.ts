// Changed decisions by resource and access tier, for a summary of a comparison.

import type { ResourceNode } from '../../account/resource-tree.ts';
import type { AccessTier } from '../../catalog/schema.ts';
import type { Change, ChangedDecision } from './compare.ts';

/** The number of changes of one direction and tier on one resource. */
interface TierChange {
  readonly node: ResourceNode;
  readonly change: Change;
  readonly tier: AccessTier;
  readonly count: number;
}

/** The most dangerous tier first. */
const TIERS: readonly AccessTier[] = ['delete', 'write', 'read', 'list'];

/** Counts the changes by resource, direction and tier: what is gained first, and of that the most dangerous. */
export function groupByTier(changes: readonly ChangedDecision[]): readonly TierChange[] {
  const groups = new Map<string, TierChange>();
  for (const { node, change, action } of changes) {
    const key = `${change} ${action.tier} ${node.key}`;
    const count = (groups.get(key)?.count ?? 0) + 1;
    groups.set(key, { node, change, tier: action.tier, count });
  }
  const rank = ({ change, tier }: TierChange) =>
    (change === 'gained' ? 0 : TIERS.length) + TIERS.indexOf(tier);
  return [...groups.values()].sort((a, b) => rank(a) - rank(b) || b.count - a.count);
}
