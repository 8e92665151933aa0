// What the attached policies allow compared with the baseline, over all requests. Proven in a worker, shortly after a change.

import type { ComparisonQuestion, ProofAnswer } from '../proofs/answer-question.ts';
import { witnessNamesOf } from '../engine/analysis/witness-names.ts';
import type { ComparisonProof } from '../proofs/prove.ts';
import type { Model } from './model.svelte.ts';
import { parsedOf } from './prepare-scenario.ts';
import { ProofRun } from './proof-run.svelte.ts';

export class ProvenComparison {
  #proof: ComparisonProof | null = $state.raw(null);
  #proven: ComparisonQuestion | null = $state.raw(null);
  readonly #model: Model;
  readonly run = new ProofRun<ComparisonQuestion>();

  /** Null without a comparison of policies. */
  readonly question: ComparisonQuestion | null = $derived.by(() => {
    const { baseline, attached, mode, reading, observed, account } = this.#model;
    if (baseline === null || baseline.reading !== undefined) return null;
    return {
      kind: 'comparison',
      before: baseline.policies.map(parsedOf),
      after: attached.map(({ evaluated }) => evaluated),
      mode,
      reading,
      facts: observed,
      names: witnessNamesOf(account),
    };
  });

  constructor(model: Model) {
    this.#model = model;
  }

  /** The last proof; null before the first. */
  get proof(): ComparisonProof | null {
    return this.#proof;
  }

  /** Whether the proof is about the present policies. */
  get isCurrent(): boolean {
    return this.#proven !== null && this.#proven === this.question;
  }

  show(question: ComparisonQuestion, answer: ProofAnswer): void {
    if (answer.kind !== 'comparison') return;
    this.#proven = question;
    this.#proof = answer.proof;
  }
}
