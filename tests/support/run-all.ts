// `npm test`: runs each suite with its npm script and goes on after a failure. The last line is `N passed, N failed`, summed
// over all suites; the exit code is 1 if any failed. Types, lint and build use one core, so two suites run at a time.
// Of the browser tests, `npm test` runs those with `@main` in their title, `npm run test:all` runs all.

import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

interface Count {
  readonly passed: number;
  readonly failed: number;
}

/** What a suite prints. The suites run beside each other, but their outputs follow each other in the order of the list. */
interface Output {
  readonly print: (text: string) => void;
}

interface ScriptResult {
  readonly exitCode: number;
  readonly lastLine: string;
}

interface Suite {
  readonly name: string;
  readonly run: (output: Output) => Promise<Count>;
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
  { name: 'types', run: (output) => runStep('test:types', output) },
  { name: 'lint', run: (output) => runStep('test:lint', output) },
  { name: 'unit', run: runUnit },
  { name: 'conformance', run: runConformance },
  { name: 'build', run: (output) => runStep('build', output) },
];

const runsAll = process.argv.includes('--all');

/** Runs alone, after the build: it uses all cores. */
const browserSuite: Suite = { name: 'e2e', run: runE2e };

const MAX_CONCURRENT = 2;

const liveOutput: Output = { print: (text) => process.stdout.write(text) };

/** Keeps what is printed until it is released; from then on prints at once. */
class QueuedOutput implements Output {
  #kept: string[] | null = [];

  print(text: string): void {
    if (this.#kept === null) process.stdout.write(text);
    else this.#kept.push(text);
  }

  release(): void {
    process.stdout.write((this.#kept ?? []).join(''));
    this.#kept = null;
  }
}

process.exitCode = await main();

async function main(): Promise<number> {
  mkdirSync(reports, { recursive: true });
  const results = await runSuites(suites);
  const isBuilt = results.every(({ suite, failed }) => suite !== 'build' || failed === 0);
  results.push(isBuilt ? await runSuite(browserSuite, liveOutput) : skipBrowserSuite());
  printTable(results);
  const passed = sum(results, 'passed');
  const failed = sum(results, 'failed');
  console.log(`${passed} passed, ${failed} failed`);
  return failed === 0 ? 0 : 1;
}

/** Runs suites in order, `MAX_CONCURRENT` at a time. The output of one waits until those before it are complete. */
async function runSuites(all: readonly Suite[]): Promise<SuiteResult[]> {
  const results: Promise<SuiteResult>[] = [];
  const running = new Set<Promise<unknown>>();
  let printed: Promise<unknown> = Promise.resolve();
  for (const suite of all) {
    if (running.size >= MAX_CONCURRENT) await Promise.race(running);
    const output = new QueuedOutput();
    const released = printed.then(() => output.release());
    const result = runSuite(suite, output);
    results.push(result);
    running.add(result);
    void result.then(() => running.delete(result));
    printed = Promise.all([released, result]);
  }
  await printed;
  return Promise.all(results);
}

/** Counts one failure for a suite that ran nothing. */
async function runSuite(suite: Suite, output: Output): Promise<SuiteResult> {
  output.print(`\n=== ${suite.name}\n`);
  const start = performance.now();
  let count = await suite.run(output);
  if (count.passed + count.failed === 0) {
    output.print('This suite ran no test.\n');
    count = { passed: 0, failed: 1 };
  }
  return { suite: suite.name, ...count, seconds: (performance.now() - start) / 1000 };
}

/** Counts one failure: there is nothing to test without a build. */
function skipBrowserSuite(): SuiteResult {
  console.log(`\n=== ${browserSuite.name}\nSkipped: the build failed.`);
  return { suite: browserSuite.name, passed: 0, failed: 1, seconds: 0 };
}

/** Counts a script as one test. */
async function runStep(script: string, output: Output): Promise<Count> {
  const { exitCode } = await runScript(script, output);
  return exitCode === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

async function runUnit(output: Output): Promise<Count> {
  rmSync(unitReport, { force: true });
  const options = `--reporter=default --reporter=json --outputFile.json="${unitReport}"`;
  const { exitCode } = await runScript('test:unit', output, options);
  const report = readReport(unitReport);
  const count = {
    passed: readNumber(report, 'numPassedTests'),
    failed: readNumber(report, 'numFailedTests'),
  };
  return withExitCode(count, exitCode);
}

async function runConformance(output: Output): Promise<Count> {
  const { exitCode, lastLine } = await runScript('conformance', output);
  const [, passed, failed] = /^(\d+) passed, (\d+) failed$/.exec(lastLine) ?? [];
  return withExitCode({ passed: Number(passed ?? 0), failed: Number(failed ?? 0) }, exitCode);
}

async function runE2e(output: Output): Promise<Count> {
  rmSync(e2eReport, { force: true });
  const options = runsAll ? '' : '--grep @main';
  const { exitCode } = await runScript('test:e2e', output, options, { PLAYGROUND_E2E_REPORT: e2eReport });
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
  output: Output,
  options = '',
  environment: Readonly<Record<string, string>> = {},
): Promise<ScriptResult> {
  const command = `npm run --silent ${script}${options === '' ? '' : ` -- ${options}`}`;
  output.print(`$ ${command}\n`);
  return new Promise((resolve) => {
    const child = spawn(command, {
      cwd: root,
      shell: true,
      env: { ...process.env, ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let tail = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      output.print(text);
      tail = (tail + text).slice(-2000);
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => output.print(text));
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
