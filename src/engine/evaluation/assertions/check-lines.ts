// Checks assertions as written: reports which hold, and why the others do not. The kinds are published as `data-outcome`.

import { KNOWN_ACTIONS } from '../../catalog/operations.ts';
import { matchesPattern } from '../../policy/pattern.ts';
import { nearestOf } from '../../policy/suggest.ts';
import { createChecker } from './check-assertions.ts';
import type { AssertionResult, AssertionSubject, Failure } from './check-assertions.ts';
import { parseAssertion } from './assertion.ts';
import type { Assertion, AssertionError } from './assertion.ts';

export type AssertionOutcome =
  | { readonly kind: 'holds'; readonly asked: number }
  /** A line about every context that holds for the listed names in the given context: only a proof can tell the rest. */
  | { readonly kind: 'needs-proof'; readonly asked: number }
  | { readonly kind: 'unreadable'; readonly part: AssertionError }
  /** An action name or pattern that matches no known action of MSE. */
  | { readonly kind: 'no-such-action'; readonly action: string; readonly suggestion: string | null }
  /** Nothing is checked, or `action`, which has no wildcards, applies to no resource in the line's scope. */
  | { readonly kind: 'nothing-asked'; readonly action: string | null }
  | {
      readonly kind: 'surprise';
      readonly first: Failure;
      /** The number of further decisions that differ. */
      readonly others: number;
    };

/** The outcomes, in the order of the lines. `deny everything else` ignores unreadable lines. */
export function checkAssertions(
  lines: readonly string[],
  subject: AssertionSubject,
): readonly AssertionOutcome[] {
  return [...checkAssertionsStepwise(lines, subject)];
}

/** The same, one outcome at a time. */
export function* checkAssertionsStepwise(
  lines: readonly string[],
  subject: AssertionSubject,
): Generator<AssertionOutcome> {
  const parsed = lines.map(parseAssertion);
  const assertions = parsed.flatMap((one) => (one.kind === 'assertion' ? [one.assertion] : []));
  const check = createChecker(assertions, subject);
  for (const one of parsed) {
    yield one.kind === 'error'
      ? { kind: 'unreadable', part: one.part }
      : outcomeOf(one.assertion, check(one.assertion));
  }
}

function outcomeOf(assertion: Assertion, result: AssertionResult): AssertionOutcome {
  // Unknown actions are always denied, so `deny <typo>` would pass trivially.
  const unknown = assertion.kind === 'rest' ? undefined : assertion.actions.find(isUnknownAction);
  if (unknown !== undefined) {
    return { kind: 'no-such-action', action: unknown, suggestion: nearestOf(unknown, KNOWN_ACTIONS) };
  }
  const [inapplicable = null] = result.inapplicable;
  if (inapplicable !== null || result.requestCount === 0)
    return { kind: 'nothing-asked', action: inapplicable };
  const [first] = result.failures;
  return first === undefined
    ? { kind: assertion.inAnyContext === true ? 'needs-proof' : 'holds', asked: result.requestCount }
    : { kind: 'surprise', first, others: result.failureCount - 1 };
}

function isUnknownAction(pattern: string): boolean {
  return !KNOWN_ACTIONS.some((action) => matchesPattern(pattern.toLowerCase(), action.toLowerCase()));
}
