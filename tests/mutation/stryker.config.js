// Stryker's options for the folder MUTATED_FOLDER of src/engine, or the part MUTATED_PART of it, and the shard SHARD of its
// mutants, if that is set. tests/mutation/run.ts sets them.

import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';

const folder = process.env['MUTATED_FOLDER'] ?? 'evaluation';
const part = process.env['MUTATED_PART'] ?? folder;
const hasShard = process.env['SHARD'] !== undefined;

export default {
  plugins: ['@stryker-mutator/vitest-runner', fileURLToPath(new URL('shard-plugin.js', import.meta.url))],
  checkers: hasShard ? ['shard'] : [],
  buildCommand: 'npx vite build --config tests/mutation/bundle.config.ts --logLevel error',
  testRunner: 'vitest',
  vitest: { configFile: 'tests/mutation/vitest.config.ts', related: false },
  mutate: [`src/engine/${part}${part.endsWith('.ts') ? '' : '/**/*.ts'}`],
  mutator: {
    // Most texts are codes and names of literal types: the compiler finds a wrong one, and Stryker runs no compiler.
    excludedMutations: ['StringLiteral'],
  },
  coverageAnalysis: 'perTest',
  // Code that runs when a module loads, mostly tables: each mutant would need all tests in a new process.
  ignoreStatic: true,
  concurrency: Math.max(2, availableParallelism() - 1),
  // Endless loops end after a number of rounds. The time limit is for the rest, and long: a busy machine must not kill a mutant.
  timeoutMS: 200_000,
  incremental: !hasShard,
  incrementalFile: `.tmp/mutation/${folder}-incremental.json`,
  tempDirName: '.tmp/stryker',
  ignorePatterns: ['**', '!src/**', '!tests/**', '!package.json', '!tsconfig.json'],
  reporters: ['clear-text', 'html', 'json', 'progress-append-only'],
  htmlReporter: { fileName: `.tmp/mutation/${folder}.html` },
  jsonReporter: { fileName: `.tmp/mutation/${folder}.json` },
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false, reportScoreTable: true },
  // Kinds of mutants that are left because they change no result: caches that are not filled or not read; work that is skipped
  // because it cannot matter (an empty set, a subtree that the pattern's beginning rules out, an answer that the proof would give
  // too); proofs of edits of which no known input needs the rejection; meters of steps and limits of work and length; checks of an
  // index or of null that only the compiler needs, and their `[]` or `?? 0`; loops that read one entry more, where none is;
  // patterns of an error's text of which no known text needs the exact form; tables that a process computes once, on first use,
  // before a mutant is switched on.
  // The score of a shard varies.
  thresholds: { high: 95, low: 90, break: hasShard ? 80 : 90 },
};
