import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

/** Vite wraps each `import()` in the function that this module exports. */
const HELPER = '\0vite/preload-helper.js';
const LOAD_PART = fileURLToPath(new URL('../../src/load-part.ts', import.meta.url));

/** Loads parts of the page with `src/load-part.ts`: Vite's function costs 0.4 kB more of a first visit. */
export function smallPreload(): Plugin {
  return {
    name: 'small-preload',
    apply: 'build',
    enforce: 'pre',
    load: (id) =>
      id === HELPER ? `export { loadPart as __vitePreload } from ${JSON.stringify(LOAD_PART)};` : null,
  };
}
