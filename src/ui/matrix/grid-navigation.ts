// Where a key leads in a grid. Follows the ARIA Authoring Practices' grid pattern.

import { PAGE } from '../account/tree-navigation.ts';

export interface GridPlace {
  readonly row: number;
  readonly column: number;
}

export interface GridSize {
  readonly rows: number;
  readonly columns: number;
  /** -1 if the column headers can be reached. */
  readonly firstRow?: number;
}

/** The cell that a key leads to; null when the key means nothing in a grid. With Ctrl, Home and End cross the rows too. */
export function moveInGrid(
  { row, column }: GridPlace,
  key: string,
  withCtrl: boolean,
  size: GridSize,
): GridPlace | null {
  const lastRow = size.rows - 1;
  const lastColumn = size.columns - 1;
  switch (key) {
    case 'ArrowUp':
      return { row: Math.max(size.firstRow ?? 0, row - 1), column };
    case 'ArrowDown':
      return { row: Math.min(lastRow, row + 1), column };
    case 'ArrowLeft':
      return { row, column: Math.max(0, column - 1) };
    case 'ArrowRight':
      return { row, column: Math.min(lastColumn, column + 1) };
    case 'PageUp':
      return { row: Math.max(0, row - PAGE), column };
    case 'PageDown':
      return { row: Math.min(lastRow, row + PAGE), column };
    case 'Home':
      return { row: withCtrl ? 0 : row, column: 0 };
    case 'End':
      return { row: withCtrl ? lastRow : row, column: lastColumn };
    default:
      return null;
  }
}

/** Where a key goes on if the cell that it leads to is not applicable. */
const STEPS: Readonly<Record<string, GridPlace>> = {
  ArrowUp: { row: -1, column: 0 },
  ArrowDown: { row: 1, column: 0 },
  ArrowLeft: { row: 0, column: -1 },
  ArrowRight: { row: 0, column: 1 },
  PageUp: { row: 1, column: 0 },
  PageDown: { row: -1, column: 0 },
  Home: { row: 0, column: 1 },
  End: { row: 0, column: -1 },
};

/**
 * The nearest applicable cell from `target` on, in the direction of the key: an arrow goes further, another key comes back.
 * Null if there is none.
 */
export function skipInapplicable(
  target: GridPlace,
  key: string,
  isApplicable: (place: GridPlace) => boolean,
  size: GridSize,
): GridPlace | null {
  const step = STEPS[key] ?? { row: 0, column: 0 };
  const isInside = ({ row, column }: GridPlace) =>
    row >= (size.firstRow ?? 0) && row < size.rows && column >= 0 && column < size.columns;
  for (let place = target; isInside(place);) {
    if (isApplicable(place)) return place;
    if (step.row === 0 && step.column === 0) return null;
    place = { row: place.row + step.row, column: place.column + step.column };
  }
  return null;
}
