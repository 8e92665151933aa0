// What becomes of expectations as somebody wrote them: which hold, and what is wrong with the others.

import { KNOWN_ACTIONS } from '../../catalog/operations.ts';
import { matchesPattern } from '../../policy/pattern.ts';
import { nearestOf } from '../../policy/suggest.ts';
import { createChecker } from './check-assertions.ts';
import type { AssertionResult, AssertionSubject, Failure } from './check-assertions.ts';
import { parseAssertion } from './assertion.ts';
import type { Assertion, AssertionError } from './assertion.ts';

export type AssertionOutcome =
  | { readonly kind: 'holds'; readonly asked: number }
  | { readonly kind: 'unreadable'; readonly part: AssertionError }
  /** A name of an action, or a pattern of such, that takes in none that MSE has. */
  | { readonly kind: 'no-such-action'; readonly action: string; readonly suggestion: string | null }
  /** Nothing is checked, or `action`, which is named in full, applies to no resource in the line's scope. */
  | { readonly kind: 'nothing-asked'; readonly action: string | null }
  | {
      readonly kind: 'surprise';
      readonly first: Failure;
      /** How many more decisions are not as expected. */
      readonly others: number;
    };

/** The outcomes, in the order of the lines. What cannot be read says nothing to `deny everything else`. */
export function checkAssertions(
  lines: readonly string[],
  subject: AssertionSubject,
): readonly AssertionOutcome[] {
  return [...outcomesOf(lines, subject)];
}

/** The same, one at a time. */
export function* outcomesOf(
  lines: readonly string[],
  subject: AssertionSubject,
): Generator<AssertionOutcome> {
  const parsed = lines.map(parseAssertion);
  const read = parsed.flatMap((one) => (one.kind === 'expectation' ? [one.expectation] : []));
  const check = createChecker(read, subject);
  for (const one of parsed) {
    yield one.kind === 'error'
      ? { kind: 'unreadable', part: one.part }
      : outcomeOf(one.expectation, check(one.expectation));
  }
}

function outcomeOf(expectation: Assertion, result: AssertionResult): AssertionOutcome {
  // Unknown actions are always denied, so `deny <typo>` would pass trivially.
  const stray = expectation.kind === 'rest' ? undefined : expectation.actions.find(isOfNoAction);
  if (stray !== undefined) {
    return { kind: 'no-such-action', action: stray, suggestion: nearestOf(stray, KNOWN_ACTIONS) };
  }
  const [inapplicable = null] = result.inapplicable;
  if (inapplicable !== null || result.requestCount === 0)
    return { kind: 'nothing-asked', action: inapplicable };
  const [first] = result.failures;
  return first === undefined
    ? { kind: 'holds', asked: result.requestCount }
    : { kind: 'surprise', first, others: result.failureCount - 1 };
}

function isOfNoAction(pattern: string): boolean {
  return !KNOWN_ACTIONS.some((action) => matchesPattern(pattern.toLowerCase(), action.toLowerCase()));
}
