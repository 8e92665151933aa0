// Firefox over WebDriver BiDi (https://w3c.github.io/webdriver-bidi/), which it speaks itself on a WebSocket.

import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Driver, InputSource, Tab } from './driver.ts';

type Result = Readonly<Record<string, unknown>>;

interface Command {
  readonly resolve: (result: Result) => void;
  readonly reject: (error: Error) => void;
}

interface BidiMessage {
  readonly type: 'success' | 'error' | 'event';
  readonly id?: number;
  readonly result?: Result;
  readonly message?: string;
  readonly method?: string;
  readonly params?: Result;
}

interface LogEntry {
  readonly level: string;
  readonly text: string;
}

interface EvaluateResult {
  readonly result?: { readonly value?: string };
  readonly exceptionDetails?: { readonly text: string };
}

const START_TIMEOUT_MS = 60_000;

/** Starts a Firefox without a window. */
export async function startFirefox(executablePath: string): Promise<Driver> {
  const profile = mkdtempSync(join(tmpdir(), 'playground-firefox-'));
  const options = ['--headless', '--no-remote', '--profile', profile, '--remote-debugging-port=0'];
  const firefox = spawn(executablePath, options, { stdio: ['ignore', 'ignore', 'pipe'] });
  process.once('exit', () => firefox.kill());
  const connection = await BidiConnection.open(await addressOf(firefox));
  const { capabilities } = await connection.send('session.new', { capabilities: {} });
  await connection.send('session.subscribe', { events: ['log.entryAdded'] });
  return {
    version: (capabilities as { browserVersion: string }).browserVersion,
    openTab: () => FirefoxTab.open(connection),
    close: async () => {
      const ended = new Promise((resolve) => firefox.once('exit', resolve));
      await connection.send('browser.close', {});
      await ended;
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** Reads the address of the WebSocket from what Firefox prints. */
function addressOf(firefox: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(reject, START_TIMEOUT_MS, new Error('Firefox did not start'));
    firefox.stderr?.on('data', (chunk: Buffer) => {
      const address = /ws:\/\/\S+/.exec(chunk.toString())?.[0];
      if (address === undefined) return;
      clearTimeout(timer);
      resolve(`${address}/session`);
    });
  });
}

class BidiConnection {
  readonly #socket: WebSocket;
  readonly #commands = new Map<number, Command>();
  readonly #logs: ((entry: LogEntry) => void)[] = [];
  #lastId = 0;

  private constructor(socket: WebSocket) {
    this.#socket = socket;
    socket.onmessage = ({ data }) => {
      this.#receive(JSON.parse(String(data)) as BidiMessage);
    };
  }

  static async open(address: string): Promise<BidiConnection> {
    const socket = new WebSocket(address);
    await new Promise((resolve, reject) => {
      socket.onopen = resolve;
      socket.onerror = () => {
        reject(new Error(`No connection to Firefox at ${address}`));
      };
    });
    return new BidiConnection(socket);
  }

  send(method: string, params: Result): Promise<Result> {
    const id = (this.#lastId += 1);
    return new Promise((resolve, reject) => {
      this.#commands.set(id, { resolve, reject });
      this.#socket.send(JSON.stringify({ id, method, params }));
    });
  }

  onLog(listener: (entry: LogEntry) => void): void {
    this.#logs.push(listener);
  }

  #receive({ type, id = 0, result = {}, message = '', method, params }: BidiMessage): void {
    if (type === 'event') {
      if (method === 'log.entryAdded') for (const log of this.#logs) log(params as unknown as LogEntry);
      return;
    }
    const command = this.#commands.get(id);
    this.#commands.delete(id);
    if (type === 'error') command?.reject(new Error(message));
    else command?.resolve(result);
  }
}

class FirefoxTab implements Tab {
  readonly #connection: BidiConnection;
  readonly #userContext: unknown;
  readonly #context: unknown;
  readonly #errors: string[] = [];

  private constructor(connection: BidiConnection, userContext: unknown, context: unknown) {
    this.#connection = connection;
    this.#userContext = userContext;
    this.#context = context;
    // Tests run one after the other, so that every entry is of this page, of its frames or its workers.
    connection.onLog(({ level, text }) => {
      if (level === 'error') this.#errors.push(text);
    });
  }

  static async open(connection: BidiConnection): Promise<FirefoxTab> {
    const { userContext } = await connection.send('browser.createUserContext', {});
    const { context } = await connection.send('browsingContext.create', { type: 'tab', userContext });
    return new FirefoxTab(connection, userContext, context);
  }

  async resize(width: number, height: number): Promise<void> {
    await this.#send('browsingContext.setViewport', { viewport: { width, height } });
  }

  async goto(url: string): Promise<void> {
    await this.#send('browsingContext.navigate', { url, wait: 'complete' });
  }

  async evaluate(expression: string, isInFrame = false): Promise<unknown> {
    const answer: EvaluateResult = await this.#connection.send('script.evaluate', {
      expression: `Promise.resolve(${expression}).then((value) => JSON.stringify(value) ?? 'null')`,
      target: { context: isInFrame ? await this.#frame() : this.#context },
      awaitPromise: true,
    });
    if (answer.exceptionDetails !== undefined) throw new Error(answer.exceptionDetails.text);
    return JSON.parse(answer.result?.value ?? 'null');
  }

  async perform(actions: readonly InputSource[]): Promise<void> {
    await this.#send('input.performActions', { actions });
  }

  errors(): Promise<readonly string[]> {
    return Promise.resolve(this.#errors.splice(0));
  }

  async close(): Promise<void> {
    await this.#connection.send('browser.removeUserContext', { userContext: this.#userContext });
  }

  async #frame(): Promise<unknown> {
    const { contexts } = await this.#connection.send('browsingContext.getTree', { root: this.#context });
    const [top] = contexts as readonly { readonly children: readonly { readonly context: unknown }[] }[];
    const [frame] = top?.children ?? [];
    if (frame === undefined) throw new Error('The page has no frame');
    return frame.context;
  }

  #send(method: string, params: Result): Promise<Result> {
    return this.#connection.send(method, { context: this.#context, ...params });
  }
}
