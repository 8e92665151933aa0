// Long work in bounded parts. The engine has no clock: each part yields its cost, and the caller decides when to pause.

/** Yields the cost of each part in steps; a step is a comparison of two characters, a few nanoseconds. */
export type Steps<Result> = Generator<number, Result, void>;

/** The approximate cost of a part. */
export const STEPS_AT_ONCE = 50_000;

/** The cost of visiting one node, without matching. */
export const STEPS_PER_NODE = 4;

/** Does all of the work at once. */
export function finish<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const next = steps.next();
    if (next.done === true) return next.value;
  }
}
