// The test function with the page object. Every test fails on page errors and requests to other origins.

import { test as base } from '@playwright/test';
import type { BrowserContext } from '@playwright/test';
import { PlaygroundPage } from './playground-page.ts';
import { SharedPage } from './shared-page.ts';

export { expect } from '@playwright/test';

interface Fixtures {
  /** Whether it uses the worker's page. A test of a first visit, or of its own server, gets a new one. */
  readonly sharesPage: boolean;
  /** Allowed origins in addition to the site's. */
  readonly otherOrigins: readonly string[];
  readonly playground: PlaygroundPage;
  /** Errors and forbidden requests. A test that expects some empties the list. */
  readonly pageErrors: string[];
}

interface WorkerFixtures {
  readonly sharedPage: SharedPage;
}

export const test = base.extend<Fixtures, WorkerFixtures>({
  sharesPage: [true, { option: true }],
  sharedPage: [
    async ({ browser }, use) => {
      const sharedPage = new SharedPage(browser);
      await use(sharedPage);
      await sharedPage.close();
    },
    { scope: 'worker' },
  ],
  context: async (
    {
      browser,
      sharedPage,
      sharesPage,
      baseURL,
      viewport,
      permissions,
      serviceWorkers,
      locale,
      hasTouch,
      isMobile,
      colorScheme,
      javaScriptEnabled,
      deviceScaleFactor,
    },
    use,
  ) => {
    const options = {
      baseURL,
      viewport,
      permissions,
      serviceWorkers,
      locale,
      hasTouch,
      isMobile,
      colorScheme,
      javaScriptEnabled,
      deviceScaleFactor,
    };
    if (sharesPage) {
      await use(await sharedPage.openContext(options));
      return;
    }
    const context = await browser.newContext();
    await use(context);
    await context.close();
  },
  page: async ({ context, sharedPage, sharesPage }, use) => {
    await use(await (sharesPage ? sharedPage.openPage(context) : context.newPage()));
  },
  otherOrigins: [[], { option: true }],
  pageErrors: [
    async ({ context, baseURL, otherOrigins }, use) => {
      const pageErrors: string[] = [];
      watch(context, [new URL(baseURL ?? '').origin, ...otherOrigins], pageErrors);
      await use(pageErrors);
      base.expect(pageErrors, 'errors on the page, and requests to other origins').toEqual([]);
    },
    { auto: true },
  ],
  playground: async ({ page }, use) => {
    const playground = new PlaygroundPage(page);
    await playground.holdEditorBack();
    await use(playground);
  },
});

/** Records uncaught errors, console errors, and requests to other origins. */
function watch(context: BrowserContext, origins: readonly string[], pageErrors: string[]): void {
  context.on('weberror', (error) => pageErrors.push(error.error().message));
  context.on('console', (message) => {
    if (message.type() === 'error') pageErrors.push(message.text());
  });
  context.on('request', (request) => {
    const { protocol, origin: target } = new URL(request.url());
    if (protocol.startsWith('http') && !origins.includes(target)) pageErrors.push(request.url());
  });
}
