import { readFile } from 'node:fs/promises';
import type { Plugin } from 'vite';

const ICON_FILE = /[\\/]@lucide[\\/]svelte[\\/]dist[\\/]icons[\\/][\w-]+\.svelte$/;
const ICON_DATA = /^const iconData = (\{.*\});$/m;

interface IconData {
  readonly name: string;
  readonly node: readonly (readonly [tag: string, attributes: Readonly<Record<string, string>>])[];
}

/**
 * Makes each of Lucide's icons a template with its shapes. Lucide's own component creates the shapes one by one, which takes
 * long in rows that are scrolled into view, and costs 3 kB of a first visit. Icons are always decorative.
 */
export function smallIcons(): Plugin {
  return {
    name: 'small-icons',
    enforce: 'pre',
    async load(id) {
      if (!ICON_FILE.test(id)) return null;
      const data = ICON_DATA.exec(await readFile(id, 'utf8'))?.[1];
      if (data === undefined) this.error(`No icon data in ${id}`);
      return componentOf(JSON.parse(data) as IconData);
    },
  };
}

function componentOf({ name, node }: IconData): string {
  const shapes = node.map(
    ([tag, attributes]) =>
      `<${tag}${Object.entries(attributes)
        .map(([key, value]) => ` ${key}="${value}"`)
        .join('')} />`,
  );
  return `<script>
  const { size = 24, strokeWidth = 2, class: className = '' } = $props();
</script>

<svg
  class="lucide lucide-${name} {className}"
  width={size}
  height={size}
  viewBox="0 0 24 24"
  fill="none"
  stroke="currentColor"
  stroke-width={strokeWidth}
  stroke-linecap="round"
  stroke-linejoin="round"
  aria-hidden="true">${shapes.join('')}</svg>
`;
}
