// A worker thread that tries inputs one by one, each within a limit of time and of memory. It starts again after an excess.

import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { build } from 'vite';
import type { WorkerAnswer } from './fuzz-worker.ts';
import type { TargetName } from './targets.ts';

export type Outcome =
  | { readonly kind: 'held'; readonly newBlocks: number }
  | { readonly kind: 'error'; readonly message: string; readonly stack: string; readonly newBlocks: number }
  | { readonly kind: 'too-slow' }
  | { readonly kind: 'out-of-memory' };

/** For an input of a few kilobytes on a busy machine. */
const TIME_LIMIT_MS = 5_000;
const MEMORY_LIMIT_MB = 256;

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const BUNDLE = `${ROOT}.tmp/fuzz`;

/** Bundles the worker, which otherwise takes seconds to start. */
export async function bundleWorker(): Promise<void> {
  await build({
    configFile: false,
    root: ROOT,
    publicDir: false,
    logLevel: 'error',
    build: { ssr: 'tests/fuzz/fuzz-worker.ts', outDir: BUNDLE, sourcemap: true, minify: false },
  });
}

export class LimitedWorker {
  readonly #target: TargetName;
  #worker: Worker | null = null;

  constructor(target: TargetName) {
    this.#target = target;
  }

  /** Whether the next input starts a new worker, which has covered nothing. */
  get isNew(): boolean {
    return this.#worker === null;
  }

  async try(input: Uint8Array): Promise<Outcome> {
    const worker = (this.#worker ??= await start(this.#target));
    const outcome = await outcomeOf(worker, input);
    if (outcome.kind === 'too-slow' || outcome.kind === 'out-of-memory') await this.stop();
    return outcome;
  }

  async stop(): Promise<void> {
    const worker = this.#worker;
    this.#worker = null;
    await worker?.terminate();
  }
}

async function start(target: TargetName): Promise<Worker> {
  const worker = new Worker(`${BUNDLE}/fuzz-worker.js`, {
    workerData: { target },
    execArgv: ['--enable-source-maps'],
    resourceLimits: { maxOldGenerationSizeMb: MEMORY_LIMIT_MB },
  });
  await new Promise((resolve, reject) => {
    worker.once('message', resolve);
    worker.once('error', reject);
  });
  return worker;
}

function outcomeOf(worker: Worker, input: Uint8Array): Promise<Outcome> {
  return new Promise<Outcome>((resolve, reject) => {
    const timer = setTimeout(() => end(() => resolve({ kind: 'too-slow' })), TIME_LIMIT_MS);
    const onMessage = ({ error, newBlocks }: WorkerAnswer): void => {
      end(() =>
        resolve(error === null ? { kind: 'held', newBlocks } : { kind: 'error', ...error, newBlocks }),
      );
    };
    const onError = (error: NodeJS.ErrnoException): void => {
      const isMemory = error.code === 'ERR_WORKER_OUT_OF_MEMORY';
      end(() => (isMemory ? resolve({ kind: 'out-of-memory' }) : reject(error)));
    };
    function end(report: () => void): void {
      clearTimeout(timer);
      worker.off('message', onMessage).off('error', onError);
      report();
    }
    worker.on('message', onMessage).on('error', onError);
    worker.postMessage(input);
  });
}
