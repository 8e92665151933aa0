// What marks single cells: that their decision hangs on a condition, depends on a name, or is not to be seen yet.

import { findNode } from '../engine/account/resource-tree.ts';
import type { ResourceNode } from '../engine/account/resource-tree.ts';
import type { ActionName } from '../engine/catalog/actions.ts';
import { dependingOnNames } from '../engine/evaluation/other-names.ts';
import type { ActionSet } from '../engine/evaluation/permission-matrix.ts';
import { hangingOnConditions } from '../engine/evaluation/turning-points.ts';
import type { NodeRef } from '../scenario/scenario.ts';
import type { Playground, Scope } from './playground.svelte.ts';

/** A cell of the effective decisions that somebody is asked to foretell. */
export interface VeiledCell extends NodeRef {
  readonly action: ActionName;
}

export class CellMarks {
  veiled: VeiledCell | null = $state.raw(null);
  readonly #playground: Playground;

  /** For each node, the actions whose effective decision hangs on a condition. */
  readonly #hanging = $derived.by(() => {
    const { attached, tree, context, mode } = this.#playground;
    return hangingOnConditions(
      attached.map(({ compiled }) => compiled),
      tree,
      context,
      mode,
    );
  });

  readonly #depending = $derived.by(() => {
    const { attached, tree } = this.#playground;
    return dependingOnNames(
      attached.map(({ compiled }) => compiled),
      tree,
    );
  });

  readonly #veiledPlace = $derived.by(() => {
    const { veiled } = this;
    if (veiled === null) return null;
    return findNode(this.#playground.tree, veiled.resource, veiled.kind)?.index ?? null;
  });

  constructor(playground: Playground) {
    this.#playground = playground;
  }

  /** The actions whose decision on a node hangs on a condition. */
  hangingOn(node: ResourceNode, scope: Scope): ActionSet {
    const { mode, isPending } = this.#playground;
    if (isPending) return 0;
    return (scope === 'effective' ? this.#hanging : scope.hanging(mode))[node.index] ?? 0;
  }

  /** Of a row that stands for other names, the actions that are decided otherwise for some of them. */
  dependingOn(node: ResourceNode, scope: Scope): ActionSet {
    if (!node.isOther || this.#playground.isPending) return 0;
    return (scope === 'effective' ? this.#depending : scope.depending)[node.index] ?? 0;
  }

  /** Whether the cell is not to be seen yet; no cell that tells of the same node is, nor a count that it is in. */
  isVeiled(node: ResourceNode, action: { readonly name: ActionName }): boolean {
    const place = this.#veiledPlace;
    return place !== null && this.veiled?.action === action.name && node.index <= place && place < node.end;
  }
}
