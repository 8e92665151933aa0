// A worker without a thread, for tests: answers in the next task.

import { answersTo } from '../../../src/proofs/answer-question.ts';
import type { ProofQuestion } from '../../../src/proofs/answer-question.ts';
import type { ProofMessage } from '../../../src/proofs/proof-worker.ts';

export class DirectWorker {
  onmessage: ((event: { readonly data: ProofMessage }) => void) | null = null;
  #isRunning = true;

  postMessage(question: ProofQuestion): void {
    // As in a browser, only what can be cloned arrives.
    const sent = structuredClone(question);
    setTimeout(() => {
      for (const answer of [...answersTo(sent), null])
        if (this.#isRunning) this.onmessage?.({ data: structuredClone(answer) });
    });
  }

  terminate(): void {
    this.#isRunning = false;
  }
}
