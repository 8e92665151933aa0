import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';
import { singleFiles } from './build/single-files.ts';

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

export default defineConfig({
  // Relative addresses, so that dist/ can be served from any sub-path.
  base: './',
  plugins: [
    {
      name: 'content-security-policy',
      apply: 'build',
      transformIndexHtml: () => [
        {
          tag: 'meta',
          attrs: { 'http-equiv': 'Content-Security-Policy', content: POLICY },
          injectTo: 'head-prepend',
        },
      ],
    },
    svelte({
      configFile: false,
      compilerOptions: {
        runes: ({ filename }) => (/[\\/]node_modules[\\/]/.test(filename) ? undefined : true),
      },
    }),
    singleFiles({ 'sw.js': 'src/worker/service-worker.ts' }),
  ],
  build: { target: 'es2023', outDir: 'dist' },
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
          exclude: notTests,
          environment: './tests/support/svelte-environment.ts',
        },
      },
    ],
  },
});
