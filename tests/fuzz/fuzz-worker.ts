// Runs one target on the inputs that it receives. Answers each with the target's error and the number of newly covered blocks.

import { parentPort, workerData } from 'node:worker_threads';
import { Coverage } from './coverage.ts';
import { TARGETS } from './targets.ts';
import type { TargetName } from './targets.ts';

export interface WorkerAnswer {
  /** Null if the target held. */
  readonly error: { readonly message: string; readonly stack: string } | null;
  readonly newBlocks: number;
}

const { target } = workerData as { readonly target: TargetName };
const { run } = TARGETS[target];
const coverage = new Coverage();

parentPort?.on('message', (input: Uint8Array) => {
  void answer(input).then((result) => parentPort?.postMessage(result));
});
parentPort?.postMessage('ready');

async function answer(input: Uint8Array): Promise<WorkerAnswer> {
  try {
    await run(input);
    return { error: null, newBlocks: coverage.take() };
  } catch (error) {
    const { message, stack = '' } = error instanceof Error ? error : new Error(String(error));
    return { error: { message, stack }, newBlocks: coverage.take() };
  }
}
