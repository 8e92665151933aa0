// The three columns of the matrix where there is little room: what can be read (or seen), written and deleted.

import type { ResourceNode, ResourceTree } from '../../engine/account/resource-tree.ts';
import { CATALOG } from '../../engine/catalog/catalog.ts';
import type { CatalogAction } from '../../engine/catalog/catalog.ts';
import type { MatchingMode } from '../../engine/evaluation/decide/decision.ts';
import { rowCell, typesOf } from '../../state/scope-decisions.ts';
import type { ScopeDecisions } from '../../state/scope-decisions.ts';
import { summarizeCells } from './tier-summary.ts';
import type { TierSummary } from './tier-summary.ts';

export const ACCESS_COLUMNS = (['read', 'write', 'delete'] as const).map((tier) => ({
  tier,
  actions: CATALOG.filter((action) => action.tier === tier || (tier === 'read' && action.tier === 'list')),
}));

/** The decisions on the resource itself, without those on resources inside it. */
export function summarizeAccess(
  decisions: ScopeDecisions,
  tree: ResourceTree,
  mode: MatchingMode,
  node: ResourceNode,
  actions: readonly CatalogAction[],
): TierSummary & { readonly actions: readonly CatalogAction[] } {
  const own = actions.filter((action) => typesOf(decisions).typeOf(action) === node.kind);
  const cells = own.map((action) => rowCell(decisions, tree, mode, node, action));
  return { ...summarizeCells(cells), actions: own };
}
