// Runs all rules on one policy.

import type { CompiledStatement } from '../evaluation/decide/compile-policy.ts';
import { finish, STEPS_AT_ONCE } from '../evaluation/decide/steps.ts';
import type { Steps } from '../evaluation/decide/steps.ts';
import { createLintContext } from './lint-context.ts';
import { otherStatements } from './lint-input.ts';
import type { LintInput } from './lint-input.ts';
import { RULES } from './rules.ts';
import type { Finding } from './rules.ts';

/** The findings of an accepted policy in the order of its text, then of the rules; none for any other policy. */
export function lint(input: LintInput): readonly Finding[] {
  return finish(lintInSteps(input));
}

/** The same, with a pause after each rule. */
export function* lintInSteps(input: LintInput): Steps<readonly Finding[]> {
  if (input.parsed.kind !== 'accepted') return [];
  const context = createLintContext(input);
  const findings: Finding[] = [];
  for (const rule of RULES) {
    findings.push(...rule.find(context));
    yield STEPS_AT_ONCE;
  }
  return findings.sort((a, b) => a.span.start - b.span.start);
}

/** Rules compare each pattern of a policy with all attached ones, and with the resources; beyond these limits it takes too long. */
const MAX_PAIRS = 400_000;
const MAX_PATTERNS_TIMES_NODES = 3_000_000;

/** Whether a page should not run the rules, because a single rule could block the page for too long. */
export function isTooLargeToLint(input: LintInput): boolean {
  const own = countPatterns(input.statements);
  const others = countPatterns(otherStatements(input));
  return own * (own + others) > MAX_PAIRS || own * input.tree.nodes.length > MAX_PATTERNS_TIMES_NODES;
}

function countPatterns(statements: readonly CompiledStatement[]): number {
  return statements.reduce((sum, { actions, resources }) => sum + actions.length + resources.length, 0);
}
