import { availableParallelism } from 'node:os';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';
import { firstPaint } from './tools/vite/first-paint.ts';
import { monacoParts } from './tools/vite/monaco-parts.ts';
import { packageVersion } from './tools/vite/package-version.ts';
import { previewNotFound } from './tools/vite/preview-not-found.ts';
import { singleFiles } from './tools/vite/single-files.ts';
import { smallIcons } from './tools/vite/small-icons.ts';
import { smallIpaddr } from './tools/vite/small-ipaddr.ts';
import { smallJsonc } from './tools/vite/small-jsonc.ts';
import { smallPreload } from './tools/vite/small-preload.ts';
import { smallSvelte } from './tools/vite/small-svelte.ts';
import { visitChunks } from './tools/vite/visit-chunks.ts';

const isTest = process.env['VITEST'] !== undefined;
const notTests = ['**/node_modules/**', 'dist/**', 'tests/e2e/**', 'tests/browsers/**'];

/** Tests of code that Svelte compiles. tests/architecture.test.ts keeps other tests from importing it. */
const svelteTests = 'tests/{state,ui}/**/*.test.ts';

/** Tests of components, which need a DOM. */
const componentTests = 'tests/ui/**/*.dom.test.ts';

export default defineConfig({
  // Relative addresses, so that dist/ can be served from any path.
  base: './',
  // A host answers a missing file with 404, not with the page.
  appType: 'mpa',
  plugins: [
    packageVersion(),
    firstPaint(),
    smallIcons(),
    smallIpaddr(),
    smallJsonc(),
    smallSvelte(),
    smallPreload(),
    monacoParts(),
    svelte({
      configFile: false,
      compilerOptions: {
        runes: ({ filename }) => (/[\\/]node_modules[\\/]/.test(filename) ? undefined : true),
        // Shorter than the default: the classes occur in every template and rule of a first visit.
        cssHash: ({ hash, filename }) => `s${hash(filename).slice(0, 5)}`,
      },
    }),
    singleFiles({
      'sw.js': { source: 'src/worker/service-worker.ts', kind: 'script' },
      'embed.js': { source: 'src/embed/define-element.ts', kind: 'script' },
      'markdown.js': { source: 'src/markdown/markdown.ts', kind: 'module' },
      'expect.js': { source: 'src/cli/expect.ts', kind: 'script' },
      'ram-policy.js': { source: 'src/cli/ram.ts', kind: 'script' },
      '404.js': { source: 'src/not-found.ts', kind: 'script' },
    }),
    previewNotFound(),
  ],
  build: {
    target: 'es2023',
    outDir: 'dist',
    rolldownOptions: {
      output: { codeSplitting: { groups: visitChunks() } },
      // Across modules too: 0.2 kB of a first visit.
      optimization: { inlineConst: { mode: 'all', pass: 3 } },
    },
    modulePreload: {
      // Every browser that runs es2023 preloads modules.
      polyfill: false,
      // The page's head requests the first files. Listing the dependencies of each later part would add 2 kB to a first visit.
      resolveDependencies: (file, dependencies) =>
        /\/policy-editor-/.test(file)
          ? dependencies
          : dependencies.filter((dependency) => dependency.endsWith('.css')),
    },
  },
  worker: { format: 'es' },
  // In a sandboxed frame the page has an opaque origin, so it requests its own modules across origins. A host must allow it too.
  preview: { cors: { origin: '*' } },
  // Without this condition the tests would load Svelte's server build, in which effects never run.
  ...(isTest ? { resolve: { conditions: ['browser'] } } : {}),
  test: {
    // Guards against endless loops only: a busy machine is slow.
    testTimeout: 180_000,
    hookTimeout: 180_000,
    // Files share the modules that their worker has loaded: loading them for each file costs more than the tests.
    isolate: false,
    // The default leaves one core to Vitest itself.
    maxWorkers: Math.max(2, availableParallelism() - 1),
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
