// The columns of a frame's matrix: one for each action, one for each tier of a group, or only what can be read, written, deleted.

import type { ResourceNode } from '../../engine/account/resource-tree.ts';
import { CATALOG } from '../../engine/catalog/catalog.ts';
import type { CatalogAction } from '../../engine/catalog/catalog.ts';
import type { AccessTier, ActionGroup } from '../../engine/catalog/schema.ts';
import type { MatchingMode } from '../../engine/evaluation/decide/decision.ts';
import { matrixColumns } from '../../state/matrix-columns.ts';
import { rowCell } from '../../state/scope-decisions.ts';
import { ACCESS_COLUMNS, summarizeAccess } from '../matrix/access-columns.ts';
import { summarizeCells } from '../matrix/tier-summary.ts';
import type { TierSummary } from '../matrix/tier-summary.ts';
import type { LightDecisions } from './light-decisions.ts';

export type LightForm = 'actions' | 'tiers' | 'list';

/** The widths in pixels below which a frame takes the next form. */
export const FORM_WIDTHS = { tiers: 820, list: 480 } as const;

export interface LightColumn {
  /** Null if it is of all groups. */
  readonly group: ActionGroup | null;
  readonly tier: AccessTier;
  readonly actions: readonly CatalogAction[];
  /** Whether it summarizes the decisions on its actions. */
  readonly isCompact: boolean;
  readonly isFirstOfGroup: boolean;
}

export const LIGHT_COLUMNS: Readonly<Record<LightForm, readonly LightColumn[]>> = {
  actions: matrixColumns(CATALOG, () => false),
  tiers: matrixColumns(CATALOG, () => true),
  list: ACCESS_COLUMNS.map((column) => ({
    ...column,
    group: null,
    isCompact: true,
    isFirstOfGroup: false,
  })),
};

/** The decisions on a node for the actions of a compact column. */
export function summarizeColumn(
  { column: decisions, tree }: LightDecisions,
  mode: MatchingMode,
  node: ResourceNode,
  { group, actions }: LightColumn,
): TierSummary & { readonly actions: readonly CatalogAction[] } {
  if (group === null) return summarizeAccess(decisions, tree, mode, node, actions);
  return {
    ...summarizeCells(actions.map((action) => rowCell(decisions, tree, mode, node, action))),
    actions,
  };
}
