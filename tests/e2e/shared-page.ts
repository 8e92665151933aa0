// One page for the tests of a worker. Its process and its caches of files and compiled code stay warm, so that the next
// test opens the site in half the time. Between tests it loses everything else that a test can leave.

import type { Browser, BrowserContext, BrowserContextOptions, Page } from '@playwright/test';

/** Options as a test's fixtures have them. */
type TestOptions = {
  readonly [Name in keyof BrowserContextOptions]?: BrowserContextOptions[Name] | undefined;
};

/** What these add stays as long as the page or the context. */
const LASTING = ['addInitScript', 'exposeFunction', 'exposeBinding'] as const;

// Not all events: Playwright itself listens to some of them.
const CONTEXT_EVENTS = [
  'console',
  'dialog',
  'page',
  'request',
  'requestfailed',
  'requestfinished',
  'response',
  'weberror',
];
const PAGE_EVENTS = [
  ...CONTEXT_EVENTS,
  'download',
  'filechooser',
  'framenavigated',
  'pageerror',
  'popup',
  'websocket',
  'worker',
];

export class SharedPage {
  readonly #browser: Browser;
  #context: BrowserContext | null = null;
  #page: Page | null = null;
  #options = '';
  /** Pages and contexts that a test changed for good. */
  readonly #changed = new WeakSet<object>();

  constructor(browser: Browser) {
    this.#browser = browser;
  }

  /** Returns the context, as if it were new. Options that it was not created with make another one. */
  async openContext(options: TestOptions): Promise<BrowserContext> {
    const wanted = JSON.stringify(options);
    const isUsable = this.#context !== null && this.#options === wanted && !this.#changed.has(this.#context);
    if (!isUsable) await this.close();
    if (this.#context === null) {
      this.#context = await this.#browser.newContext(options as BrowserContextOptions);
      this.#options = wanted;
      this.#watch(this.#context);
    } else await this.#clear(this.#context, options);
    return this.#context;
  }

  /** Returns the page of the open context, as if it were new. */
  async openPage(context: BrowserContext): Promise<Page> {
    if (this.#page === null) {
      this.#page = await context.newPage();
      this.#watch(this.#page);
    }
    return this.#page;
  }

  async close(): Promise<void> {
    const context = this.#context;
    this.#context = null;
    this.#page = null;
    await context?.close();
  }

  async #clear(context: BrowserContext, options: TestOptions): Promise<void> {
    for (const event of CONTEXT_EVENTS) context.removeAllListeners(event);
    await context.unrouteAll({ behavior: 'ignoreErrors' });
    for (const page of context.pages()) if (page !== this.#page) await page.close();
    if (this.#page !== null && (this.#page.isClosed() || this.#changed.has(this.#page))) {
      if (!this.#page.isClosed()) await this.#page.close();
      this.#page = null;
    }
    await context.clearCookies();
    await context.clearPermissions();
    await context.grantPermissions([...(options.permissions ?? [])]);
    const page = await this.openPage(context);
    for (const event of PAGE_EVENTS) page.removeAllListeners(event);
    await page.unrouteAll({ behavior: 'ignoreErrors' });
    const { colorScheme = null } = options;
    await page.emulateMedia({
      media: null,
      colorScheme,
      reducedMotion: null,
      forcedColors: null,
      contrast: null,
    });
    if (options.viewport) await page.setViewportSize(options.viewport);
    await clearStorage(page, options.baseURL ?? '');
  }

  /** Notes what can't be taken back. */
  #watch(target: BrowserContext | Page): void {
    for (const name of LASTING) {
      const method = Reflect.get(target, name) as (...args: unknown[]) => unknown;
      Reflect.set(target, name, (...args: unknown[]) => {
        this.#changed.add(target);
        return method.apply(target, args);
      });
    }
  }
}

/** Leaves the site first: a page may store something when it is left. */
async function clearStorage(page: Page, site: string): Promise<void> {
  await page.goto(new URL('robots.txt', site).href);
  await page.evaluate(() => {
    sessionStorage.clear();
    window.name = '';
  });
  const session = await page.context().newCDPSession(page);
  await session.send('Storage.clearDataForOrigin', {
    origin: new URL(site).origin,
    storageTypes: 'local_storage,indexeddb,cache_storage,service_workers,file_systems',
  });
  await page.goto('about:blank');
  await session.send('Page.resetNavigationHistory');
  await session.detach();
}
