// `npm test`: runs every suite in order, also after a failure. The last line is `N passed, N failed` over all of them.

import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

interface Count {
  readonly passed: number;
  readonly failed: number;
}

interface Finished {
  readonly exitCode: number;
  readonly lastLine: string;
}

interface Suite {
  readonly name: string;
  readonly run: () => Promise<Count>;
}

interface Result extends Count {
  readonly suite: string;
  readonly seconds: number;
}

const root = fileURLToPath(new URL('../..', import.meta.url));
const reports = join(root, 'test-results');
const unitReport = join(reports, 'unit.json');
const e2eReport = join(reports, 'e2e.json');
const vitest = `vitest run --reporter=default --reporter=json --outputFile.json="${unitReport}"`;

const suites: readonly Suite[] = [
  {
    name: 'types',
    run: () =>
      runSteps(
        'svelte-check --tsconfig ./tsconfig.json --fail-on-warnings',
        'tsc --noEmit -p src/engine',
        'tsc --noEmit -p src/worker',
      ),
  },
  { name: 'lint', run: () => runSteps('eslint .', 'prettier --check .', 'knip') },
  { name: 'unit', run: runUnit },
  { name: 'conformance', run: runConformance },
  { name: 'build', run: () => runSteps('npm run build') },
  { name: 'e2e', run: runE2e },
];

process.exitCode = await main();

async function main(): Promise<number> {
  mkdirSync(reports, { recursive: true });
  const results: Result[] = [];
  for (const suite of suites) {
    console.log(`\n=== ${suite.name}`);
    const start = performance.now();
    const count = await counted(suite, results);
    results.push({ suite: suite.name, ...count, seconds: (performance.now() - start) / 1000 });
  }
  printTable(results);
  const passed = sum(results, 'passed');
  const failed = sum(results, 'failed');
  console.log(`${passed} passed, ${failed} failed`);
  return failed === 0 ? 0 : 1;
}

/** The suite's counts; one failure if it ran nothing, or needs a missing build. */
async function counted(suite: Suite, earlier: readonly Result[]): Promise<Count> {
  if (suite.name === 'e2e' && earlier.some((result) => result.suite === 'build' && result.failed > 0)) {
    console.log('Skipped: the build failed.');
    return { passed: 0, failed: 1 };
  }
  const count = await suite.run();
  if (count.passed + count.failed > 0) return count;
  console.log('This suite ran no test.');
  return { passed: 0, failed: 1 };
}

async function runSteps(...commands: readonly string[]): Promise<Count> {
  let passed = 0;
  for (const command of commands) {
    console.log(`$ ${command}`);
    if ((await run(command)).exitCode === 0) passed += 1;
  }
  return { passed, failed: commands.length - passed };
}

async function runUnit(): Promise<Count> {
  rmSync(unitReport, { force: true });
  const { exitCode } = await run(vitest);
  const report = readReport(unitReport);
  const count = { passed: member(report, 'numPassedTests'), failed: member(report, 'numFailedTests') };
  return atLeastOneFailure(count, exitCode);
}

async function runConformance(): Promise<Count> {
  const { exitCode, lastLine } = await run('tsx tests/conformance/run.ts');
  const [, passed, failed] = /^(\d+) passed, (\d+) failed$/.exec(lastLine) ?? [];
  return atLeastOneFailure({ passed: Number(passed ?? 0), failed: Number(failed ?? 0) }, exitCode);
}

async function runE2e(): Promise<Count> {
  rmSync(e2eReport, { force: true });
  // A race on a busy machine is reported, but does not hide other results.
  const environment = { PLAYGROUND_E2E_REPORT: e2eReport };
  const { exitCode } = await run('tsx tests/support/run-e2e.ts --retries=1', environment);
  const stats = readReport(e2eReport)['stats'];
  const flaky = member(stats, 'flaky');
  if (flaky > 0) console.log(`Passed only when tried again, see above: ${String(flaky)}`);
  const count = { passed: member(stats, 'expected') + flaky, failed: member(stats, 'unexpected') };
  return atLeastOneFailure(count, exitCode);
}

/** A file that fails to load, or an error outside of tests, shows only in the exit code. */
function atLeastOneFailure(count: Count, exitCode: number): Count {
  return exitCode !== 0 && count.failed === 0 ? { passed: count.passed, failed: 1 } : count;
}

function readReport(file: string): Record<string, unknown> {
  if (!existsSync(file)) return {};
  return JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
}

function member(report: unknown, name: string): number {
  if (typeof report !== 'object' || report === null) return 0;
  const value: unknown = Reflect.get(report, name);
  return typeof value === 'number' ? value : 0;
}

/** Runs a command of this project and streams its output. */
function run(command: string, environment: Readonly<Record<string, string>> = {}): Promise<Finished> {
  const path = [join(root, 'node_modules', '.bin'), process.env['PATH'] ?? ''].join(delimiter);
  const env = { ...process.env, ...environment, PATH: path };
  return new Promise((resolve) => {
    const child = spawn(command, { cwd: root, shell: true, env, stdio: ['ignore', 'pipe', 'inherit'] });
    let tail = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      process.stdout.write(text);
      tail = (tail + text).slice(-2000);
    });
    child.on('error', () => resolve({ exitCode: 1, lastLine: '' }));
    child.on('close', (code) =>
      resolve({ exitCode: code ?? 1, lastLine: tail.trimEnd().split(/\r?\n/).at(-1) ?? '' }),
    );
  });
}

function printTable(results: readonly Result[]): void {
  console.log('\n' + row('suite', 'passed', 'failed', 'seconds'));
  for (const { suite, passed, failed, seconds } of results) {
    console.log(row(suite, String(passed), String(failed), seconds.toFixed(1)));
  }
}

function row(suite: string, ...cells: readonly string[]): string {
  return suite.padEnd(12) + cells.map((cell) => cell.padStart(9)).join('');
}

function sum(results: readonly Result[], key: keyof Count): number {
  return results.reduce((total, result) => total + result[key], 0);
}
