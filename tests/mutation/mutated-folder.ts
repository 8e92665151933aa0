// The folder of src/engine that is mutated, and its tests: examples, and few cases of the properties that define it.

import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Fast properties about each folder of src/engine. */
const PROPERTIES: Readonly<Record<string, readonly string[]>> = {
  evaluation: [
    'allow-and-deny-are-monotonic',
    'assertions-agree-with-evaluate',
    'assertions-round-trip',
    'cells-equal-evaluate',
    'console-path-follows-evaluate',
    'created-assertions-hold',
    'explanations-agree',
    'exposure-counts-cells',
    'grants-equal-evaluate',
    'name-marks-are-complete',
    'order-does-not-matter',
    'pivotal-conditions-agree-with-evaluate',
    'repairs-allow-the-request',
    'robust-decisions-agree-with-evaluate',
    'robust-repairs-hold-by-both-documents',
    'roll-ups-count-decisions',
  ],
  policy: [
    'diagnostic-spans-are-in-the-text',
    'format-keeps-the-policy',
    'matches-pattern-equals-definition',
    'parser-never-throws',
    'pattern-matcher-equals-matches-pattern',
    'pattern-overlap-is-exact',
    'print-keeps-the-value',
    'spans-contain-their-values',
  ],
  account: ['account-edits-change-only-their-target', 'account-json-round-trip'],
  analysis: [
    'analysis-agrees-with-evaluate',
    'analysis-is-consistent',
    'automata-equal-patterns',
    'diffs-describe-every-difference',
    'proofs-equal-all-contexts',
    'readings-agree-with-evaluate',
    'simplified-policies-decide-the-same',
    'value-cells-are-complete',
  ],
  grant: ['changed-policies-do-as-wished', 'grants-meet-their-lines'],
};

/** Examples of other folders about a folder of src/engine: fixes edit texts, and changes of policies are proven. */
const MORE_EXAMPLES: Readonly<Record<string, readonly string[]>> = {
  policy: ['tests/engine/lint', 'tests/engine/analysis', 'tests/engine/grant'],
  analysis: ['tests/proofs', 'tests/engine/grant'],
};

/** The share of a property's cases, where the examples are few. */
const SHARE_OF_CASES: Readonly<Record<string, number>> = { analysis: 0.2, grant: 0.1 };

const folder = process.env['MUTATED_FOLDER'] ?? 'evaluation';

/** Where the bundled tests are, below the sandbox of Stryker. */
export const BUNDLE = '.tmp/mutation-tests';

/** Multiplies the number of cases of each property. */
export const FC_RUNS = String(SHARE_OF_CASES[folder] ?? 0.04);

/** The tests' paths. */
export const TESTS: readonly string[] = [
  ...testsIn(`tests/engine/${folder}`),
  ...(MORE_EXAMPLES[folder] ?? []).flatMap(testsIn),
  ...(PROPERTIES[folder] ?? []).map((name) => `tests/laws/${name}.test.ts`),
];

function testsIn(root: string): string[] {
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.test.ts'))
    .map((name) => join(root, name));
}
