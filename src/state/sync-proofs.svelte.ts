// The effect of proofs, which run after a pause in typing. Loaded with what shows them.

import type { ProofAnswer, ProofQuestion } from '../proofs/answer-question.ts';
import type { ProofRun } from './proof-run.svelte.ts';
import { Prover } from './prover.ts';
import { afterPause } from './sync.svelte.ts';

const PROOF_DELAY_MS = 250;

/** A question for the worker, and the receiver of its answers. */
interface Provable<Question extends ProofQuestion> {
  /** Null for nothing. */
  readonly question: Question | null;
  readonly run: ProofRun<Question>;
  show(question: Question, answer: ProofAnswer): void;
}

/** Asks again after each change. Call while a component is set up. */
export function followProofs<Question extends ProofQuestion>(provable: Provable<Question>): void {
  const prover = new Prover();
  $effect(() => {
    const { question, run } = provable;
    if (question === null) return;
    return afterPause(PROOF_DELAY_MS, () =>
      run.begin(question, prover, (answer) => {
        provable.show(question, answer);
      }),
    );
  });
  $effect(() => () => {
    prover.close();
  });
}
