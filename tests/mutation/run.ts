// `npm run test:mutation [-- PART …] [--shard 3/10]`: changes the engine's code bit by bit and reports the changes that no test
// finds. A part is a folder of src/engine, or a folder or file below it: `evaluation`, `evaluation/decide`, `policy/pattern.ts`.
// Results of whole runs are kept in .tmp/mutation, so the next one tries only what has changed. Exit code 1 below 90 %.

import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const FOLDERS = ['evaluation', 'policy', 'account', 'analysis', 'grant'];

const { positionals: parts, values } = parseArgs({
  allowPositionals: true,
  options: { shard: { type: 'string' } },
});
const unknown = parts.filter((part) => !FOLDERS.includes(folderOf(part)));
if (unknown.length > 0) {
  console.error(`Unknown part ${unknown.join(', ')}. Folders: ${FOLDERS.join(', ')}`);
  process.exitCode = 2;
} else if (values.shard !== undefined && !isShard(values.shard)) {
  console.error(`--shard ${values.shard}: expected a number and the number of shards, such as 3/10`);
  process.exitCode = 2;
} else {
  const scores = (parts.length > 0 ? parts : FOLDERS).map((part) => {
    console.log(`src/engine/${part}`);
    if (mutate(part, values.shard) !== 0) process.exitCode = 1;
    return `${part}: ${readScore(folderOf(part))}`;
  });
  console.log(scores.join('\n'));
}

function folderOf(part: string): string {
  return part.replace(/\/.*/, '');
}

function isShard(text: string): boolean {
  const [index, count] = text.split('/').map(Number);
  return /^\d+\/\d+$/.test(text) && Number(index) >= 1 && Number(index) <= Number(count);
}

function reportOf(folder: string): string {
  return join(ROOT, '.tmp/mutation', `${folder}.json`);
}

function mutate(part: string, shard: string | undefined): number | null {
  rmSync(reportOf(folderOf(part)), { force: true });
  const { status } = spawnSync('npx --no-install stryker run tests/mutation/stryker.config.js', {
    cwd: ROOT,
    stdio: 'inherit',
    shell: true,
    env: {
      ...process.env,
      MUTATED_FOLDER: folderOf(part),
      MUTATED_PART: part,
      ...(shard === undefined ? {} : { SHARD: shard }),
    },
  });
  return status;
}

interface MutationReport {
  readonly files: Readonly<Record<string, { readonly mutants: readonly Mutant[] }>>;
}

interface Mutant {
  readonly status: string;
  readonly statusReason?: string;
}

/** The counts of the last run, and the score with its 95 % interval, should this be a shard. */
function readScore(folder: string): string {
  if (!existsSync(reportOf(folder))) return 'no result';
  const report = JSON.parse(readFileSync(reportOf(folder), 'utf8')) as MutationReport;
  const all = Object.values(report.files).flatMap(({ mutants }) => mutants);
  const count = (...statuses: string[]): number =>
    all.filter(({ status }) => statuses.includes(status)).length;
  const killed = count('Killed', 'RuntimeError');
  const endless = count('Timeout');
  const slow = all.filter(({ status, statusReason }) => status === 'Timeout' && !statusReason).length;
  const missed = count('Survived', 'NoCoverage');
  const tried = killed + endless + missed;
  const [score, low, high] = scoreOf(killed + endless, tried);
  return (
    `${tried + count('CompileError')} mutants, ${tried} tried, ${killed} killed, ${endless} endless (${slow} by the clock), ` +
    `${count('Survived')} survived, ${count('NoCoverage')} not covered; score ${score} % (${low}–${high})`
  );
}

/** The share of killed mutants in percent, and Wilson's interval. */
function scoreOf(killed: number, tried: number): readonly string[] {
  const z = 1.96;
  const share = killed / tried;
  const middle = share + z ** 2 / (2 * tried);
  const width = z * Math.sqrt((share * (1 - share)) / tried + z ** 2 / (4 * tried ** 2));
  const scale = 1 + z ** 2 / tried;
  return [share, (middle - width) / scale, (middle + width) / scale].map((part) => (100 * part).toFixed(1));
}
