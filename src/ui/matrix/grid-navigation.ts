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
