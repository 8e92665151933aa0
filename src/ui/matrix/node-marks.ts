// The marks of the cells on one resource in one scope, for all actions at once.

import type { ResourceNode } from '../../engine/account/resource-tree.ts';
import type { ChangedDecision } from '../../engine/evaluation/decide/compare.ts';
import type { ActionSet } from '../../engine/evaluation/decide/permission-matrix.ts';
import type { Scope } from '../../state/model.svelte.ts';
import type { Playground } from '../../state/playground.svelte.ts';

export interface NodeMarks {
  readonly highlighted: ActionSet;
  readonly conditionSensitive: ActionSet;
  readonly nameSensitive: ActionSet;
  readonly inRange: ActionSet;
  readonly changes: readonly ChangedDecision[];
}

export function nodeMarks(
  { selection, marks, comparison }: Playground,
  node: ResourceNode,
  scope: Scope,
  inRange: ActionSet = 0,
): NodeMarks {
  return {
    highlighted: selection.highlightedActions(node, scope),
    conditionSensitive: marks.conditionSensitiveOn(node, scope),
    nameSensitive: marks.nameSensitiveOn(node, scope),
    inRange,
    changes: comparison.changesOn(node, scope),
  };
}
