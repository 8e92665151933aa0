// A plain static server for the built site below a sub-path. It can stop, stall, change its site,
// and serve pages of a test.

import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.ttf': 'font/ttf',
};

export const builtSite = fileURLToPath(new URL('../../dist', import.meta.url));

export interface TestPage {
  readonly body: string;
  readonly headers: Readonly<Record<string, string>>;
}

export class StaticServer {
  /** The folder that is served. */
  folder = builtSite;
  /** What is served in place of the folder's files, by name. */
  readonly pages = new Map<string, TestPage>();
  /** Whether requests are taken and never answered. */
  isStalled = false;
  /** Whether pages of other origins, and frames without one, may load the site's modules. */
  allowsOrigins = true;
  /** What was asked for and is not there. */
  readonly strays: string[] = [];
  readonly #prefix: string;
  #server: Server | null = null;
  #port = 0;

  constructor(prefix = '/sub/path/') {
    this.#prefix = prefix;
  }

  get address(): string {
    return `http://127.0.0.1:${String(this.#port)}${this.#prefix}`;
  }

  /** Starts it, on the same port as before if it was stopped. */
  async start(): Promise<void> {
    const server = createServer((request, response) => this.#answer(request, response));
    await new Promise<void>((resolve) => server.listen(this.#port, '127.0.0.1', resolve));
    this.#port = (server.address() as AddressInfo).port;
    this.#server = server;
  }

  async stop(): Promise<void> {
    const server = this.#server;
    this.#server = null;
    if (server === null) return;
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }

  #answer({ url = '' }: IncomingMessage, response: ServerResponse): void {
    if (this.isStalled) return;
    const name = url.startsWith(this.#prefix) ? url.slice(this.#prefix.length).replace(/\?.*/, '') : '..';
    const page = this.pages.get(name);
    if (page !== undefined) {
      response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8', ...page.headers }).end(page.body);
      return;
    }
    const file = join(this.folder, name.replace(/(?<=^|\/)$/, 'index.html'));
    if (!/^[\w./-]*$/.test(name) || name.includes('..') || !existsSync(file)) {
      this.strays.push(url);
      const notFound = join(this.folder, '404.html');
      response.writeHead(404, { 'Content-Type': 'text/html' });
      response.end(existsSync(notFound) ? readFileSync(notFound) : '');
      return;
    }
    // As hosts do: what has a hash in its name is kept for ever, all else is asked for again.
    const lifetime = name.startsWith('assets/') ? 'public, max-age=31536000, immutable' : 'no-cache';
    const type = TYPES[extname(file)] ?? 'text/plain';
    const headers = {
      'Content-Type': type,
      'Cache-Control': lifetime,
      ...(this.allowsOrigins ? { 'Access-Control-Allow-Origin': '*' } : {}),
    };
    response.writeHead(200, headers).end(readFileSync(file));
  }
}
