// Long work in bounded parts. The engine has no clock: each part tells how much work it was, and whoever runs the parts decides
// when to pause.

/** Yields the work of each part, in steps of about a nanosecond or two; a part is well under a millisecond. */
export type Steps<Result> = Generator<number, Result, void>;

/** Does all of the work at once. */
export function finish<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const next = steps.next();
    if (next.done === true) return next.value;
  }
}
