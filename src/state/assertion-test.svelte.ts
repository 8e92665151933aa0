// Tries edits of the policies that no assertion might notice. Runs in a worker when asked.

import type { TestQuestion } from '../proofs/answer-question.ts';
import type { TestReport, TestSubject } from '../proofs/test-assertions.ts';
import type { Model } from './model.svelte.ts';
import { ProofRun } from './proof-run.svelte.ts';
import { Prover } from './prover.ts';

export class AssertionTest {
  #report: TestReport | null = $state.raw(null);
  #tested: Omit<TestSubject, 'lines'> | null = $state.raw(null);
  #names: readonly string[] = $state.raw([]);
  readonly #prover = new Prover();
  readonly #model: Model;
  readonly #run = new ProofRun<TestQuestion>();
  #isRunning = $state(false);

  readonly #subject: Omit<TestSubject, 'lines'> = $derived.by(() => {
    const { attached, account, context, mode, reading, observed } = this.#model;
    return {
      policies: attached.map(({ evaluated }) => evaluated),
      editable: attached.flatMap(({ kind }, index) => (kind === 'custom' ? [index] : [])),
      account,
      context,
      mode,
      reading,
      facts: observed,
    };
  });

  constructor(model: Model) {
    this.#model = model;
  }

  /** The last report, which grows while the test runs; null before the first. */
  get report(): TestReport | null {
    return this.#report;
  }

  /** The names of the tested policies. */
  get names(): readonly string[] {
    return this.#names;
  }

  get isRunning(): boolean {
    return this.#isRunning;
  }

  /** Whether it has run for more than a second. */
  get isSlow(): boolean {
    return this.#run.isSlow;
  }

  /** Whether the report is about the present policies. Added lines don't matter. */
  get isCurrent(): boolean {
    return this.#tested === this.#subject;
  }

  start(): void {
    this.stop();
    const subject = this.#subject;
    this.#tested = subject;
    this.#report = null;
    this.#names = this.#model.attached.map(({ name }) => name);
    this.#isRunning = true;
    const question: TestQuestion = { kind: 'test', subject: { ...subject, lines: this.#model.assertions } };
    this.#run.begin(question, this.#prover, (answer) => {
      if (answer.kind !== 'test') return;
      this.#report = answer.report;
      this.#isRunning = answer.report.done < answer.report.total;
    });
  }

  /** Keeps what was reported so far. */
  stop(): void {
    this.#run.cancel();
    this.#isRunning = false;
  }

  close(): void {
    this.stop();
    this.#prover.close();
  }
}
