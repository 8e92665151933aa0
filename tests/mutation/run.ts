// `npm run test:mutation [-- PART …]`: changes the engine's code bit by bit and reports the changes that no test finds.
// A part is a folder of src/engine, or a folder or file below it: `evaluation`, `evaluation/decide`, `policy/pattern.ts`.
// Results are kept in .tmp/mutation, so the next run tries only what has changed. Exit code 1 below 90 %.

import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const FOLDERS = ['evaluation', 'policy', 'account', 'analysis', 'grant'];

const parts = process.argv.slice(2);
const unknown = parts.filter((part) => !FOLDERS.includes(folderOf(part)));
if (unknown.length > 0) {
  console.error(`Unknown part ${unknown.join(', ')}. Folders: ${FOLDERS.join(', ')}`);
  process.exitCode = 2;
} else {
  for (const part of parts.length > 0 ? parts : FOLDERS) {
    console.log(`src/engine/${part}`);
    if (mutate(part) !== 0) process.exitCode = 1;
  }
}

function folderOf(part: string): string {
  return part.replace(/\/.*/, '');
}

function mutate(part: string): number | null {
  const { status } = spawnSync('npx --no-install stryker run tests/mutation/stryker.config.js', {
    cwd: ROOT,
    stdio: 'inherit',
    shell: true,
    env: { ...process.env, MUTATED_FOLDER: folderOf(part), MUTATED_PART: part },
  });
  return status;
}
