// `npm run soak [-- --minutes N] [--seed S] [--build]`: random actions in the built page, with invariants after each.
// Prints the seed and the last actions of a failure; exit code 1.

import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import { findBrowser } from '../support/find-browser.ts';
import { builtSite, StaticServer } from '../support/static-server.ts';
import { soak } from './soak.ts';

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '60' },
    seed: { type: 'string' },
    build: { type: 'boolean', default: false },
  },
});
const seed = Number(values.seed ?? Date.now() % 1_000_000);

process.exitCode = await main();

async function main(): Promise<number> {
  if (values.build || !existsSync(builtSite)) {
    const { status } = spawnSync('npm run build', { stdio: 'inherit', shell: true });
    if (status !== 0) return status ?? 1;
  }
  const server = new StaticServer('/');
  await server.start();
  const isRoot = process.getuid?.() === 0;
  const browser = await chromium.launch({
    executablePath: findBrowser().executablePath,
    args: ['--disable-gpu', ...(isRoot ? ['--no-sandbox'] : [])],
  });
  try {
    const { actions, heaps, failures } = await soak(browser, server.address, Number(values.minutes), seed);
    const sizes = heaps.map((heap) => heap.toFixed(1)).join(' ');
    console.log(`${actions} actions, seed ${seed}, heap in MB: ${sizes}, ${failures.length} failures`);
    for (const { message, last } of failures) console.log(`\n${message}\n  after ${last.join('\n    ')}`);
    return failures.length === 0 ? 0 : 1;
  } finally {
    await browser.close();
    await server.stop();
  }
}
