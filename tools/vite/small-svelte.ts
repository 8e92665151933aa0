import type { Plugin } from 'vite';

const FLAG = 'export let hydrating = false;';
const SETTER = 'hydrating = value;';

/** Ends the name of a module's copy for later parts. */
const LATER = '?later';

/**
 * What only later parts use of Svelte's runtime, by module. A chunk has all of a module that any part uses, so they get a
 * copy of the module: 2 kB less for a first visit. Svelte keeps what the copies share with the modules on the elements.
 */
const LATER_EXPORTS: Readonly<Record<string, readonly string[]>> = {
  './dom/blocks/svelte-element.js': ['element'],
  './dom/elements/attributes.js': ['attribute_effect', 'CLASS', 'STYLE'],
  './dom/elements/bindings/input.js': ['bind_group'],
  './dom/elements/bindings/universal.js': ['bind_property'],
  './dom/elements/customizable-select.js': ['customizable_select', 'selectedcontent'],
  '../shared/clone.js': ['snapshot'],
};
const EXPORTS = /^export \{([^}]*)\} from '([^']*)';$/gm;

/** Whether a first visit does without the module. */
export function isLaterModule(id: string): boolean {
  return id.endsWith(LATER);
}

/** Moves the exports of Svelte's runtime that only later parts use to copies of their modules. */
function splitExports(code: string): string {
  const missing = new Set(Object.values(LATER_EXPORTS).flat());
  const split = code.replace(EXPORTS, (whole, list: string, from: string) => {
    const later = LATER_EXPORTS[from];
    if (later === undefined) return whole;
    const names = list.split(',').map((name) => name.trim());
    const moved = names.filter((name) => later.includes(name) && missing.delete(name));
    const kept = names.filter((name) => !moved.includes(name));
    return `export { ${kept.join(', ')} } from '${from}'; export { ${moved.join(', ')} } from '${from}${LATER}';`;
  });
  if (missing.size > 0) throw new Error(`Svelte no longer exports: ${[...missing].join(', ')}`);
  return split;
}

/** Makes a copy use copies of Svelte's plain functions and lists, most of which only it uses. */
function withOwnUtils(code: string): string {
  return code.replaceAll("/utils.js'", `/utils.js${LATER}'`);
}

/** In a compiled component, these move on in the markup that is taken over; otherwise they do nothing. */
const MOVES = /^\s*\$\.(?:reset\(\w+\)|next\(\d*\));$/gm;

/**
 * Builds Svelte without the code that takes over markup of a server, 2 kB of a first visit. Svelte guards it by one variable,
 * which only `hydrate` sets to true; the page calls `mount`. What only later parts use of Svelte loads with them.
 */
export function smallSvelte(): Plugin {
  return {
    name: 'small-svelte',
    apply: 'build',
    transform: {
      order: 'post',
      filter: {
        id: [
          /[\\/]svelte[\\/]src[\\/]internal[\\/]client[\\/](?:index|dom[\\/]hydration)\.js$/,
          /\.svelte$/,
          /\?later$/,
        ],
      },
      handler: (code, id) => {
        if (id.endsWith('.svelte')) return { code: code.replace(MOVES, ''), map: null };
        // Without side effects: else the module with all exports would run each copy.
        if (isLaterModule(id)) return { code: withOwnUtils(code), map: null, moduleSideEffects: false };
        if (id.endsWith('index.js')) return { code: splitExports(code), map: null };
        if (!code.includes(FLAG) || !code.includes(SETTER))
          throw new Error("Svelte's hydration.js has changed: see tools/vite/small-svelte.ts");
        return { code: code.replace(FLAG, 'export const hydrating = false;').replace(SETTER, ''), map: null };
      },
    },
  };
}
