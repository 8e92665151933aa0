// A documentation page on another origin, with the playground's element or frames.

import type { FrameLocator, Locator, Page } from '@playwright/test';
import { test as hostedTest } from './hosted-test.ts';
import { StaticServer } from '../support/static-server.ts';

export { expect } from './hosted-test.ts';

/** An event of an element, in order. */
interface ElementEvent {
  readonly type: string;
  readonly id: string;
  readonly detail: unknown;
}

declare global {
  interface Window {
    elementEvents: ElementEvent[];
  }
}

export interface HostOptions {
  /** Attributes of `<html>`. */
  readonly html?: string;
  readonly head?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** The name of the page. */
  readonly name?: string;
  /** Whether it is served from the site's origin. */
  readonly isSameOrigin?: boolean;
}

export class HostPage {
  readonly page: Page;
  readonly site: string;
  readonly #server: StaticServer;
  readonly #siteServer: StaticServer;

  constructor(page: Page, server: StaticServer, siteServer: StaticServer) {
    this.page = page;
    this.site = siteServer.address;
    this.#server = server;
    this.#siteServer = siteServer;
  }

  get element(): Locator {
    return this.page.locator('ram-policy-playground');
  }

  get frames(): Locator {
    return this.page.locator('ram-policy-playground iframe');
  }

  get note(): Locator {
    return this.element.getByRole('status');
  }

  /** The page in the frame of the first element, or of the one with `id`. */
  frame(id = ''): FrameLocator {
    return this.page.frameLocator(`ram-policy-playground${id === '' ? '' : `#${id}`} iframe`);
  }

  cell(action: string, resource: string, id = ''): Locator {
    return this.frame(id).locator(
      `[data-path="console"][data-action="mse:${action}"][data-resource="${resource}"]`,
    );
  }

  /** Serves a page, by default with the element's script, and returns its address. */
  put(
    body: string,
    { html = 'lang="en"', head, headers = {}, name = 'manual', isSameOrigin = false }: HostOptions = {},
  ): string {
    const script = head ?? `<script async src="${this.site}embed.js"></script>`;
    const icon = '<meta charset="utf-8"><title>Manual</title><link rel="icon" href="data:,">';
    const server = isSameOrigin ? this.#siteServer : this.#server;
    server.pages.set(name, {
      headers,
      body: `<!doctype html><html ${html}><head>${icon}${script}</head><body>${body}</body></html>`,
    });
    return `${server.address}${name}`;
  }

  async open(body: string, options: HostOptions = {}): Promise<void> {
    await this.page.addInitScript(() => {
      window.elementEvents = [];
      for (const type of ['ram-ready', 'ram-state', 'ram-decisions']) {
        document.addEventListener(type, (event) => {
          const id = event.target instanceof Element ? event.target.id : '';
          window.elementEvents.push({ type, id, detail: event instanceof CustomEvent ? event.detail : null });
        });
      }
    });
    await this.page.goto(this.put(body, options));
  }

  events(type: string): Promise<readonly ElementEvent[]> {
    return this.page.evaluate(
      (wanted) => window.elementEvents.filter((event) => event.type === wanted),
      type,
    );
  }
}

export const test = hostedTest.extend<{ readonly host: HostPage; readonly hostServer: StaticServer }>({
  hostServer: async ({}, use) => {
    const server = new StaticServer();
    await server.start();
    await use(server);
    await server.stop();
  },
  otherOrigins: async ({ hostServer }, use) => {
    await use([new URL(hostServer.address).origin]);
  },
  host: async ({ page, hostServer, server }, use) => {
    await use(new HostPage(page, hostServer, server));
  },
});
