// Whether the decisions are still being computed. Ordinary scenarios are decided at once; one that takes more work than a frame
// allows is worked on in slices, and until all of it is done no decision is shown.

import type { DecisionWork } from '../engine/evaluation/decide/decision-work.ts';
import type { Playground } from './playground.svelte.ts';
import { runInSlices, startWork } from './work-slices.ts';

export class PendingDecisions {
  /** Whether the visitor has cancelled the work. */
  isPaused = $state(false);
  /** How much of the work is done. */
  percent = $state(0);
  #finished: DecisionWork | null = $state.raw(null);
  readonly #playground: Playground;

  /** What is left to do; null when nothing is. Equal patterns are matched once, and what was matched before is known. */
  readonly #work: DecisionWork | null = $derived.by(() => {
    const { buffers, tree, listed, context, comparison, expectations } = this.#playground;
    const policies = buffers.map(({ compiled }) => compiled);
    const { pinned } = comparison;
    const work = startWork([
      { tree, policies, context },
      ...(pinned === null ? [] : [{ tree, ...pinned }]),
      ...(listed === tree || expectations.length === 0 ? [] : [{ tree: listed, policies, context }]),
    ]);
    return work.isDone ? null : work;
  });

  constructor(playground: Playground) {
    this.#playground = playground;
  }

  get isPending(): boolean {
    return this.#work !== null && this.#work !== this.#finished;
  }

  /** Works on in slices until all is done; returns what stops that. Null when nothing is to be done. */
  begin(now: () => number): (() => void) | null {
    const work = this.#work;
    if (work === null || work === this.#finished || this.isPaused) return null;
    return runInSlices(work, now, (percent) => {
      this.percent = percent;
      if (work.isDone) this.#finished = work;
    });
  }
}
