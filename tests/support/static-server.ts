// A plain static host for the built site under a path. Tests can stop it, let it stall, change its site, and add pages.

import { existsSync, readFileSync, statSync } from 'node:fs';
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

/** A browser with this cookie waits for Monaco, which most tests don't need: they see the text as before loading. */
export const HOLD_EDITOR = 'hold-editor';

/** The chunk with Monaco in it. */
export const MONACO = /\/monaco-[^/]*\.js$/;

export interface TestPage {
  readonly body: string;
  readonly headers: Readonly<Record<string, string>>;
}

export class StaticServer {
  /** The folder that is served. */
  folder = builtSite;
  /** Contents by name that replace or complete the folder's files. */
  readonly pages = new Map<string, TestPage>();
  /** Whether requests are accepted and never answered. */
  isStalled = false;
  /** Whether pages of other or opaque origins may load the site's modules. */
  allowsOrigins = true;
  /** Requested files that don't exist. */
  readonly strays: string[] = [];
  readonly #prefix: string;
  #server: Server | null = null;
  #port: number;

  constructor(prefix = '/sub/path/', port = 0) {
    this.#prefix = prefix;
    this.#port = port;
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

  #answer(request: IncomingMessage, response: ServerResponse): void {
    if (this.isStalled || holdsBack(request, response)) return;
    const { url = '' } = request;
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
    // As hosts do: files with a hash in their name are cached forever, others are revalidated.
    const isLasting = name.startsWith('assets/') && !(this.#prefix === '/' && MONACO.test(url));
    const lifetime = isLasting ? 'public, max-age=31536000, immutable' : 'no-cache';
    const version = `"${name}-${String(statSync(file).mtimeMs)}"`;
    if (request.headers['if-none-match'] === version) {
      response.writeHead(304, { 'Cache-Control': lifetime, ETag: version }).end();
      return;
    }
    const type = TYPES[extname(file)] ?? 'text/plain';
    const headers = {
      'Content-Type': type,
      'Cache-Control': lifetime,
      ETag: version,
      ...(this.allowsOrigins ? { 'Access-Control-Allow-Origin': '*' } : {}),
    };
    response.writeHead(200, headers).end(readFileSync(file));
  }
}

/** Begins an answer that never ends. It is not cached, so that it blocks no later request. */
function holdsBack({ url = '', headers }: IncomingMessage, response: ServerResponse): boolean {
  if (!MONACO.test(url) || headers.cookie?.includes(HOLD_EDITOR) !== true) return false;
  response.writeHead(200, { 'Content-Type': 'text/javascript', 'Cache-Control': 'no-store' });
  response.flushHeaders();
  return true;
}
