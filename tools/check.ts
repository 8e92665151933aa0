// `npm run check [-- REF]`: types, lint and unit tests of what changed since REF (default HEAD), uncommitted and new files
// included. Prints the output of the steps that fail; exits with 1 if any does.

import { spawn, spawnSync } from 'node:child_process';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const ref = process.argv[2] ?? 'HEAD';

/** Reads every source file, though it imports none. */
const ARCHITECTURE = 'tests/architecture.test.ts';

const files = [
  ...git('diff', '--name-only', '--diff-filter=d', ref),
  ...git('ls-files', '--others', '--exclude-standard'),
];
const code = files.filter((file) => /\.(ts|svelte|js)$/.test(file));
/** Configuration affects every test, so it is left to `npm test`. */
const tested = code.filter((file) => /^(src|tests|tools)\//.test(file));
const hasChanged = (pattern: RegExp): boolean => files.some((file) => pattern.test(file));

const steps: Readonly<Record<string, readonly string[] | null>> = {
  types: hasChanged(/\.(ts|svelte)$/) ? typesOf('.') : null,
  'types of the engine': hasChanged(/^src\/engine\//) ? typesOf('src/engine') : null,
  'types of the worker': hasChanged(/^src\/worker\//) ? typesOf('src/worker') : null,
  // tsc reads no components, and svelte-check cannot be limited to some of them.
  'types of components': hasChanged(/\.svelte$/)
    ? ['svelte-check', '--tsconfig', './tsconfig.json', '--fail-on-warnings']
    : null,
  lint: code.length > 0 ? ['eslint', '--no-warn-ignored', ...code] : null,
  format: files.length > 0 ? ['prettier', '--check', '--ignore-unknown', ...files] : null,
  tests:
    tested.length > 0 ? ['vitest', 'related', '--run', '--passWithNoTests', ...tested, ARCHITECTURE] : null,
};

const results = await Promise.all(
  Object.entries(steps).flatMap(([name, command]) => (command === null ? [] : [runStep(name, command)])),
);
process.exitCode = results.every(Boolean) ? 0 : 1;

function git(...options: readonly string[]): readonly string[] {
  const { status, stdout } = spawnSync('git', [...options, '-z'], { cwd: root, encoding: 'utf8' });
  if (status !== 0) throw new Error(`git ${options.join(' ')} failed`);
  return stdout.split('\0').filter((file) => file !== '');
}

/** Checks a project; fast from the second time on. */
function typesOf(project: string): readonly string[] {
  const cache = join('.tmp', `${project.replace(/\W/g, '-')}.tsbuildinfo`);
  return ['tsc', '--noEmit', '-p', project, '--incremental', '--tsBuildInfoFile', cache];
}

function runStep(name: string, [command = '', ...options]: readonly string[]): Promise<boolean> {
  const start = performance.now();
  const path = [join(root, 'node_modules', '.bin'), process.env['PATH'] ?? ''].join(delimiter);
  return new Promise((resolve) => {
    const child = spawn(command, options, { cwd: root, env: { ...process.env, PATH: path } });
    let output = '';
    const collect = (text: string) => (output += text);
    child.stdout.setEncoding('utf8').on('data', collect);
    child.stderr.setEncoding('utf8').on('data', collect);
    child.on('error', (error) => collect(error.message));
    child.on('close', (exitCode) => {
      const seconds = ((performance.now() - start) / 1000).toFixed(1);
      console.log(`${name}: ${exitCode === 0 ? 'passed' : 'failed'} (${seconds} s)`);
      if (exitCode !== 0) console.log(output);
      resolve(exitCode === 0);
    });
  });
}
