// What becomes of expectations as somebody wrote them: which hold, and what is wrong with the others.

import { KNOWN_ACTIONS } from '../catalog/operations.ts';
import { matchesPattern } from '../policy/pattern.ts';
import { nearestOf } from '../policy/suggest.ts';
import { checkerOf } from './check-expectations.ts';
import type { ExpectationResult, ExpectationSubject, Surprise } from './check-expectations.ts';
import { parseExpectation } from './expectation.ts';
import type { Expectation, ExpectationError } from './expectation.ts';

export type LineOutcome =
  | { readonly kind: 'holds'; readonly asked: number }
  | { readonly kind: 'unreadable'; readonly part: ExpectationError }
  /** A name of an action, or a pattern of such, that takes in none that MSE has. */
  | { readonly kind: 'no-such-action'; readonly action: string; readonly suggestion: string | null }
  /** Nothing is checked, or `action`, which is named in full, applies to no resource in the line's scope. */
  | { readonly kind: 'nothing-asked'; readonly action: string | null }
  | {
      readonly kind: 'surprise';
      readonly first: Surprise;
      /** How many more decisions are not as expected. */
      readonly others: number;
    };

/** The outcomes, in the order of the lines. What cannot be read says nothing to `deny everything else`. */
export function checkLines(lines: readonly string[], subject: ExpectationSubject): readonly LineOutcome[] {
  return [...outcomesOf(lines, subject)];
}

/** The same, one at a time. */
export function* outcomesOf(lines: readonly string[], subject: ExpectationSubject): Generator<LineOutcome> {
  const parsed = lines.map(parseExpectation);
  const read = parsed.flatMap((one) => (one.kind === 'expectation' ? [one.expectation] : []));
  const check = checkerOf(read, subject);
  for (const one of parsed) {
    yield one.kind === 'error'
      ? { kind: 'unreadable', part: one.part }
      : outcomeOf(one.expectation, check(one.expectation));
  }
}

function outcomeOf(expectation: Expectation, result: ExpectationResult): LineOutcome {
  // Unknown actions are always denied, so `deny <typo>` would pass trivially.
  const stray = expectation.kind === 'rest' ? undefined : expectation.actions.find(isOfNoAction);
  if (stray !== undefined) {
    return { kind: 'no-such-action', action: stray, suggestion: nearestOf(stray, KNOWN_ACTIONS) };
  }
  const [inapplicable = null] = result.inapplicable;
  if (inapplicable !== null || result.asked === 0) return { kind: 'nothing-asked', action: inapplicable };
  const [first] = result.surprises;
  return first === undefined
    ? { kind: 'holds', asked: result.asked }
    : { kind: 'surprise', first, others: result.surprising - 1 };
}

function isOfNoAction(pattern: string): boolean {
  return !KNOWN_ACTIONS.some((action) => matchesPattern(pattern.toLowerCase(), action.toLowerCase()));
}
