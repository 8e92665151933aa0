// The columns of the matrix by resource: one for each action, or in compact form one for each tier of a group.

import type { CatalogAction } from '../engine/catalog/catalog.ts';
import type { AccessTier, ActionGroup } from '../engine/catalog/schema.ts';

export interface MatrixColumn {
  readonly key: string;
  readonly group: ActionGroup;
  readonly tier: AccessTier;
  readonly actions: readonly CatalogAction[];
  /** The index of its first action among all actions shown. */
  readonly start: number;
  readonly isCompact: boolean;
  readonly isFirstOfGroup: boolean;
}

/** In compact form, what can be seen and what can be read are one column where a group has both. */
export function matrixColumns(
  actions: readonly CatalogAction[],
  isCompact: (group: ActionGroup) => boolean,
): readonly MatrixColumn[] {
  const columns: MatrixColumn[] = [];
  for (const [start, action] of actions.entries()) {
    const { group, tier, id } = action;
    const before = columns.at(-1);
    const isFirstOfGroup = before?.group !== group;
    if (!isCompact(group)) {
      columns.push({ key: id, group, tier, actions: [action], start, isCompact: false, isFirstOfGroup });
    } else if (before !== undefined && !isFirstOfGroup && before.tier === tier) {
      columns[columns.length - 1] = { ...before, actions: [...before.actions, action] };
    } else {
      columns.push({
        key: `${group} ${tier}`,
        group,
        tier,
        actions: [action],
        start,
        isCompact: true,
        isFirstOfGroup,
      });
    }
  }
  return columns;
}
