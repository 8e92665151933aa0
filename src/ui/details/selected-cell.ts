// Finds the selected cell's element, to scroll to it and to give the focus back to it.

import type { SelectedCell } from '../../state/selection.svelte.ts';

/** Keeps the selected cell in sight while the inspector takes room from the matrix. */
export function scrollToSelectedCell(): void {
  requestAnimationFrame(() => {
    const cell = document.querySelector('[role="gridcell"][aria-selected="true"]');
    cell?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  });
}

/** The element of the selected cell; null if it is not drawn. */
function selectedCellElement(cell: SelectedCell | null): HTMLElement | null {
  if (cell === null) return null;
  const selected = document.querySelectorAll<HTMLElement>('[role="gridcell"][aria-selected="true"]');
  const isOwn = ({ dataset }: HTMLElement) =>
    dataset['action'] === cell.action.fullName &&
    dataset['path'] === cell.action.path &&
    dataset['resource'] === cell.resource;
  return [...selected].find(isOwn) ?? null;
}

/** Moves the focus to the selected cell, or to the matrix if the cell is not drawn. */
export function focusSelectedCell(cell: SelectedCell | null): void {
  const target =
    selectedCellElement(cell) ?? document.querySelector<HTMLElement>('[role="treegrid"], [role="grid"]');
  target?.focus();
}
