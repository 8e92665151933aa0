// `npm run test:browsers [-- --build] [-- arguments for Playwright]`: the main flows in Firefox and WebKit, on the built site.
// `--project firefox` or `--project webkit` for one of them.

import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findFirefox, findWebKit } from './find-other-browsers.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

process.exitCode = main(process.argv.slice(2));

function main(options: readonly string[]): number {
  const missing = missingBrowsers(options);
  if (missing.length > 0) {
    for (const message of missing) console.error(message);
    return 1;
  }
  if (options.includes('--build') || !existsSync(join(root, 'dist', 'index.html'))) {
    const { status } = spawnSync('npm run build', { cwd: root, stdio: 'inherit', shell: true });
    if (status !== 0) return status ?? 1;
  }
  const playwright = dirname(createRequire(import.meta.url).resolve('@playwright/test/package.json'));
  const config = join('tests', 'browsers', 'playwright.config.ts');
  const passedOn = options.filter((option) => option !== '--build');
  // Node 20 has WebSocket only with this option; later versions accept it.
  const nodeOptions = `${process.env['NODE_OPTIONS'] ?? ''} --experimental-websocket`;
  const { status } = spawnSync(
    process.execPath,
    [join(playwright, 'cli.js'), 'test', '--config', config, ...passedOn],
    { cwd: root, stdio: 'inherit', env: { ...process.env, NODE_OPTIONS: nodeOptions } },
  );
  return status ?? 1;
}

/** Finds or installs the browsers that are asked for. Returns what is missing. */
function missingBrowsers(options: readonly string[]): readonly string[] {
  const project = /--project[ =](\w+)/.exec(options.join(' '))?.[1];
  const finders = [
    ...(project === 'webkit' ? [] : [findFirefox]),
    ...(project === 'firefox' ? [] : [findWebKit]),
  ];
  return finders.flatMap((find) => {
    try {
      find();
      return [];
    } catch (error) {
      return [error instanceof Error ? error.message : String(error)];
    }
  });
}
