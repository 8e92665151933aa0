// A rectangle of cells in the matrix by resource: from the selected cell to the corner of the selection.

import type { ResourceNode } from '../engine/account/resource-tree.ts';
import { actionSetOf } from '../engine/catalog/catalog.ts';
import type { CatalogAction } from '../engine/catalog/catalog.ts';
import type { ActionSet } from '../engine/evaluation/decide/permission-matrix.ts';
import type { MatrixFilters } from './matrix-filters.svelte.ts';
import type { Selection } from './selection.svelte.ts';
import type { View } from './view.svelte.ts';

interface RangeCell {
  readonly node: ResourceNode;
  readonly action: CatalogAction;
}

export class CellRange {
  readonly #view: View;
  readonly #selection: Selection;
  readonly #filters: MatrixFilters;

  /** As indexes of the rows shown, and actions among those shown; null if a corner is not shown. */
  readonly #rectangle = $derived.by(() => {
    const { cell, node, corner } = this.#selection;
    const { nodes, actions: shown } = this.#filters;
    if (corner === null || cell === null || node === null || cell.scope !== this.#view.scope) return null;
    const rowIndexes = [nodes.indexOf(node), nodes.findIndex(({ key }) => key === corner.key)];
    const columnIndexes = [shown.indexOf(cell.action), shown.indexOf(corner.action)];
    const from = Math.min(...rowIndexes);
    const first = Math.min(...columnIndexes);
    if (from < 0 || first < 0) return null;
    const actions = shown.slice(first, Math.max(...columnIndexes) + 1);
    return { from, to: Math.max(...rowIndexes), actions, set: actionSetOf(actions) };
  });

  /** The cells of the rectangle, row by row; empty if only one cell is selected. */
  readonly cells: readonly RangeCell[] = $derived.by(() => {
    const rectangle = this.#rectangle;
    if (rectangle === null) return [];
    const { from, to, actions } = rectangle;
    const nodes = this.#filters.nodes.slice(from, to + 1);
    return nodes.flatMap((node) => actions.map((action) => ({ node, action })));
  });

  constructor(view: View, selection: Selection, filters: MatrixFilters) {
    this.#view = view;
    this.#selection = selection;
    this.#filters = filters;
  }

  /** The actions whose cells in a row are in the rectangle. */
  actionsIn(row: number): ActionSet {
    const rectangle = this.#rectangle;
    return rectangle !== null && rectangle.from <= row && row <= rectangle.to ? rectangle.set : 0;
  }
}
