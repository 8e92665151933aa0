// Marks of single cells: the decision depends on a condition, differs for some names, or is hidden until the learner predicts it.

import { findNode } from '../engine/account/walk-tree.ts';
import type { ResourceNode } from '../engine/account/resource-tree.ts';
import type { ActionId } from '../engine/catalog/actions.ts';
import { nameSensitive } from '../engine/evaluation/explain/name-sensitive.ts';
import type { ActionSet } from '../engine/evaluation/decide/permission-matrix.ts';
import { conditionSensitive } from '../engine/evaluation/explain/pivotal-conditions.ts';
import type { NodeRef } from '../scenario/scenario.ts';
import type { Model, Scope } from './model.svelte.ts';

/** A cell of the effective decisions that the learner is asked to predict. */
export interface HiddenCell extends NodeRef {
  readonly action: ActionId;
}

export class CellMarks {
  #hiddenCell: HiddenCell | null = $state.raw(null);
  readonly #model: Model;

  /** For each node, the actions whose effective decision depends on a condition. */
  readonly #conditionSensitive = $derived.by(() => {
    const { attached, tree, context, mode, types } = this.#model;
    return conditionSensitive(
      attached.map(({ compiled }) => compiled),
      tree,
      context,
      mode,
      types,
    );
  });

  readonly #nameSensitive = $derived.by(() => {
    const { attached, tree } = this.#model;
    return nameSensitive(
      attached.map(({ compiled }) => compiled),
      tree,
    );
  });

  readonly #hiddenNodeIndex = $derived.by(() => {
    const hidden = this.#hiddenCell;
    if (hidden === null) return null;
    return findNode(this.#model.tree, hidden.resource, hidden.kind)?.index ?? null;
  });

  constructor(model: Model) {
    this.#model = model;
  }

  get hiddenCell(): HiddenCell | null {
    return this.#hiddenCell;
  }

  setHiddenCell(cell: HiddenCell | null): void {
    this.#hiddenCell = cell;
  }

  /** The actions whose decision on a node depends on a condition. */
  conditionSensitiveOn(node: ResourceNode, scope: Scope): ActionSet {
    const { mode, isPending } = this.#model;
    if (isPending) return 0;
    const actions = scope === 'effective' ? this.#conditionSensitive : scope.conditionSensitive(mode);
    return actions[node.index] ?? 0;
  }

  /** The actions whose decision differs for some names of a placeholder row. */
  nameSensitiveOn(node: ResourceNode, scope: Scope): ActionSet {
    if (!node.isPlaceholder || this.#model.isPending) return 0;
    const actions = scope === 'effective' ? this.#nameSensitive : scope.nameSensitive;
    return actions[node.index] ?? 0;
  }

  /** Whether the cell is hidden. Cells of an ancestor's row are hidden too, since their counts include it. */
  isHidden(node: ResourceNode, action: { readonly id: ActionId }): boolean {
    const index = this.#hiddenNodeIndex;
    return (
      index !== null && this.#hiddenCell?.action === action.id && node.index <= index && index < node.end
    );
  }
}
