// Builds what is loaded under a fixed name, each to one file of its own that imports nothing, after the rest of the site.
// A single file may ask for BUILT: the site's other files, and a version that changes with any of them.

import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { build } from 'vite';
import type { Plugin } from 'vite';

interface BuiltSite {
  readonly version: string;
  /** From the site's folder, with forward slashes. */
  readonly files: readonly string[];
}

/** @param sources The source of each file, by the name that it has in the built site. */
export function singleFiles(sources: Readonly<Record<string, string>>): Plugin {
  return {
    name: 'single-files',
    apply: 'build',
    writeBundle: {
      order: 'post',
      sequential: true,
      async handler() {
        const { root, build: options } = this.environment.config;
        const folder = resolve(root, options.outDir);
        const built = readBuiltSite(folder);
        for (const [name, source] of Object.entries(sources)) {
          await build({
            configFile: false,
            root,
            define: { BUILT: JSON.stringify(built) },
            build: {
              target: options.target,
              outDir: folder,
              emptyOutDir: false,
              copyPublicDir: false,
              // The name is for what a file exports, which is nothing; Vite asks for it all the same.
              lib: { entry: source, formats: ['iife'], name: 'nothing', fileName: () => name },
            },
          });
        }
      },
    },
  };
}

function readBuiltSite(folder: string): BuiltSite {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
  const hash = createHash('sha256');
  for (const file of files) hash.update(`${file}\n`).update(readFileSync(join(folder, file)));
  return { version: hash.digest('hex').slice(0, 16), files };
}
