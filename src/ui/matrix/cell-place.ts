// Where an event happened in a grid, read from the attributes of its cells.

import type { GridPlace } from './grid-navigation.ts';

/** Column 0 has the names of the rows. Null outside of the cells. */
export function placeOf(target: EventTarget | null): GridPlace | null {
  const cell = target instanceof Element ? target.closest<HTMLElement>('[data-column]') : null;
  const row = cell?.closest<HTMLElement>('[data-row]')?.dataset['row'];
  return cell === null || row === undefined
    ? null
    : { row: Number(row), column: Number(cell.dataset['column']) };
}
