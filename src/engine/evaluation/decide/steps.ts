// Long work in bounded parts. The engine has no clock: each part tells how much work it was, and whoever runs the parts decides
// when to pause.

/** Yields the work of each part, in steps of a few nanoseconds: one is a comparison of two characters. */
export type Steps<Result> = Generator<number, Result, void>;

/** After about so many steps a part ends. */
export const STEPS_AT_ONCE = 50_000;

/** What looking at one node of a tree costs besides matching. */
export const STEPS_PER_NODE = 4;

/** Does all of the work at once. */
export function finish<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const next = steps.next();
    if (next.done === true) return next.value;
  }
}
