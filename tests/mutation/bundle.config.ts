// Bundles the tests of the mutated folder. Vitest starts a worker for each mutant, and loading some two hundred modules in
// it takes longer than running the tests.

import { defineConfig } from 'vite';
import { BUNDLE, TESTS } from './mutated-folder.ts';

export default defineConfig({
  publicDir: false,
  resolve: { conditions: ['browser'] },
  ssr: { noExternal: true, external: ['vitest'] },
  build: {
    ssr: true,
    outDir: BUNDLE,
    minify: false,
    target: 'node20',
    rolldownOptions: {
      input: Object.fromEntries(TESTS.map((path) => [path.replace(/\.ts$/, ''), path])),
      output: { entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
    },
  },
});
