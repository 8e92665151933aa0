// The bound of a question: one counter of steps, so that the answer is the same on every machine.

/** Why a question has no answer. */
export type UnknownReason =
  /** The work limit was reached. */
  | 'work'
  /** A pattern with `?` behind `*` needs too many states. */
  | 'pattern-states'
  /** One condition key has too many distinguishable values. */
  | 'context-values'
  /** One condition key is compared as several types, and no value shows whether they can be met together. */
  | 'mixed-types'
  /** A pattern contains half of a surrogate pair. */
  | 'unpaired-surrogate'
  /** A value of an `…IgnoreCase` operator has characters whose lower case depends on their neighbours. */
  | 'case-mapping'
  /** Two dates of a key are too close to find a date between them. */
  | 'date-range'
  /** A line names resources by a pattern, and the reading authorizes an action on other resources. */
  | 'unrelated-pattern'
  /** A request was found, but evaluating it does not confirm it: an error of this program. */
  | 'unconfirmed';

/** The default number of steps for one question: about two seconds. */
export const MAX_WORK = 40_000_000;

/** Thrown when a question cannot be answered, and caught in `RequestSolver.find`: it never leaves this folder. */
export class AnalysisStopped extends Error {
  readonly reason: UnknownReason;

  constructor(reason: UnknownReason) {
    super(reason);
    this.reason = reason;
  }
}

/** Counts the steps of one question. */
export class WorkLimit {
  #left: number;

  constructor(steps: number) {
    this.#left = steps;
  }

  spend(steps: number): void {
    this.#left -= steps;
    if (this.#left < 0) throw new AnalysisStopped('work');
  }

  get isUsedUp(): boolean {
    return this.#left <= 0;
  }

  /** Runs `work` with at most `steps` of the steps that are left. */
  within<T>(steps: number, work: () => T): T {
    const before = this.#left;
    const given = Math.min(before, steps);
    this.#left = given;
    try {
      return work();
    } finally {
      this.#left = before - (given - Math.max(this.#left, 0));
    }
  }
}

/** The first result that isn't null. Each of several items has few steps at first, so that a hard one doesn't hide an easy result. */
export function firstFound<Item, Result>(
  items: readonly Item[],
  firstSteps: number,
  limit: WorkLimit,
  find: (item: Item) => Result | null,
): Result | null {
  let open = items;
  const all = Number.POSITIVE_INFINITY;
  for (const steps of items.length > 1 ? [firstSteps, all] : [all]) {
    const left: Item[] = [];
    for (const item of open) {
      try {
        const result = limit.within(steps, () => find(item));
        if (result !== null) return result;
      } catch (error) {
        if (!isOutOfSteps(error) || limit.isUsedUp) throw error;
        left.push(item);
      }
    }
    open = left;
  }
  return null;
}

function isOutOfSteps(error: unknown): boolean {
  return error instanceof AnalysisStopped && error.reason === 'work';
}
