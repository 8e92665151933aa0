// `npm run conformance -- FILE…`: runs vector files; without FILE those beside this script. One line per failing case,
// last line `N passed, N failed`; exit 1 if any failed.

import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runVector } from './vectors.ts';
import type { Vector } from './vectors.ts';

function vectorFiles(named: readonly string[]): readonly string[] {
  if (named.length > 0) return named;
  const folder = dirname(fileURLToPath(import.meta.url));
  return readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .map((file) => join(folder, file));
}

/** The outcome of one case, or why it could not be run. */
function failureOf(vector: Vector): string | null {
  try {
    const { expected, actual } = runVector(vector);
    return expected === actual ? null : `expected [${expected}], got [${actual}]`;
  } catch (error) {
    return `could not run: ${String(error)}`;
  }
}

let passed = 0;
let failed = 0;
for (const file of vectorFiles(process.argv.slice(2))) {
  const vectors = JSON.parse(readFileSync(file, 'utf8')) as Vector[];
  for (const vector of vectors) {
    const failure = failureOf(vector);
    if (failure === null) {
      passed += 1;
    } else {
      failed += 1;
      console.log(`${file}: ${vector.name}: ${failure}`);
    }
  }
}
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
