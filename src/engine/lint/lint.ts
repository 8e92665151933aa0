// All that the rules have to say about one policy, in the order of its text.

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
  if (input.parsed.kind !== 'accepted') return [];
  return RULES.flatMap((rule): readonly Finding[] => rule.find(input)).sort(
    (a, b) => a.span.start - b.span.start,
  );
}
