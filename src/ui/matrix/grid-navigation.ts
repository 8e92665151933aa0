// Where a key leads in a grid. Follows the ARIA Authoring Practices' grid pattern.

import { PAGE } from '../account/tree-navigation.ts';

export interface GridPlace {
  readonly row: number;
  readonly column: number;
}

/** The cell that a key leads to; null when the key means nothing in a grid. With Ctrl, Home and End cross the rows too. */
export function moveInGrid(
  { row, column }: GridPlace,
  key: string,
  withCtrl: boolean,
  size: { readonly rows: number; readonly columns: number },
): GridPlace | null {
  const lastRow = size.rows - 1;
  const lastColumn = size.columns - 1;
  switch (key) {
    case 'ArrowUp':
      return { row: Math.max(0, row - 1), column };
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

/**
 * Goes on from `target` in the direction of the move until a cell is applicable, and back if there is none. Null if no cell
 * between the edge and `from` is applicable. Column 0 always is.
 */
export function skipInapplicable(
  from: GridPlace,
  target: GridPlace,
  isApplicable: (place: GridPlace) => boolean,
  size: { readonly rows: number; readonly columns: number },
): GridPlace | null {
  const step = {
    row: Math.sign(target.row - from.row),
    column: target.row === from.row ? Math.sign(target.column - from.column) : 0,
  };
  const isInside = ({ row, column }: GridPlace) =>
    row >= 0 && row < size.rows && column >= 0 && column < size.columns;
  for (let place = target; isInside(place); place = moved(place, step)) {
    if (isApplicable(place)) return place;
    if (step.row === 0 && step.column === 0) return null;
  }
  const back = { row: -step.row, column: -step.column };
  for (let place = target; isInside(place) && !isSame(place, from); place = moved(place, back)) {
    if (isApplicable(place)) return place;
  }
  return null;
}

function moved(place: GridPlace, step: GridPlace): GridPlace {
  return { row: place.row + step.row, column: place.column + step.column };
}

function isSame(a: GridPlace, b: GridPlace): boolean {
  return a.row === b.row && a.column === b.column;
}
