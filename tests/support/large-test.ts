// Tests with inputs of the largest size. Mutation tests leave them out: instrumented code takes seconds for each.

import { test } from 'vitest';

export const largeTest = test.skipIf(process.env['MUTATED_FOLDER'] !== undefined);
