// What marks single cells: that their decision hangs on a condition, depends on a name, or is not to be seen yet.

import { findNode } from '../engine/account/walk-tree.ts';
import type { ResourceNode } from '../engine/account/resource-tree.ts';
import type { ActionName } from '../engine/catalog/actions.ts';
import { nameSensitive } from '../engine/evaluation/explain/name-sensitive.ts';
import type { ActionSet } from '../engine/evaluation/decide/permission-matrix.ts';
import { conditionSensitive } from '../engine/evaluation/explain/pivotal-conditions.ts';
import type { NodeRef } from '../scenario/scenario.ts';
import type { Playground, Scope } from './playground.svelte.ts';

/** A cell of the effective decisions that somebody is asked to foretell. */
export interface HiddenCell extends NodeRef {
  readonly action: ActionName;
}

export class CellMarks {
  hiddenCell: HiddenCell | null = $state.raw(null);
  readonly #playground: Playground;

  /** For each node, the actions whose effective decision hangs on a condition. */
  readonly #conditionSensitive = $derived.by(() => {
    const { attached, tree, context, mode } = this.#playground;
    return conditionSensitive(
      attached.map(({ compiled }) => compiled),
      tree,
      context,
      mode,
    );
  });

  readonly #nameSensitive = $derived.by(() => {
    const { attached, tree } = this.#playground;
    return nameSensitive(
      attached.map(({ compiled }) => compiled),
      tree,
    );
  });

  readonly #hiddenNodeIndex = $derived.by(() => {
    const { hiddenCell } = this;
    if (hiddenCell === null) return null;
    return findNode(this.#playground.tree, hiddenCell.resource, hiddenCell.kind)?.index ?? null;
  });

  constructor(playground: Playground) {
    this.#playground = playground;
  }

  /** The actions whose decision on a node hangs on a condition. */
  conditionSensitiveOn(node: ResourceNode, scope: Scope): ActionSet {
    const { mode, isPending } = this.#playground;
    if (isPending) return 0;
    return (scope === 'effective' ? this.#conditionSensitive : scope.hanging(mode))[node.index] ?? 0;
  }

  /** Of a row that stands for other names, the actions that are decided otherwise for some of them. */
  nameSensitiveOn(node: ResourceNode, scope: Scope): ActionSet {
    if (!node.isPlaceholder || this.#playground.isPending) return 0;
    return (scope === 'effective' ? this.#nameSensitive : scope.depending)[node.index] ?? 0;
  }

  /** Whether the cell is not to be seen yet; no cell that tells of the same node is, nor a count that it is in. */
  isHidden(node: ResourceNode, action: { readonly name: ActionName }): boolean {
    const place = this.#hiddenNodeIndex;
    return (
      place !== null && this.hiddenCell?.action === action.name && node.index <= place && place < node.end
    );
  }
}
