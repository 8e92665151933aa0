import { defineConfig, type ReporterDescription } from '@playwright/test';
import { fileURLToPath } from 'node:url';
import { findBrowser } from '../support/find-browser.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const port = process.env['PLAYGROUND_E2E_PORT'] ?? '4179';
const address = `http://127.0.0.1:${port}/`;

// Written back to the environment, so that the workers, which read this file too, do not search again.
const executablePath = (process.env['PLAYGROUND_BROWSER'] ??= findBrowser().executablePath);

const reportFile = process.env['PLAYGROUND_E2E_REPORT'];
const reporter: ReporterDescription[] = [['list']];
if (reportFile !== undefined) reporter.push(['json', { outputFile: reportFile }]);

const isRoot = process.getuid?.() === 0;

export default defineConfig({
  testDir: '.',
  testMatch: '**/*.spec.ts',
  // Playwright empties this folder first: the reports of the other suites lie beside it.
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
    // A new profile for each test costs as much as the page itself. In between Playwright clears what is kept, closes other
    // pages, and takes routes, scripts and emulation back; files about a first visit or a server of their own turn it off.
    reuseContext: true,
    viewport: { width: 1440, height: 900 },
    // What a test loads comes from the server, never from what another has kept; tests/e2e/offline.spec.ts allows them.
    serviceWorkers: 'block',
    permissions: ['clipboard-read', 'clipboard-write'],
    // Recording every test would double the time that the suite takes.
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
    command: `npx --no-install vite preview --host 127.0.0.1 --port ${port} --strictPort`,
    cwd: root,
    url: address,
    reuseExistingServer: false,
    timeout: 60_000,
  },
});
