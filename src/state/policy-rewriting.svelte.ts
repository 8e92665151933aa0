// What a policy becomes when it is simplified or tightened to the account. Computed and proven in a worker.

import { witnessNamesOf } from '../engine/analysis/witness-names.ts';
import type { ProofAnswer } from '../proofs/answer-question.ts';
import type { PolicyRewrite, RewriteGoal, RewriteQuestion } from '../proofs/rewrite-policy.ts';
import type { Model } from './model.svelte.ts';
import type { PolicyBuffer } from './policy-buffer.svelte.ts';
import { ProofRun } from './proof-run.svelte.ts';

export class PolicyRewriting {
  #goal: RewriteGoal = $state('simplify');
  #answered: { readonly question: RewriteQuestion; readonly rewrite: PolicyRewrite } | null =
    $state.raw(null);
  readonly #model: Model;
  readonly #buffer: PolicyBuffer;
  readonly run = new ProofRun<RewriteQuestion>();

  /** Null for a policy that RAM would reject, and for tightening where the guide does not decide. */
  readonly question: RewriteQuestion | null = $derived.by(() => {
    const { account, context, mode, reading, observed } = this.#model;
    const isByGuide = reading === 'guide' && observed.length === 0;
    if (this.#buffer.parsed.kind !== 'accepted' || (this.#goal === 'tighten' && !isByGuide)) return null;
    const names = witnessNamesOf(account);
    return { kind: 'rewrite', goal: this.#goal, text: this.#buffer.text, account, context, mode, names };
  });

  constructor(model: Model, buffer: PolicyBuffer, goal: RewriteGoal) {
    this.#model = model;
    this.#buffer = buffer;
    this.#goal = goal;
  }

  get goal(): RewriteGoal {
    return this.#goal;
  }

  setGoal(goal: RewriteGoal): void {
    this.#goal = goal;
  }

  /** Null until the present question is answered. */
  get rewrite(): PolicyRewrite | null {
    return this.question !== null && this.#answered?.question === this.question
      ? this.#answered.rewrite
      : null;
  }

  show(question: RewriteQuestion, answer: ProofAnswer): void {
    if (answer.kind === 'rewrite') this.#answered = { question, rewrite: answer.rewrite };
  }
}
