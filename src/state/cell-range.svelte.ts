// A rectangle of cells in the matrix by resource: from the chosen cell to another one.

import type { ResourceNode } from '../engine/account/resource-tree.ts';
import { actionSetOf } from '../engine/catalog/catalog.ts';
import type { CatalogAction } from '../engine/catalog/catalog.ts';
import type { ActionSet } from '../engine/evaluation/decide/permission-matrix.ts';
import type { Playground } from './playground.svelte.ts';

interface RangeCell {
  readonly node: ResourceNode;
  readonly action: CatalogAction;
}

export class CellRange {
  /** The corner across from the chosen cell; null when only that is chosen. */
  corner: { readonly key: string; readonly action: CatalogAction } | null = $state.raw(null);
  readonly #playground: Playground;

  /** As places among the rows shown, and actions among the columns; null where a corner is not shown. */
  readonly #rectangle = $derived.by(() => {
    const { corner } = this;
    const { selection, scope, shown } = this.#playground;
    const { cell, node } = selection;
    if (corner === null || cell === null || node === null || cell.scope !== scope) return null;
    const rows = [shown.nodes.indexOf(node), shown.nodes.findIndex(({ key }) => key === corner.key)];
    const columns = [shown.columns.indexOf(cell.action), shown.columns.indexOf(corner.action)];
    const from = Math.min(...rows);
    const first = Math.min(...columns);
    if (from < 0 || first < 0) return null;
    const actions = shown.columns.slice(first, Math.max(...columns) + 1);
    return { from, to: Math.max(...rows), actions, set: actionSetOf(actions) };
  });

  /** All of the rectangle, row by row; none where only one cell is chosen. */
  readonly cells: readonly RangeCell[] = $derived.by(() => {
    const rectangle = this.#rectangle;
    if (rectangle === null) return [];
    const { from, to, actions } = rectangle;
    const nodes = this.#playground.shown.nodes.slice(from, to + 1);
    return nodes.flatMap((node) => actions.map((action) => ({ node, action })));
  });

  constructor(playground: Playground) {
    this.#playground = playground;
  }

  /** The actions whose cells in a row are in the rectangle. */
  actionsIn(row: number): ActionSet {
    const rectangle = this.#rectangle;
    return rectangle !== null && rectangle.from <= row && row <= rectangle.to ? rectangle.set : 0;
  }
}
