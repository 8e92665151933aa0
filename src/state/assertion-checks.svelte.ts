// The outcomes of the assertions. The code that checks and proves them is loaded with the first assertion.

import type { ProvenOutcome } from '../proofs/proven-outcome.ts';
import type { CheckedLines, checkInSlices } from './check-in-slices.ts';
import type { Model } from './model.svelte.ts';
import type { ProvenAssertions } from './proven-assertions.svelte.ts';

export class AssertionChecks {
  #checked: CheckedLines | null = $state.raw(null);
  #check: typeof checkInSlices | null = $state.raw(null);
  #proofs: ProvenAssertions | null = $state.raw(null);
  #isListShown = $state(false);
  readonly #model: Model;

  /** The lines that are not blank. */
  readonly #lines = $derived.by(() => this.#model.assertions.filter((line) => line.trim() !== ''));
  readonly #shown = $derived(this.#checked && (this.#proofs?.withProofs(this.#checked) ?? this.#checked));

  constructor(model: Model) {
    this.#model = model;
  }

  get isWanted(): boolean {
    return this.#lines.length > 0;
  }

  /** The counts of the last check; null before the first check, and without assertions. */
  get summary(): Pick<CheckedLines, 'held' | 'open' | 'total'> | null {
    return this.isWanted ? this.#shown : null;
  }

  /** Null until the code has loaded. */
  get proofs(): ProvenAssertions | null {
    return this.#proofs;
  }

  /** While the list is shown, all of its lines are proven; else only those about every context. */
  setListShown(isShown: boolean): void {
    this.#isListShown = isShown;
  }

  async load(): Promise<void> {
    const [{ checkInSlices: check }, { ProvenAssertions: Proofs }] = await Promise.all([
      import('./check-in-slices.ts'),
      import('./proven-assertions.svelte.ts'),
    ]);
    this.#check = check;
    this.#proofs ??= new Proofs(this.#model, () => this.#isListShown);
  }

  /** Returns a function that checks the current lines in slices; null if there are none, or the code has not loaded. */
  begin(now: () => number): ReturnType<typeof checkInSlices> | null {
    if (this.#check === null || !this.isWanted || this.#model.isPending) return null;
    const { attached, actualTree, context, mode, types } = this.#model;
    const policies = attached.map(({ compiled }) => compiled);
    return this.#check(this.#lines, { policies, tree: actualTree, context, mode, types }, now);
  }

  /** Shows the results of a check. */
  show(checked: CheckedLines): void {
    this.#checked = checked;
  }

  /** The outcome of a line; null while it is unknown. */
  outcomeOf(line: string): ProvenOutcome | null {
    return this.#shown?.outcomes.get(line) ?? null;
  }
}
