// Checks assertions in slices, since lists and accounts can be long. Loaded with the first assertion.

import type { AssertionSubject } from '../engine/evaluation/assertions/check-assertions.ts';
import { checkAssertionsStepwise } from '../engine/evaluation/assertions/check-lines.ts';
import type { AssertionOutcome } from '../engine/evaluation/assertions/check-lines.ts';

export interface CheckedLines {
  /** By line: equal lines have equal outcomes. */
  readonly outcomes: ReadonlyMap<string, AssertionOutcome>;
  readonly held: number;
  readonly total: number;
}

/** The longest slice; the page does not respond during it. */
const SLICE = 12;

/** Returns a function that checks one slice. It returns null until all lines are checked, then the outcomes. `now` is in milliseconds. */
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
