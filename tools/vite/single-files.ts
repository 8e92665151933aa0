import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { build } from 'vite';
import type { Plugin } from 'vite';
import { packageVersion } from './package-version.ts';

interface SingleFile {
  readonly source: string;
  /** A module exports something to other programs; a script exports nothing. */
  readonly kind: 'module' | 'script';
}

interface BuiltSite {
  /** Changes with the content of any file. */
  readonly version: string;
  /** Paths from the site's folder, with forward slashes. */
  readonly files: readonly string[];
}

/**
 * Builds each source to one file that has a fixed name and imports nothing, after the rest of the site. A source may read
 * the global `BUILT`, the site's other files and their version.
 */
export function singleFiles(byName: Readonly<Record<string, SingleFile>>): Plugin {
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
        for (const [name, { source, kind }] of Object.entries(byName)) {
          await build({
            configFile: false,
            root,
            plugins: [packageVersion()],
            define: { BUILT: JSON.stringify(built) },
            build: {
              target: options.target,
              outDir: folder,
              emptyOutDir: false,
              copyPublicDir: false,
              lib: {
                entry: source,
                formats: [kind === 'module' ? 'es' : 'iife'],
                // Vite requires a name for a script.
                name: 'unused',
                fileName: () => name,
              },
              rolldownOptions: {
                // Comments with the paths of modules would differ between machines.
                experimental: { attachDebugInfo: 'none' },
                // Without this, dynamic imports in a module become files of their own.
                output: { codeSplitting: false },
              },
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
    // The host answers with this page; nobody requests it by name.
    .filter((file) => file !== '404.html')
    .sort();
  const hash = createHash('sha256');
  for (const file of files) hash.update(`${file}\n`).update(readFileSync(join(folder, file)));
  return { version: hash.digest('hex').slice(0, 16), files };
}
