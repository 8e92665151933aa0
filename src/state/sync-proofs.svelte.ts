// The effects of proofs, which run after a pause in typing. Loaded with what shows them.

import type { ProvenAssertions } from './proven-assertions.svelte.ts';
import type { ProvenComparison } from './proven-comparison.svelte.ts';
import type { Prover } from './prover.ts';
import { afterPause } from './sync.svelte.ts';

const PROOF_DELAY_MS = 250;

/** Proves the comparison again after each change. Call while a component is set up. */
export function followComparison(comparison: ProvenComparison, prover: Prover): void {
  $effect(() => {
    const { question } = comparison;
    if (question === null) return;
    return afterPause(PROOF_DELAY_MS, () =>
      prover.ask(question, (answer) => {
        if (answer.kind === 'comparison') comparison.show(question, answer.proof);
      }),
    );
  });
  closeLater(prover);
}

/** Proves the assertions again after each change. Call while a component is set up. */
export function followAssertionProofs(assertions: ProvenAssertions, prover: Prover): void {
  $effect(() => {
    const { question } = assertions;
    if (question === null) return;
    return afterPause(PROOF_DELAY_MS, () =>
      prover.ask(question, (answer) => {
        if (answer.kind === 'assertion') assertions.show(question, answer.line, answer.verdict);
      }),
    );
  });
  closeLater(prover);
}

function closeLater(prover: Prover): void {
  $effect(() => () => {
    prover.close();
  });
}
