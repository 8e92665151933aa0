// Checks a list of expectations a little at a time: it may be long, and the account large. Fetched once there is one.

import type { AssertionSubject } from '../engine/evaluation/assertions/check-assertions.ts';
import { checkAssertionsStepwise } from '../engine/evaluation/assertions/check-lines.ts';
import type { AssertionOutcome } from '../engine/evaluation/assertions/check-lines.ts';

export interface CheckedLines {
  /** By line, since a line means the same wherever it stands. */
  readonly outcomes: ReadonlyMap<string, AssertionOutcome>;
  readonly held: number;
  readonly total: number;
}

/** For so many milliseconds in one go the page does nothing else. */
const SLICE = 12;

/** Gives what checks for a short while, and all outcomes once it is done; null before. `now` is in milliseconds. */
export function checkInSlices(
  lines: readonly string[],
  subject: AssertionSubject,
  now: () => number,
): () => CheckedLines | null {
  const found: AssertionOutcome[] = [];
  const rest = checkAssertionsStepwise(lines, subject);
  return () => {
    const start = now();
    for (let next = rest.next(); next.done !== true; next = rest.next()) {
      found.push(next.value);
      if (now() - start > SLICE) return null;
    }
    return {
      outcomes: new Map(found.map((outcome, place) => [lines[place] ?? '', outcome])),
      held: found.filter(({ kind }) => kind === 'holds').length,
      total: found.length,
    };
  };
}
