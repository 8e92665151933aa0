// Checks assertions in slices, since lists and accounts can be long. Loaded with the first assertion.

import type { AssertionSubject } from '../engine/evaluation/assertions/check-assertions.ts';
import { checkAssertionsStepwise } from '../engine/evaluation/assertions/check-lines.ts';
import type { ProvenOutcome } from '../proofs/proven-outcome.ts';

export interface CheckedLines {
  readonly lines: readonly string[];
  /** By line: equal lines have equal outcomes. */
  readonly outcomes: ReadonlyMap<string, ProvenOutcome>;
  readonly held: number;
  /** The number of lines that wait for a proof. */
  readonly open: number;
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
  const outcomes = new Map<string, ProvenOutcome>();
  const rest = checkAssertionsStepwise(lines, subject);
  let index = 0;
  return () => {
    const start = now();
    for (let next = rest.next(); next.done !== true; next = rest.next()) {
      outcomes.set(lines[index] ?? '', next.value);
      index += 1;
      if (now() - start > SLICE) return null;
    }
    return { lines, outcomes, ...countHeld(lines, outcomes), total: lines.length };
  };
}

/** The same lines with other outcomes. */
export function replaceOutcomes(
  checked: CheckedLines,
  outcomeOf: (line: string, outcome: ProvenOutcome) => ProvenOutcome,
): CheckedLines {
  const outcomes = new Map(
    [...checked.outcomes].map(([line, outcome]) => [line, outcomeOf(line, outcome)] as const),
  );
  return { ...checked, outcomes, ...countHeld(checked.lines, outcomes) };
}

/** How many lines hold, and how many wait for a proof. */
function countHeld(
  lines: readonly string[],
  outcomes: ReadonlyMap<string, ProvenOutcome>,
): Pick<CheckedLines, 'held' | 'open'> {
  const count = (kind: ProvenOutcome['kind']) =>
    lines.filter((line) => outcomes.get(line)?.kind === kind).length;
  return { held: count('holds'), open: count('needs-proof') };
}
