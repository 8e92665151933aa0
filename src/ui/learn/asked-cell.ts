// The element of the cell that a lesson asks for.

import { whenSeen } from '../kit/when-seen.ts';

/** In the matrix by resource, and in the matrix by policy. */
const ASKED = '[role="treegrid"] .row.chosen > [data-veiled], [role="grid"] [data-veiled]';

/** Scrolls the matrix to the cell, if it is in sight. The focus does not move. */
export function scrollToAskedCell(): void {
  void whenSeen(() => document.querySelector<HTMLElement>(ASKED)).then((cell) => {
    cell?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  });
}
