import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const LUCIDE_ICON = /[\\/]@lucide[\\/]svelte[\\/]dist[\\/]icons[\\/]/;
const SMALL_ICON = fileURLToPath(new URL('../../src/ui/kit/LucideIcon.svelte', import.meta.url));

/** Draws Lucide's icons with the page's own component: Lucide's costs 3 kB of a first visit. */
export function smallIcons(): Plugin {
  return {
    name: 'small-icons',
    enforce: 'pre',
    resolveId(source, importer) {
      return source === '../Icon.svelte' && LUCIDE_ICON.test(importer ?? '') ? SMALL_ICON : null;
    },
  };
}
