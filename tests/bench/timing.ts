// Measures durations: warm-up, several rounds, the median. Compared work alternates, so that other load of the machine
// affects all of it.

export interface TimingPlan {
  readonly warmUpMs: number;
  readonly rounds: number;
  /** A round repeats the work for this time, at least once. */
  readonly roundMs: number;
}

const PLAN: TimingPlan = { warmUpMs: 300, rounds: 7, roundMs: 100 };

/** One time per piece of work. */
type TimesOf<Works> = { -readonly [Place in keyof Works]: number };

/** The average time of each piece of work in its median round, in milliseconds, in the order given. */
export function medianTimes<const Works extends readonly (() => unknown)[]>(
  works: Works,
  plan: TimingPlan = PLAN,
): TimesOf<Works> {
  for (const work of works) averageTime(work, plan.warmUpMs);
  const times: readonly number[][] = works.map(() => []);
  for (let round = 0; round < plan.rounds; round += 1) {
    works.forEach((work, index) => times[index]?.push(averageTime(work, plan.roundMs)));
  }
  return times.map(median) as TimesOf<Works>;
}

function averageTime(work: () => unknown, leastMs: number): number {
  const start = performance.now();
  let runs = 0;
  let passed: number;
  do {
    work();
    runs += 1;
    passed = performance.now() - start;
  } while (passed < leastMs);
  return passed / runs;
}

export function median(values: readonly number[]): number {
  return percentile(values, 50);
}

/** The given percentile. */
export function percentile(values: readonly number[], percent: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor((sorted.length * percent) / 100))] ?? Number.NaN;
}
