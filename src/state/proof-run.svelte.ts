// A proof that is being made: whether it takes long, and a way to stop it.

import type { ProofAnswer, ProofQuestion } from '../proofs/answer-question.ts';
import type { Prover } from './prover.ts';

/** Shorter proofs show no progress. */
const PROGRESS_DELAY_MS = 1000;

export class ProofRun<Question extends ProofQuestion> {
  #question: Question | null = $state.raw(null);
  #isSlow = $state(false);
  #stopped: Question | null = $state.raw(null);
  #cancel: () => void = () => {};

  /** Whether it has run for more than a second. */
  get isSlow(): boolean {
    return this.#isSlow;
  }

  /** Whether the proofs of the question are still being made, or about to be. */
  isPending(question: Question | null): boolean {
    return question !== null && this.#question === question;
  }

  /** Whether the user stopped the proofs of the question. */
  isStopped(question: Question | null): boolean {
    return question !== null && this.#stopped === question;
  }

  /** Asks the prover; only the last question may be open. Returns a function that ends it. */
  begin(question: Question, prover: Prover, onanswer: (answer: ProofAnswer) => void): () => void {
    const timer = setTimeout(() => {
      this.#isSlow = true;
    }, PROGRESS_DELAY_MS);
    const end = (): void => {
      clearTimeout(timer);
      this.#isSlow = false;
      this.#question = null;
      this.#cancel = () => {};
    };
    this.#question = question;
    const stop = prover.ask(question, onanswer, end);
    this.#cancel = () => {
      this.#stopped = question;
      stop();
      end();
    };
    return () => {
      stop();
      end();
    };
  }

  /** Stops the proof until the question changes. */
  cancel(): void {
    this.#cancel();
  }
}
