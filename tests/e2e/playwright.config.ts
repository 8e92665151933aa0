import { defineConfig, type ReporterDescription } from '@playwright/test';
import { fileURLToPath } from 'node:url';
import { findBrowser } from '../support/find-browser.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const port = process.env['PLAYGROUND_E2E_PORT'] ?? '4179';
const address = `http://127.0.0.1:${port}/`;

// Stored in the environment, so that workers, which also load this file, do not search again.
const executablePath = (process.env['PLAYGROUND_BROWSER'] ??= findBrowser().executablePath);

const reportFile = process.env['PLAYGROUND_E2E_REPORT'];
const reporter: ReporterDescription[] = [['list']];
if (reportFile !== undefined) reporter.push(['json', { outputFile: reportFile }]);

const isRoot = process.getuid?.() === 0;

export default defineConfig({
  testDir: '.',
  testMatch: '**/*.spec.ts',
  // Playwright empties this folder first. Reports of other suites are next to it.
  outputDir: '../../test-results/e2e',
  fullyParallel: true,
  forbidOnly: process.env['CI'] !== undefined,
  workers: 2,
  retries: 0,
  timeout: 60_000,
  // A page that is slow on a busy machine is not a failure.
  expect: { timeout: 15_000 },
  reporter,
  use: {
    baseURL: address,
    viewport: { width: 1440, height: 900 },
    // Tests load from the server, never from a service worker; tests/e2e/offline.spec.ts allows them.
    serviceWorkers: 'block',
    permissions: ['clipboard-read', 'clipboard-write'],
    // Recording every test would double the duration.
    trace: process.env['PLAYGROUND_E2E_TRACE'] === undefined ? 'off' : 'retain-on-failure',
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath,
      args: [
        ...(isRoot ? ['--no-sandbox'] : []),
        '--disable-gpu',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  projects: [{ name: 'chromium', use: { browserName: 'chromium' } }],
  webServer: {
    command: `npx --no-install tsx tests/support/serve-site.ts ${port}`,
    cwd: root,
    url: address,
    reuseExistingServer: false,
    timeout: 60_000,
  },
});
