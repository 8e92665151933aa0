import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';
import { build } from 'vite';
import type { Plugin } from 'vite';

const isTest = process.env['VITEST'] !== undefined;
const notTests = ['**/node_modules/**', 'dist/**', 'tests/e2e/**'];

/**
 * What the built page may load: its own files and nothing else. Monaco writes styles of its own; pictures of the matrix are
 * drawn from a blob. `frame-ancestors` is the host's to say, since a page cannot.
 */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' blob: data:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  // Who may hand texts to the browser as HTML: Svelte its templates, Monaco its lines, and DOMPurify in Monaco what it has
  // cleaned. The other two know one address each, that of our own worker.
  'trusted-types svelte-trusted-html monaco dompurify editor-worker service-worker',
].join('; ');

/** The tests of what is compiled by Svelte. tests/architecture.test.ts keeps others from importing any of it. */
const svelteTests = 'tests/{state,ui}/**/*.test.ts';

/** The tests of components, with a DOM. */
const componentTests = 'tests/ui/**/*.dom.test.ts';

export default defineConfig({
  // Relative addresses, so that dist/ can be served from any sub-path.
  base: './',
  // A host answers a missing file with 404, not with the page.
  appType: 'mpa',
  plugins: [
    firstPaint(),
    svelte({
      configFile: false,
      compilerOptions: {
        runes: ({ filename }) => (/[\\/]node_modules[\\/]/.test(filename) ? undefined : true),
      },
    }),
    singleFiles({
      'sw.js': 'src/worker/service-worker.ts',
      'embed.js': 'src/embed/define-element.ts',
      'markdown.js': 'src/markdown/markdown.ts',
      'expect.js': 'src/cli/expect.ts',
      'ram-policy.js': 'src/cli/ram.ts',
      '404.js': 'src/not-found.ts',
    }),
    {
      name: 'preview-not-found',
      // As the hosts of docs/hosting.md do: a missing file is answered with 404.html.
      configurePreviewServer:
        ({ middlewares, config }) =>
        () => {
          const page = readFileSync(resolve(config.root, config.build.outDir, '404.html'));
          middlewares.use((request, response, next) => {
            // Vite answers these after this, the folder's page among them.
            if (/\.html(?:\?|$)/.test(request.url ?? '')) next();
            else response.writeHead(404, { 'Content-Type': 'text/html' }).end(page);
          });
        },
    },
  ],
  // Whatever runs es2023 preloads modules by itself.
  build: {
    target: 'es2023',
    outDir: 'dist',
    modulePreload: {
      polyfill: false,
      // Only what every visit needs is fetched ahead of the scripts that ask for it: lists of all that parts fetched later ask for
      // would take 2 kB of a first visit.
      resolveDependencies: (file, dependencies) =>
        /\/(?:open-page|open-light|policy-editor)-/.test(file)
          ? dependencies
          : dependencies.filter((dependency) => dependency.endsWith('.css')),
    },
  },
  worker: { format: 'es' },
  // As a host should: in a sandboxed frame the page has no origin, and asks for its own modules as a stranger.
  preview: { cors: { origin: '*' } },
  // Without this condition the tests would load Svelte's server build, where effects never run.
  ...(isTest ? { resolve: { conditions: ['browser'] } } : {}),
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'node',
          include: ['tests/**/*.test.ts'],
          exclude: [...notTests, svelteTests],
          environment: 'node',
        },
      },
      {
        extends: true,
        test: {
          name: 'svelte',
          include: [svelteTests],
          exclude: [...notTests, componentTests],
          environment: './tests/support/svelte-environment.ts',
        },
      },
      {
        extends: true,
        test: {
          name: 'components',
          include: [componentTests],
          exclude: notTests,
          environment: './tests/support/dom-environment.ts',
        },
      },
    ],
  },
});

/** Of the single files, those that other programs import. */
const MODULES: ReadonlySet<string> = new Set(['markdown.js']);

/**
 * Puts the script that sets the theme into the page's head, and in the built page the content security policy before it.
 * Both come after the charset, which browsers look for in the first kilobyte.
 */
function firstPaint(): Plugin {
  return {
    name: 'first-paint',
    async transformIndexHtml(html, { server }) {
      const script = await buildScript('src/first-paint.ts');
      const hash = createHash('sha256').update(script).digest('base64');
      const policy = POLICY.replace("script-src 'self'", `script-src 'self' 'sha256-${hash}'`);
      const meta = `<meta http-equiv="Content-Security-Policy" content="${policy}">`;
      return html.replace(
        '<meta charset="utf-8" />',
        (charset) => `${charset}${server === undefined ? meta : ''}<script>${script}</script>`,
      );
    },
  };
}

/** Builds a source file to one script without imports, which is not written to a file. */
async function buildScript(source: string): Promise<string> {
  const outputs = await build({
    configFile: false,
    root: import.meta.dirname,
    logLevel: 'warn',
    build: {
      write: false,
      target: 'es2023',
      lib: { entry: source, formats: ['iife'], name: 'nothing', fileName: 'script' },
    },
  });
  const [output] = [outputs].flat();
  if (output === undefined || !('output' in output)) throw new Error(`${source} was not built`);
  return output.output[0].code.trim();
}

interface BuiltSite {
  readonly version: string;
  /** From the site's folder, with forward slashes. */
  readonly files: readonly string[];
}

/**
 * Builds what is loaded under a fixed name, each to one file of its own that imports nothing, after the rest of the site.
 * `sources` are their sources by the name in the built site. One may ask for BUILT: the site's other files, and a version
 * that changes with any of them.
 */
function singleFiles(sources: Readonly<Record<string, string>>): Plugin {
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
              // A module where it exports something, for other programs; else a script, whose name Vite asks for all the same.
              lib: {
                entry: source,
                formats: [MODULES.has(name) ? 'es' : 'iife'],
                name: 'nothing',
                fileName: () => name,
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
    // It is for the host to answer with, and never asked for by name.
    .filter((file) => file !== '404.html')
    .sort();
  const hash = createHash('sha256');
  for (const file of files) hash.update(`${file}\n`).update(readFileSync(join(folder, file)));
  return { version: hash.digest('hex').slice(0, 16), files };
}
