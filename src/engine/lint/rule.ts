// A rule reports a problem in a policy that RAM would accept. A rule never decides a request itself: it uses `evaluation`.
// What a finding says about decisions is what `evaluate` returns; tests/laws/findings-agree-with-decisions.test.ts checks it.

import type { Account } from '../account/account.ts';
import type { Severity } from '../policy/diagnostic.ts';
import type { Span } from '../policy/span.ts';
import type { Fix } from './fix.ts';
import type { LintContext } from './lint-context.ts';
import type { AttachedPolicy } from './lint-input.ts';

/** One problem that a rule reports. */
export interface RuleReport<Params> {
  /** The characters to mark. */
  readonly span: Span;
  readonly params: Params;
  /** One fix, alternatives to choose from, or none. */
  readonly fix: Fix | readonly Fix[] | null;
}

export type FindingSeverity = Exclude<Severity, 'error'>;

/** Two complete policies that RAM would accept: `bad` has the finding, `good` does not. */
export interface RuleExamples {
  readonly bad: string;
  readonly good: string;
  /** The account or attached policies that `bad` needs, where the default account does not show the problem. */
  readonly given?: { readonly account?: Account; readonly attached?: readonly AttachedPolicy[] };
}

/** A finding of the rule `code`. */
export interface FindingOf<Code extends string, Params> {
  readonly code: Code;
  readonly severity: FindingSeverity;
  readonly span: Span;
  readonly params: Params;
  /** None, one, or alternatives of which the user picks one. */
  readonly fixes: readonly Fix[];
}

interface RuleDefinition<Code extends string, Params> {
  readonly code: Code;
  readonly severity: FindingSeverity;
  readonly examples: RuleExamples;
  /** Title and address of the page that documents the rule; `url` is null where no stable address is known. */
  readonly source: { readonly title: string; readonly url: string | null };
  readonly check: (lint: LintContext) => readonly RuleReport<Params>[];
}

export interface Rule<Code extends string, Params> extends Omit<RuleDefinition<Code, Params>, 'check'> {
  readonly find: (lint: LintContext) => readonly FindingOf<Code, Params>[];
}

/** Creates a rule. The code is also the name of its file, its messages and its documentation page. */
export function defineRule<const Code extends string, Params>({
  check,
  ...rule
}: RuleDefinition<Code, Params>): Rule<Code, Params> {
  const { code, severity } = rule;
  return {
    ...rule,
    find: (lint) =>
      check(lint).map(({ span, params, fix }) => ({ code, severity, span, params, fixes: listOf(fix) })),
  };
}

function listOf(fix: RuleReport<unknown>['fix']): readonly Fix[] {
  if (fix === null) return [];
  return 'edits' in fix ? [fix] : fix;
}
