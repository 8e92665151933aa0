// Whether what should hold does. What checks it is fetched once there is something to check, and works a moment after the last
// change.

import type { AssertionOutcome } from '../engine/evaluation/assertions/check-lines.ts';
import { MAX_ASSERTIONS } from '../scenario/scenario.ts';
import type { CheckedLines, checkInSlices } from './check-in-slices.ts';
import type { Playground } from './playground.svelte.ts';

export class AssertionChecks {
  /** As the lines were last checked; null before that. */
  checked: CheckedLines | null = $state.raw(null);
  #check: typeof checkInSlices | null = $state.raw(null);
  readonly #playground: Playground;

  /** The lines that something is written on. */
  readonly #written = $derived.by(() => this.#playground.expectations.filter((line) => line.trim() !== ''));

  constructor(playground: Playground) {
    this.#playground = playground;
  }

  get isWanted(): boolean {
    return this.#written.length > 0;
  }

  /** How many hold, of how many, as they were last checked; null before that, and where there are none. */
  get summary(): Pick<CheckedLines, 'held' | 'total'> | null {
    return this.isWanted ? this.checked : null;
  }

  async load(): Promise<void> {
    this.#check = (await import('./check-in-slices.ts')).checkInSlices;
  }

  /** Gives what checks the lines as they are now; null while there are none, or nothing to check them with. */
  begin(now: () => number): ReturnType<typeof checkInSlices> | null {
    if (this.#check === null || !this.isWanted || this.#playground.isPending) return null;
    const { attached, listed, context, mode } = this.#playground;
    const policies = attached.map(({ compiled }) => compiled);
    return this.#check(this.#written, { policies, tree: listed, context, mode }, now);
  }

  /** What became of a line; null while that is not known. */
  outcomeOf(line: string): AssertionOutcome | null {
    return this.checked?.outcomes.get(line) ?? null;
  }

  /** Puts lines at the end that are not there yet, as many as a scenario holds. */
  add(lines: readonly string[]): void {
    const { expectations } = this.#playground;
    const added = lines.filter((line) => !expectations.includes(line));
    this.#playground.expectations = [...expectations, ...added].slice(0, MAX_ASSERTIONS);
  }
}
