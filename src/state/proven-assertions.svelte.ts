// Whether assertions hold for all names, not only for those that the account lists. Proven in a worker.

import type { AssertionsQuestion } from '../proofs/answer-question.ts';
import type { AssertionVerdict } from '../engine/analysis/questions.ts';
import type { Model } from './model.svelte.ts';

interface ProvenLine {
  readonly line: string;
  readonly verdict: AssertionVerdict;
}

export class ProvenAssertions {
  #verdicts: readonly ProvenLine[] = $state.raw([]);
  #proven: AssertionsQuestion | null = $state.raw(null);
  readonly #model: Model;

  /** Null by the API reference: proofs are by the guide. */
  readonly question: AssertionsQuestion | null = $derived.by(() => {
    const { attached, assertions, context, mode, reading, account } = this.#model;
    if (reading !== 'guide') return null;
    const policies = attached.map(({ evaluated }) => evaluated);
    return { kind: 'assertions', policies, lines: assertions, context, mode, account };
  });

  constructor(model: Model) {
    this.#model = model;
  }

  /** Null while it is unknown, and for a line that is not about decisions. */
  verdictOf(line: string): AssertionVerdict | null {
    return this.#proven !== null && this.#proven === this.question
      ? (this.#verdicts.find((proven) => proven.line === line)?.verdict ?? null)
      : null;
  }

  show(question: AssertionsQuestion, line: string, verdict: AssertionVerdict): void {
    this.#verdicts = [...(this.#proven === question ? this.#verdicts : []), { line, verdict }];
    this.#proven = question;
  }
}
