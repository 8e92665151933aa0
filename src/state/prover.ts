// Asks a worker about all requests, so that a proof never blocks the page.

import type { ProofAnswer, ProofQuestion } from '../proofs/answer-question.ts';
import type { ProofMessage } from '../proofs/proof-worker.ts';
import workerAddress from '../proofs/proof-worker.ts?worker&url';
import { workerStarter } from './trusted-worker.ts';

const startProofWorker = workerStarter('proof-worker', workerAddress);

export class Prover {
  #worker: Worker | null = null;

  /**
   * Reports each answer, and that there are no more. Returns a function that stops; only then may the next question be asked.
   */
  ask(question: ProofQuestion, onanswer: (answer: ProofAnswer) => void, ondone: () => void): () => void {
    const worker = (this.#worker ??= startProofWorker());
    let isDone = false;
    worker.onmessage = ({ data }: MessageEvent<ProofMessage>) => {
      if (data !== null) {
        onanswer(data);
        return;
      }
      isDone = true;
      ondone();
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
