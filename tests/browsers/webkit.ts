// WebKitGTK over WebDriver (https://www.w3.org/TR/webdriver2/). Its screenshots don't work without a real display.

import { spawn } from 'node:child_process';
import type { WebKit } from '../support/find-other-browsers.ts';
import { FIRST_FRAME } from './driver.ts';
import type { Driver, InputSource, Tab } from './driver.ts';

type Send = (method: 'GET' | 'POST' | 'DELETE', path: string, body?: object) => Promise<unknown>;

const START_TIMEOUT_MS = 60_000;

/** Starts the WebDriver server with a display. Each tab is a browser with its own, empty profile. */
export async function startWebKit({ driver, browser, display }: WebKit, port: number): Promise<Driver> {
  const screen = ['-a', '-s', '-screen 0 1600x1200x24'];
  // Its own group of processes, so that all of them can be ended.
  const server = spawn(display, [...screen, driver, `--port=${String(port)}`], {
    stdio: 'ignore',
    detached: true,
    // Frames take seconds where the display has no graphics card.
    env: { ...process.env, WEBKIT_DISABLE_DMABUF_RENDERER: '1' },
  });
  const end = () => {
    if (server.pid !== undefined && server.exitCode === null) process.kill(-server.pid);
  };
  process.once('exit', end);
  const send = senderTo(`http://127.0.0.1:${String(port)}`);
  await waitUntilReady(send);
  let version = '';
  const openTab = async () => {
    const options = { binary: browser, args: ['--automation'] };
    const answer = await send('POST', '/session', {
      capabilities: { alwaysMatch: { 'webkitgtk:browserOptions': options } },
    });
    const { sessionId, capabilities } = answer as {
      readonly sessionId: string;
      readonly capabilities: { readonly browserVersion: string };
    };
    version = capabilities.browserVersion;
    return new WebKitTab((method, path, body) => send(method, `/session/${sessionId}${path}`, body));
  };
  await (await openTab()).close();
  return {
    version,
    openTab,
    close: async () => {
      const ended = new Promise((resolve) => server.once('exit', resolve));
      end();
      await ended;
    },
  };
}

function senderTo(address: string): Send {
  return async (method, path, body) => {
    const response = await fetch(address + path, {
      method,
      ...(method === 'POST' ? { body: JSON.stringify(body ?? {}) } : {}),
    });
    const { value } = (await response.json()) as { readonly value: unknown };
    if (!response.ok) throw new Error(`${method} ${path}: ${JSON.stringify(value)}`);
    return value;
  };
}

async function waitUntilReady(send: Send): Promise<void> {
  const end = Date.now() + START_TIMEOUT_MS;
  for (;;) {
    try {
      await send('GET', '/status');
      return;
    } catch (error) {
      if (Date.now() > end) throw error;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}

class WebKitTab implements Tab {
  readonly #send: Send;

  constructor(send: Send) {
    this.#send = send;
  }

  async resize(width: number, height: number): Promise<void> {
    await this.#send('POST', '/window/rect', { x: 0, y: 0, width, height });
    // The window also has a bar.
    const inner = Number(await this.evaluate('innerHeight'));
    await this.#send('POST', '/window/rect', { x: 0, y: 0, width, height: 2 * height - inner });
  }

  async goto(url: string): Promise<void> {
    await this.#send('POST', '/url', { url });
  }

  async evaluate(expression: string, isInFrame = false): Promise<unknown> {
    if (isInFrame) {
      const id = await this.#send('POST', '/execute/sync', { script: `return ${FIRST_FRAME}`, args: [] });
      if (id === null) throw new Error('The page has no frame');
      await this.#send('POST', '/frame', { id });
    }
    try {
      const script = `const done = arguments[arguments.length - 1];
        Promise.resolve(${expression}).then(
          (value) => done({ json: JSON.stringify(value) ?? 'null' }),
          (error) => done({ error: String(error) }),
        );`;
      const answer = await this.#send('POST', '/execute/async', { script, args: [] });
      const { json, error } = answer as { readonly json?: string; readonly error?: string };
      if (json === undefined) throw new Error(error);
      return JSON.parse(json);
    } finally {
      if (isInFrame) await this.#send('POST', '/frame', { id: null });
    }
  }

  async perform(actions: readonly InputSource[]): Promise<void> {
    await this.#send('POST', '/actions', { actions });
  }

  /** WebDriver has no console; the pages of the test server record their errors. */
  async errors(): Promise<readonly string[]> {
    return (await this.evaluate('(window.recordedErrors ?? []).splice(0)')) as string[];
  }

  async close(): Promise<void> {
    await this.#send('DELETE', '');
  }
}
