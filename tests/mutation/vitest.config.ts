// Vitest for mutation tests, on the bundle of tests/mutation/bundle.config.ts.

import { defineConfig } from 'vitest/config';
import { BaseSequencer } from 'vitest/node';
import type { TestSpecification } from 'vitest/node';
import { BUNDLE, FC_RUNS } from './mutated-folder.ts';

/** Examples find most mutants in milliseconds, so they come before properties. */
class ExamplesFirst extends BaseSequencer {
  override sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return Promise.resolve(files.toSorted((a, b) => Number(isProperty(a)) - Number(isProperty(b))));
  }
}

function isProperty({ moduleId }: TestSpecification): boolean {
  return moduleId.includes('/tests/laws/');
}

export default defineConfig({
  test: {
    include: [`${BUNDLE}/**/*.test.js`],
    exclude: [],
    environment: 'node',
    // A mutant is switched on at run time, so the modules stay loaded.
    isolate: false,
    server: { deps: { external: [/\/chunks\//] } },
    testTimeout: 60_000,
    env: { FC_RUNS },
    sequence: { sequencer: ExamplesFirst },
  },
});
