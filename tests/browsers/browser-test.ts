// The tests in other browsers: each gets a page in a new profile, and fails if the console shows an error.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test as base } from '@playwright/test';
import { findFirefox, findWebKit } from '../support/find-other-browsers.ts';
import { builtSite, StaticServer } from '../support/static-server.ts';
import { DrivenPage } from './driven-page.ts';
import type { Driver, Tab } from './driver.ts';
import { startFirefox } from './firefox.ts';
import { startWebKit } from './webkit.ts';

export { expect } from '@playwright/test';

export type BrowserName = 'firefox' | 'webkit';

interface TestFixtures {
  /** The site, on one origin. */
  readonly site: StaticServer;
  /** Another origin, with pages that embed the site. */
  readonly host: StaticServer;
  readonly playground: DrivenPage;
  /** Ends the page and its profile, and opens another one. */
  readonly openFreshPage: () => Promise<DrivenPage>;
  /** Errors that a test expects, as parts of their text. */
  readonly expectedErrors: string[];
}

interface WorkerFixtures {
  readonly browserUnderTest: BrowserName;
  readonly driver: Driver;
}

const WEBKIT_PORT = Number(process.env['PLAYGROUND_WEBDRIVER_PORT'] ?? '4177');

/** WebDriver for WebKit has no console, so its pages record their errors. */
const RECORDER = `window.recordedErrors = [];
const record = (text) => void window.recordedErrors.push(String(text));
addEventListener('error', ({ message, target }) => record(message ?? 'cannot load ' + (target.src ?? target.href)), true);
addEventListener('unhandledrejection', ({ reason }) => record(reason?.stack ?? reason));
addEventListener('securitypolicyviolation', ({ violatedDirective }) => record(violatedDirective));
console.error = (...values) => record(values.join(' '));`;

export const test = base.extend<TestFixtures, WorkerFixtures>({
  browserUnderTest: ['firefox', { option: true, scope: 'worker' }],
  driver: [
    async ({ browserUnderTest }, use) => {
      const driver =
        browserUnderTest === 'firefox'
          ? await startFirefox(findFirefox())
          : await startWebKit(findWebKit(), WEBKIT_PORT);
      process.stdout.write(`${browserUnderTest} ${driver.version}\n`);
      await use(driver);
      await driver.close();
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  site: async ({ browserUnderTest }, use) => {
    const site = new StaticServer();
    if (browserUnderTest === 'webkit') runFirst(site, RECORDER);
    await site.start();
    await use(site);
    await site.stop();
  },
  host: async ({}, use) => {
    const host = new StaticServer();
    await host.start();
    await use(host);
    await host.stop();
  },
  expectedErrors: async ({}, use) => {
    await use([]);
  },
  // Servers end after the page: what is still loading would fail otherwise.
  openFreshPage: async ({ driver, expectedErrors, site, host }, use) => {
    let tab: Tab | null = null;
    const close = async () => {
      const errors = (await tab?.errors()) ?? [];
      await tab?.close();
      tab = null;
      const isExpected = (error: string) => expectedErrors.some((part) => error.includes(part));
      expect(errors.filter((error) => !isExpected(error))).toEqual([]);
    };
    await use(async () => {
      await close();
      tab = await driver.openTab();
      await tab.resize(1440, 900);
      return new DrivenPage(tab);
    });
    await close();
    expect([...site.strays, ...host.strays]).toEqual([]);
  },
  playground: async ({ openFreshPage }, use) => {
    await use(await openFreshPage());
  },
});

/** Runs a script in each of the site's pages, before their own scripts. */
export function runFirst(site: StaticServer, script: string): void {
  const page = readFileSync(join(builtSite, 'index.html'), 'utf8');
  // After the Content Security Policy.
  const body = page.replace(/<meta[^>]*Content-Security-Policy[^>]*>/, '$&<script src="first.js"></script>');
  const before = site.pages.get('first.js')?.body ?? '';
  site.pages.set('', { body, headers: {} });
  site.pages.set('index.html', { body, headers: {} });
  site.pages.set('first.js', {
    body: `${before}\n${script}`,
    headers: { 'Content-Type': 'text/javascript' },
  });
}
