// The tests in Firefox and WebKit. Playwright runs and reports them; the browsers are the installed ones.

import { defineConfig } from '@playwright/test';
import type { BrowserName } from './browser-test.ts';

export default defineConfig<object, { readonly browserUnderTest: BrowserName }>({
  testDir: '.',
  testMatch: '**/*.spec.ts',
  outputDir: '../../test-results/browsers',
  forbidOnly: process.env['CI'] !== undefined,
  // One browser with one tab at a time: it has the focus.
  workers: 1,
  retries: 0,
  timeout: 240_000,
  expect: { timeout: 60_000 },
  reporter: [['list']],
  projects: [
    { name: 'firefox', use: { browserUnderTest: 'firefox' } },
    { name: 'webkit', use: { browserUnderTest: 'webkit' } },
  ],
});
