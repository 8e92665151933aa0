// The cells of one row of the matrix by resource. Equal ones keep their identity.

import type { MatrixColumn } from '../../state/matrix-columns.ts';
import type { ScopeCell } from '../../state/scope-decisions.ts';
import type { CellView } from './cell-view.ts';

interface ColumnCell {
  readonly key: string;
  readonly column: MatrixColumn;
  /** The value of `data-column`. */
  readonly columnIndex: number;
  readonly isTabStop: boolean;
}

/** The summary of a tier. */
interface TierRowCell extends ColumnCell {
  readonly kind: 'tier';
  readonly cells: readonly ScopeCell[];
  readonly isInRange: boolean;
}

interface ActionRowCell extends ColumnCell {
  readonly kind: 'action';
  readonly view: CellView;
}

export type RowCell = TierRowCell | ActionRowCell;

/** Replaces each cell by the earlier one at its position if that is equal. */
export function reuseEqualCells(before: readonly RowCell[], now: readonly RowCell[]): readonly RowCell[] {
  return now.map((cell, index) => {
    const earlier = before[index];
    return earlier !== undefined && isSameRowCell(earlier, cell) ? earlier : cell;
  });
}

function isSameRowCell(a: RowCell, b: RowCell): boolean {
  if (a.column !== b.column || a.columnIndex !== b.columnIndex || a.isTabStop !== b.isTabStop) return false;
  if (a.kind === 'action') return b.kind === 'action' && hasSameFields(a.view, b.view);
  return (
    b.kind === 'tier' &&
    a.isInRange === b.isInRange &&
    a.cells.length === b.cells.length &&
    a.cells.every((cell, index) => cell === b.cells[index])
  );
}

function hasSameFields(a: CellView, b: CellView): boolean {
  return (
    a.cell === b.cell &&
    a.action === b.action &&
    a.policy === b.policy &&
    a.isChosen === b.isChosen &&
    a.isHidden === b.isHidden &&
    a.isHighlighted === b.isHighlighted &&
    a.isInRange === b.isInRange &&
    a.isConditionSensitive === b.isConditionSensitive &&
    a.isNameSensitive === b.isNameSensitive &&
    a.change === b.change
  );
}
