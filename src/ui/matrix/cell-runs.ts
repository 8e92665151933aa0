// The cells of a row of the matrix by resource, in runs of one kind.

import type { CatalogAction } from '../../engine/catalog/catalog.ts';
import type { MatrixColumn } from '../../state/matrix-columns.ts';
import type { ScopeCell } from '../../state/scope-decisions.ts';
import type { CellView } from './cell-view.ts';

interface Placed {
  readonly column: MatrixColumn;
  /** The value of `data-column`. */
  readonly columnIndex: number;
}

interface Decided extends Placed {
  readonly kind: 'decision';
  readonly view: CellView;
}

interface Inapplicable extends Placed {
  readonly kind: 'inapplicable';
  readonly action: CatalogAction;
  /** The value of `data-policy`. */
  readonly policy: string;
}

/** In a compact column, the cells of its actions. */
interface Summarized extends Placed {
  readonly kind: 'tier';
  readonly cells: readonly ScopeCell[];
  readonly isInRange: boolean;
}

export type RowCell = Decided | Inapplicable | Summarized;

interface RunOf<Cell extends RowCell> {
  readonly key: string;
  readonly kind: Cell['kind'];
  readonly cells: readonly Cell[];
}

export type CellRun = RunOf<Decided> | RunOf<Inapplicable> | RunOf<Summarized>;

/** Groups neighbours of one kind: a block of Svelte that chooses by the kind takes longer than an empty cell. */
export function cellRuns(cells: readonly RowCell[]): readonly CellRun[] {
  const runs: { key: string; kind: RowCell['kind']; cells: RowCell[] }[] = [];
  for (const cell of cells) {
    const last = runs.at(-1);
    if (last?.kind === cell.kind) last.cells.push(cell);
    else runs.push({ key: `${cell.kind} ${cell.column.key}`, kind: cell.kind, cells: [cell] });
  }
  return runs as CellRun[];
}
