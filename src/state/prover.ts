// Asks a worker about all requests, so that a proof never blocks the page.

import type { ProofAnswer, ProofQuestion } from '../proofs/answer-question.ts';
import type { ProofMessage } from '../proofs/proof-worker.ts';
import workerAddress from '../proofs/proof-worker.ts?worker&url';

const trusted = window.trustedTypes?.createPolicy('proof-worker', {
  createScriptURL: (_asked: string) => workerAddress,
});

function startProofWorker(): Worker {
  // TypeScript's library does not support trusted script URLs yet.
  const address = (trusted?.createScriptURL(workerAddress) ?? workerAddress) as string;
  return new Worker(address, { type: 'module' });
}

export class Prover {
  #worker: Worker | null = null;

  /** Reports each answer. Returns a function that stops; only then may the next question be asked. */
  ask(question: ProofQuestion, onanswer: (answer: ProofAnswer) => void): () => void {
    const worker = (this.#worker ??= startProofWorker());
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
