// `npm run test:e2e [-- --build] [-- arguments for Playwright]`: the browser tests on the built site.
// `npm run photos`: instead of tests, pictures of all states of the page, in test-results/photos.

import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findBrowser } from './find-browser.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

process.exitCode = main(process.argv.slice(2));

function main(options: readonly string[]): number {
  let executablePath: string;
  try {
    ({ executablePath } = findBrowser());
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return 1;
  }
  console.log(`Browser: ${executablePath}`);
  if (options.includes('--build') || !existsSync(join(root, 'dist', 'index.html'))) {
    const { status } = spawnSync('npm run build', { cwd: root, stdio: 'inherit', shell: true });
    if (status !== 0) return status ?? 1;
  }
  const passedOn = options.filter((option) => option !== '--build' && option !== '--photos');
  const isPhotographing = options.includes('--photos');
  if (isPhotographing) passedOn.push('tests/e2e/photos.spec.ts');
  const config = join('tests', 'e2e', 'playwright.config.ts');
  const environment = {
    PLAYGROUND_BROWSER: executablePath,
    ...(isPhotographing ? { PLAYGROUND_PHOTOS: '1' } : {}),
  };
  return runScript('@playwright/test', 'cli.js', ['test', '--config', config, ...passedOn], environment);
}

/** Runs a package's command and returns its exit code. */
function runScript(
  packageName: string,
  script: string,
  options: readonly string[],
  environment: Readonly<Record<string, string>>,
): number {
  const folder = dirname(createRequire(import.meta.url).resolve(`${packageName}/package.json`));
  const env = { ...process.env, ...environment };
  const result = spawnSync(process.execPath, [join(folder, script), ...options], {
    cwd: root,
    stdio: 'inherit',
    env,
  });
  return result.status ?? 1;
}
