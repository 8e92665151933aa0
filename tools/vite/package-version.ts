import type { Plugin } from 'vite';

/** Leaves only the version of an imported package.json: a bundle would contain the rest too. */
export function packageVersion(): Plugin {
  return {
    name: 'package-version',
    enforce: 'pre',
    transform: {
      filter: { id: /[\\/]package\.json$/ },
      handler: (text) => JSON.stringify({ version: (JSON.parse(text) as { version: unknown }).version }),
    },
  };
}
