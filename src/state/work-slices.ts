// Long work: the first part runs at once, the rest in slices, with pauses for input and painting.

import { DecisionWork } from '../engine/evaluation/decide/decision-work.ts';
import type { DecisionScope } from '../engine/evaluation/decide/decision-work.ts';
import type { Steps } from '../engine/evaluation/decide/steps.ts';

/** Work of up to so many steps, a few milliseconds, is done at once. */
const STEPS_AT_ONCE = 1_500_000;

/** The number of steps between two checks of the clock. */
const STEPS_PER_LOOK = 100_000;

/** The longest slice; the page does not respond during it. */
const SLICE_MS = 24;

/** Does the work in slices, the first one at once, and reports the result. Returns a function that stops. */
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

/** Does the rest of the work in slices and reports progress after each. Returns a function that stops. `now` is in milliseconds. */
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

/** Starts the work. Completes it if it is small. */
export function startWork(scopes: readonly DecisionScope[]): DecisionWork {
  const work = new DecisionWork(scopes);
  work.advance(STEPS_AT_ONCE);
  return work;
}
