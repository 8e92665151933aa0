// Asks a worker about all requests, so that a proof never blocks the page.

import type { ProofAnswer, ProofQuestion } from '../proofs/answer-question.ts';
import type { ProofMessage } from '../proofs/proof-worker.ts';

/** Starts the worker; tests replace it. */
export function startProofWorker(): Worker {
  return new Worker(new URL('../proofs/proof-worker.ts', import.meta.url), { type: 'module' });
}

export class Prover {
  #worker: Worker | null = null;
  readonly #start: () => Worker;

  constructor(start: () => Worker = startProofWorker) {
    this.#start = start;
  }

  /** Reports each answer. Returns a function that stops; only then may the next question be asked. */
  ask(question: ProofQuestion, onanswer: (answer: ProofAnswer) => void): () => void {
    const worker = (this.#worker ??= this.#start());
    let isDone = false;
    worker.onmessage = ({ data }: MessageEvent<ProofMessage>) => {
      if (data === null) isDone = true;
      else onanswer(data);
    };
    worker.postMessage(question);
    return () => {
      worker.onmessage = null;
      // A question cannot be interrupted, but its worker can be replaced.
      if (!isDone) this.close();
    };
  }

  close(): void {
    this.#worker?.terminate();
    this.#worker = null;
  }
}
