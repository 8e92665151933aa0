import type { Plugin } from 'vite';

const MODULE = '\0small-jsonc';

/** The table of character codes, which no code reads: TypeScript has written its values where they are used. */
const UNUSED_TABLE =
  /^(?:export )?var CharacterCodes;\n\(function \(CharacterCodes\) \{\n[^}]*\}\)\([^\n]*\n/m;

/**
 * Builds the two functions of jsonc-parser that the engine uses, without tables of names and codes that a bundler cannot tell to
 * be unused: 1.3 kB of a first visit.
 */
export function smallJsonc(): Plugin {
  return {
    name: 'small-jsonc',
    apply: 'build',
    enforce: 'pre',
    resolveId: (source) => (source === 'jsonc-parser' ? MODULE : null),
    load: (id) =>
      id === MODULE
        ? [
            "export { createScanner } from 'jsonc-parser/lib/esm/impl/scanner.js';",
            "export { parseTree } from 'jsonc-parser/lib/esm/impl/parser.js';",
          ].join('\n')
        : null,
    transform: {
      filter: { id: /[\\/]jsonc-parser[\\/]lib[\\/]esm[\\/]impl[\\/]scanner\.js$/ },
      handler: (code) => {
        const short = code.replace(UNUSED_TABLE, '');
        if (/CharacterCodes(?! *\*\/)/.test(short.replace(/\/\*.*?\*\//g, '')))
          throw new Error('The scanner of jsonc-parser reads its table of character codes');
        return { code: short, map: null };
      },
    },
  };
}
