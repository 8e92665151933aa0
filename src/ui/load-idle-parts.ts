// Loads the parts that the page can be used without.

import { idle } from './kit/when-idle.ts';

/** Resolves to the parts when they have loaded: once the browser is idle, or at once if one of them `isWanted`. */
export async function loadIdleParts(isWanted = false) {
  if (!isWanted) await idle();
  return import('./idle-parts.ts');
}
