// The attempt that a playground is at the moment.

import type { Attempt } from '../learn/attempt.ts';
import type { Playground } from './playground.svelte.ts';

/** Decisions are those that the page shows: while a text is not JSON, the last ones before. */
export function attemptIn({ buffers, listed, context, mode, scenario }: Playground): Attempt {
  return { policies: buffers, tree: listed, context, mode, cell: scenario.view.cell };
}

/** Whether what is decided is what it was before the last keys. */
export function isHalfTyped({ attached }: Playground): boolean {
  return attached.some(({ isStale }) => isStale);
}
