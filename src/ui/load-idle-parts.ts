// Loads the parts that the page can be used without.

import { idle } from './kit/when-idle.ts';

/** Resolves to the parts once the browser is idle and they have loaded. */
export async function loadIdleParts() {
  await idle();
  return import('./idle-parts.ts');
}
