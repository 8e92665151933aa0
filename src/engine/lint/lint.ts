// All that the rules have to say about one policy, in the order of its text.

import type { CompiledStatement } from '../evaluation/decide/compile-policy.ts';
import { finish, STEPS_AT_ONCE } from '../evaluation/decide/steps.ts';
import type { Steps } from '../evaluation/decide/steps.ts';
import type { LintInput, Rule } from './rule.ts';
import { RULES_ON_GRANTS } from './rules-on-grants.ts';
import { RULES_ON_NAMES } from './rules-on-names.ts';

export const RULES = [...RULES_ON_NAMES, ...RULES_ON_GRANTS] as const;

type AnyRule = (typeof RULES)[number];
export type FindingCode = AnyRule['code'];

/** What each message is told. */
export type FindingParams = {
  readonly [Code in FindingCode]: Extract<AnyRule, { readonly code: Code }> extends Rule<Code, infer Params>
    ? Params
    : never;
};

/** Something worth saying about a place in the text of a policy that RAM would accept. */
export type Finding = ReturnType<AnyRule['find']>[number];

/** The findings of an accepted policy; none for any other. Those at one place come in the order of the rules. */
export function lint(input: LintInput): readonly Finding[] {
  return finish(lintInSteps(input));
}

/** The same, with a pause after each rule. */
export function* lintInSteps(input: LintInput): Steps<readonly Finding[]> {
  if (input.parsed.kind !== 'accepted') return [];
  const findings: Finding[] = [];
  for (const rule of RULES) {
    findings.push(...rule.find(input));
    yield STEPS_AT_ONCE;
  }
  return findings.sort((a, b) => a.span.start - b.span.start);
}

/** Rules compare each pattern of a policy with all attached ones, and with what the account has; beyond this it takes too long. */
const MAX_PAIRS = 400_000;
const MAX_PATTERNS_TIMES_NODES = 3_000_000;

/** Whether a page should not run the rules, because single rules could take longer than a page may pause. */
export function isTooLargeToLint({ statements, otherPolicies, tree }: LintInput): boolean {
  const own = countPatterns(statements);
  const others = otherPolicies.reduce((sum, policy) => sum + countPatterns(policy.statements), 0);
  return own * (own + others) > MAX_PAIRS || own * tree.nodes.length > MAX_PATTERNS_TIMES_NODES;
}

function countPatterns(statements: readonly CompiledStatement[]): number {
  return statements.reduce((sum, { actions, resources }) => sum + actions.length + resources.length, 0);
}
