import type { Plugin } from 'vite';

const FLAG = 'export let hydrating = false;';
const SETTER = 'hydrating = value;';

/** In a compiled component, these move on in the markup that is taken over; otherwise they do nothing. */
const MOVES = /^\s*\$\.(?:reset\(\w+\)|next\(\d*\));$/gm;

/**
 * Builds Svelte without the code that takes over markup of a server, 2 kB of a first visit. Svelte guards it by one variable,
 * which only `hydrate` sets to true; the page calls `mount`.
 */
export function smallSvelte(): Plugin {
  return {
    name: 'small-svelte',
    apply: 'build',
    transform: {
      order: 'post',
      filter: { id: [/[\\/]svelte[\\/]src[\\/]internal[\\/]client[\\/]dom[\\/]hydration\.js$/, /\.svelte$/] },
      handler: (code, id) => {
        if (id.endsWith('.svelte')) return { code: code.replace(MOVES, ''), map: null };
        if (!code.includes(FLAG) || !code.includes(SETTER))
          throw new Error("Svelte's hydration.js has changed: see tools/vite/small-svelte.ts");
        return { code: code.replace(FLAG, 'export const hydrating = false;').replace(SETTER, ''), map: null };
      },
    },
  };
}
