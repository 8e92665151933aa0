// How the page does work that may take long: a little at once, the rest in slices with pauses in which it reacts and draws.

import { DecisionWork } from '../engine/evaluation/decide/decision-work.ts';
import type { DecisionScope } from '../engine/evaluation/decide/decision-work.ts';
import type { Steps } from '../engine/evaluation/decide/steps.ts';

/** Less work than this, in steps, is done at once: a few milliseconds. */
const STEPS_AT_ONCE = 1_500_000;

/** Between two looks at the clock. */
const STEPS_PER_LOOK = 100_000;

/** For so many milliseconds in one go the page does nothing else. */
const SLICE_MS = 24;

/** Does the work in slices, the first one at once, and hands the result over; returns what stops that. */
export function finishInSlices<Result>(steps: Steps<Result>, ondone: (result: Result) => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const slice = (): void => {
    const start = performance.now();
    while (performance.now() - start < SLICE_MS) {
      const next = steps.next();
      if (next.done === true) {
        ondone(next.value);
        return;
      }
    }
    timer = setTimeout(slice);
  };
  slice();
  return () => {
    clearTimeout(timer);
  };
}

/** Does the rest of the work in slices, and reports its progress after each; returns what stops that. `now` is in milliseconds. */
export function runInSlices(
  work: DecisionWork,
  now: () => number,
  report: (percent: number) => void,
): () => void {
  const slice = (): void => {
    const start = now();
    do work.advance(STEPS_PER_LOOK);
    while (!work.isDone && now() - start < SLICE_MS);
    if (!work.isDone) timer = setTimeout(slice);
    report(Math.floor((100 * work.done) / work.total));
  };
  let timer = setTimeout(slice);
  return () => {
    clearTimeout(timer);
  };
}

/** Starts the work, and does all of it if it is little. */
export function startWork(scopes: readonly DecisionScope[]): DecisionWork {
  const work = new DecisionWork(scopes);
  work.advance(STEPS_AT_ONCE);
  return work;
}
