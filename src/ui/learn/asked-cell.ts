// The element of the cell that a lesson asks for.

import { whenSeen } from '../kit/when-seen.ts';

/** Scrolls the matrix to the cell. The focus does not move. */
export async function scrollToAskedCell(resource: string): Promise<void> {
  const cell = await whenSeen(() => askedCell(resource));
  cell?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
}

function askedCell(resource: string): HTMLElement | null {
  const hidden = document.querySelectorAll<HTMLElement>('#matrix [data-veiled]');
  return [...hidden].find(({ dataset }) => dataset['resource'] === resource) ?? null;
}
