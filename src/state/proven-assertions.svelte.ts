// Whether assertions hold for all names, not only for those that the account lists. Proven in a worker. Loaded with the first
// assertion.

import type { AssertionsQuestion, ProofAnswer } from '../proofs/answer-question.ts';
import { provenOutcome } from '../proofs/proven-outcome.ts';
import type { AssertionProof, ProvenOutcome } from '../proofs/proven-outcome.ts';
import { IN_ANY_CONTEXT } from '../engine/evaluation/assertions/assertion.ts';
import { witnessNamesOf } from '../engine/analysis/witness-names.ts';
import { replaceOutcomes } from './check-in-slices.ts';
import type { CheckedLines } from './check-in-slices.ts';
import type { Model } from './model.svelte.ts';
import { ProofRun } from './proof-run.svelte.ts';
import { Prover } from './prover.ts';

type Answer = Extract<ProofAnswer, { kind: 'assertion' }>;

export class ProvenAssertions {
  #answers: readonly Answer[] = $state.raw([]);
  #proven: AssertionsQuestion | null = $state.raw(null);
  readonly #model: Model;
  readonly #isListShown: () => boolean;
  readonly #prover = new Prover();
  readonly run = new ProofRun<AssertionsQuestion>();

  /** Lines about every context are always proven, the others only where proofs are shown. Null if there is nothing to prove. */
  readonly question: AssertionsQuestion | null = $derived.by(() => {
    const { attached, assertions, context, mode, reading, observed, account, tree } = this.#model;
    const asked = assertions.filter((line) => this.#isListShown() || line.includes(IN_ANY_CONTEXT));
    if (asked.length === 0) return null;
    return {
      kind: 'assertions',
      subject: {
        policies: attached.map(({ evaluated }) => evaluated),
        context,
        mode,
        names: witnessNamesOf(account),
        areClientsChecked: tree.uncheckedNodes.length === 0,
        reading,
        facts: observed,
      },
      lines: assertions,
      asked: asked.filter((line, index) => asked.indexOf(line) === index),
    };
  });

  constructor(model: Model, isListShown: () => boolean) {
    this.#model = model;
    this.#isListShown = isListShown;
  }

  /** Returns a function that makes the proofs and returns one that stops them; null if there is nothing to prove. */
  begin(): (() => () => void) | null {
    const { question, run } = this;
    if (question === null) {
      this.#prover.close();
      return null;
    }
    return () =>
      run.begin(question, this.#prover, (answer) => {
        this.#show(question, answer);
      });
  }

  /** Null while it is unknown, and for a line that is no assertion. */
  proofOf(line: string): AssertionProof | null {
    return this.#proven !== null && this.#proven === this.question
      ? (this.#answers.find((answer) => answer.line === line)?.proof ?? null)
      : null;
  }

  /** The number of lines that are proven, and of those to prove. */
  get progress(): { readonly done: number; readonly total: number } {
    const isCurrent = this.#proven === this.question;
    return { done: isCurrent ? this.#answers.length : 0, total: this.question?.asked.length ?? 0 };
  }

  #show(question: AssertionsQuestion, answer: ProofAnswer): void {
    if (answer.kind !== 'assertion') return;
    this.#answers = [...(this.#proven === question ? this.#answers : []), answer];
    this.#proven = question;
  }

  /** The outcomes in which the proofs count. */
  withProofs(checked: CheckedLines): CheckedLines {
    return checked.open === 0
      ? checked
      : replaceOutcomes(checked, (line, outcome) => this.#outcomeOf(line, outcome));
  }

  #outcomeOf(line: string, outcome: ProvenOutcome): ProvenOutcome {
    if (outcome.kind !== 'needs-proof') return outcome;
    const proof = this.proofOf(line);
    if (proof !== null) return provenOutcome(outcome, proof);
    return this.run.isStopped(this.question) ? { kind: 'not-proven', reason: 'stopped' } : outcome;
  }
}
