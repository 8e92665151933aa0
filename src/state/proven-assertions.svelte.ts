// Whether assertions hold for all names, not only for those that the account lists. Proven in a worker.

import type { AssertionsQuestion, ProofAnswer } from '../proofs/answer-question.ts';
import type { AssertionVerdict } from '../engine/analysis/questions.ts';
import { VIA_CLIENT } from '../engine/evaluation/assertions/assertion.ts';
import { witnessNamesOf } from '../engine/analysis/witness-names.ts';
import type { Model } from './model.svelte.ts';

type Answer = Extract<ProofAnswer, { kind: 'assertion' }>;

export class ProvenAssertions {
  #answers: readonly Answer[] = $state.raw([]);
  #proven: AssertionsQuestion | null = $state.raw(null);
  readonly #model: Model;

  /** Null where the guide does not decide: proofs are by the guide. */
  readonly question: AssertionsQuestion | null = $derived.by(() => {
    const { attached, assertions, context, mode, isByGuide, account, tree } = this.#model;
    if (!isByGuide) return null;
    return {
      kind: 'assertions',
      policies: attached.map(({ evaluated }) => evaluated),
      // What is not checked depends on the account, and proofs know no account.
      lines:
        tree.uncheckedNodes.length === 0
          ? assertions
          : assertions.filter((line) => !line.includes(VIA_CLIENT)),
      context,
      mode,
      names: witnessNamesOf(account),
    };
  });

  constructor(model: Model) {
    this.#model = model;
  }

  /** Null while it is unknown, and for a line that is not about decisions. */
  verdictOf(line: string): AssertionVerdict | null {
    return this.#proven !== null && this.#proven === this.question
      ? (this.#answers.find((answer) => answer.line === line)?.verdict ?? null)
      : null;
  }

  show(question: AssertionsQuestion, answer: ProofAnswer): void {
    if (answer.kind !== 'assertion') return;
    this.#answers = [...(this.#proven === question ? this.#answers : []), answer];
    this.#proven = question;
  }
}
