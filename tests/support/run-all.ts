// `npm test`: runs each suite with its npm script and goes on after a failure. The last line is `N passed, N failed`, summed
// over all suites; the exit code is 1 if any failed.

import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

interface Count {
  readonly passed: number;
  readonly failed: number;
}

interface ScriptResult {
  readonly exitCode: number;
  readonly lastLine: string;
}

interface Suite {
  readonly name: string;
  readonly run: () => Promise<Count>;
}

interface SuiteResult extends Count {
  readonly suite: string;
  readonly seconds: number;
}

const root = fileURLToPath(new URL('../..', import.meta.url));
const reports = join(root, 'test-results');
const unitReport = join(reports, 'unit.json');
const e2eReport = join(reports, 'e2e.json');

const suites: readonly Suite[] = [
  { name: 'types', run: () => runStep('test:types') },
  { name: 'lint', run: () => runStep('test:lint') },
  { name: 'unit', run: runUnit },
  { name: 'conformance', run: runConformance },
  { name: 'build', run: () => runStep('build') },
  { name: 'e2e', run: runE2e },
];

process.exitCode = await main();

async function main(): Promise<number> {
  mkdirSync(reports, { recursive: true });
  const results: SuiteResult[] = [];
  for (const suite of suites) {
    console.log(`\n=== ${suite.name}`);
    const start = performance.now();
    const count = await runSuite(suite, results);
    results.push({ suite: suite.name, ...count, seconds: (performance.now() - start) / 1000 });
  }
  printTable(results);
  const passed = sum(results, 'passed');
  const failed = sum(results, 'failed');
  console.log(`${passed} passed, ${failed} failed`);
  return failed === 0 ? 0 : 1;
}

/** Counts one failure for a suite that ran nothing or lacks its build. */
async function runSuite(suite: Suite, earlier: readonly SuiteResult[]): Promise<Count> {
  if (suite.name === 'e2e' && earlier.some((result) => result.suite === 'build' && result.failed > 0)) {
    console.log('Skipped: the build failed.');
    return { passed: 0, failed: 1 };
  }
  const count = await suite.run();
  if (count.passed + count.failed > 0) return count;
  console.log('This suite ran no test.');
  return { passed: 0, failed: 1 };
}

/** Counts a script as one test. */
async function runStep(script: string): Promise<Count> {
  const { exitCode } = await runScript(script);
  return exitCode === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

async function runUnit(): Promise<Count> {
  rmSync(unitReport, { force: true });
  const options = `--reporter=default --reporter=json --outputFile.json="${unitReport}"`;
  const { exitCode } = await runScript('test:unit', options);
  const report = readReport(unitReport);
  const count = {
    passed: readNumber(report, 'numPassedTests'),
    failed: readNumber(report, 'numFailedTests'),
  };
  return withExitCode(count, exitCode);
}

async function runConformance(): Promise<Count> {
  const { exitCode, lastLine } = await runScript('conformance');
  const [, passed, failed] = /^(\d+) passed, (\d+) failed$/.exec(lastLine) ?? [];
  return withExitCode({ passed: Number(passed ?? 0), failed: Number(failed ?? 0) }, exitCode);
}

async function runE2e(): Promise<Count> {
  rmSync(e2eReport, { force: true });
  const { exitCode } = await runScript('test:e2e', '', { PLAYGROUND_E2E_REPORT: e2eReport });
  const stats = readReport(e2eReport)['stats'];
  const count = { passed: readNumber(stats, 'expected'), failed: readNumber(stats, 'unexpected') };
  return withExitCode(count, exitCode);
}

/** Adds a failure that only the exit code reports, such as a test file that does not load. */
function withExitCode(count: Count, exitCode: number): Count {
  return exitCode !== 0 && count.failed === 0 ? { passed: count.passed, failed: 1 } : count;
}

function readReport(file: string): Record<string, unknown> {
  if (!existsSync(file)) return {};
  return JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
}

function readNumber(report: unknown, name: string): number {
  if (typeof report !== 'object' || report === null) return 0;
  const value: unknown = Reflect.get(report, name);
  return typeof value === 'number' ? value : 0;
}

/** Runs a script of package.json and passes its output through. */
function runScript(
  script: string,
  options = '',
  environment: Readonly<Record<string, string>> = {},
): Promise<ScriptResult> {
  const command = `npm run --silent ${script}${options === '' ? '' : ` -- ${options}`}`;
  console.log(`$ ${command}`);
  return new Promise((resolve) => {
    const child = spawn(command, {
      cwd: root,
      shell: true,
      env: { ...process.env, ...environment },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
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

function printTable(results: readonly SuiteResult[]): void {
  console.log('\n' + row('suite', 'passed', 'failed', 'seconds'));
  for (const { suite, passed, failed, seconds } of results) {
    console.log(row(suite, String(passed), String(failed), seconds.toFixed(1)));
  }
}

function row(suite: string, ...cells: readonly string[]): string {
  return suite.padEnd(12) + cells.map((cell) => cell.padStart(9)).join('');
}

function sum(results: readonly SuiteResult[], key: keyof Count): number {
  return results.reduce((total, result) => total + result[key], 0);
}
