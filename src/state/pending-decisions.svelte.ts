// Whether decisions are still being computed. Ordinary scenarios are decided at once. Work that takes longer than a frame runs in
// slices; no decision is shown until all of it is done.

import type { DecisionWork } from '../engine/evaluation/decide/decision-work.ts';
import type { DecisionScope } from '../engine/evaluation/decide/decision-work.ts';
import { runInSlices, startWork } from './work-slices.ts';

export class PendingDecisions {
  #isPaused = $state(false);
  #percent = $state(0);
  #finished: DecisionWork | null = $state.raw(null);
  readonly #scopes: () => readonly DecisionScope[];

  /** The remaining work; null if there is none. Equal patterns are matched once, and earlier matches are reused. */
  readonly #work: DecisionWork | null = $derived.by(() => {
    const work = startWork(this.#scopes());
    return work.isDone ? null : work;
  });

  constructor(scopes: () => readonly DecisionScope[]) {
    this.#scopes = scopes;
  }

  /** Whether the visitor has paused the work. */
  get isPaused(): boolean {
    return this.#isPaused;
  }

  /** The share of the work that is done. */
  get percent(): number {
    return this.#percent;
  }

  get isPending(): boolean {
    return this.#work !== null && this.#work !== this.#finished;
  }

  togglePause(): void {
    this.#isPaused = !this.#isPaused;
  }

  resume(): void {
    this.#isPaused = false;
  }

  /** Starts to work in slices, and returns a function that stops. Null if there is no work. */
  begin(now: () => number): (() => void) | null {
    const work = this.#work;
    if (work === null || work === this.#finished || this.#isPaused) return null;
    return runInSlices(work, now, (percent) => {
      this.#percent = percent;
      if (work.isDone) this.#finished = work;
    });
  }
}
