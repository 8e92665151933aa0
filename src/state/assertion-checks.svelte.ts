// The outcomes of the assertions. The code that checks them is loaded with the first assertion.

import type { AssertionOutcome } from '../engine/evaluation/assertions/check-lines.ts';
import type { CheckedLines, checkInSlices } from './check-in-slices.ts';
import type { Model } from './model.svelte.ts';

export class AssertionChecks {
  #checked: CheckedLines | null = $state.raw(null);
  #check: typeof checkInSlices | null = $state.raw(null);
  readonly #model: Model;

  /** The lines that are not blank. */
  readonly #lines = $derived.by(() => this.#model.assertions.filter((line) => line.trim() !== ''));

  constructor(model: Model) {
    this.#model = model;
  }

  get isWanted(): boolean {
    return this.#lines.length > 0;
  }

  /** The counts of the last check; null before the first check, and without assertions. */
  get summary(): Pick<CheckedLines, 'held' | 'total'> | null {
    return this.isWanted ? this.#checked : null;
  }

  async load(): Promise<void> {
    this.#check = (await import('./check-in-slices.ts')).checkInSlices;
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
  outcomeOf(line: string): AssertionOutcome | null {
    return this.#checked?.outcomes.get(line) ?? null;
  }
}
