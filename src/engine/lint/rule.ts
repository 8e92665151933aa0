// A rule reports a problem of a policy that RAM would accept. A rule never decides a request itself: it uses `evaluation`.
// What a finding says about decisions is what `evaluate` returns; tests/laws/findings-agree-with-decisions.test.ts checks it.

import type { Account } from '../account/account.ts';
import type { RequestContext } from '../account/request.ts';
import type { ResourceTree } from '../account/resource-tree.ts';
import type { CompiledPolicy, CompiledStatement } from '../evaluation/decide/compile-policy.ts';
import type { MatchingMode } from '../evaluation/decide/decision.ts';
import type { Severity } from '../policy/diagnostic.ts';
import type { ParsedPolicy } from '../policy/parse.ts';
import type { Span } from '../policy/span.ts';
import type { TextEdit } from '../policy/text-edit.ts';

/** One policy that RAM would accept, and what there is around it. */
export interface LintInput {
  readonly parsed: ParsedPolicy;
  readonly statements: readonly CompiledStatement[];
  readonly tree: ResourceTree;
  readonly context: RequestContext;
  readonly mode: MatchingMode;
  /** The other policies that are attached to the same user. */
  readonly otherPolicies: readonly CompiledPolicy[];
  /** All policies that are attached to the user, this one included; null where that is unknown. */
  readonly attached: readonly AttachedPolicy[] | null;
  /** The clock in milliseconds since 1970; used where the context has no `acs:CurrentTime`. */
  readonly now: number;
}

export interface AttachedPolicy {
  readonly kind: 'custom' | 'system';
}

/** A change of the text that ends the finding, adds no error and changes only what the finding speaks of. */
export interface Fix {
  readonly edits: readonly TextEdit[];
  /** What this fix writes; set where a finding has several fixes, and passed to their label. */
  readonly choice?: string;
}

/** One place that a rule reports. */
export interface RuleReport<Params> {
  /** The characters at fault. */
  readonly span: Span;
  readonly params: Params;
  /** One fix, alternatives to choose from, or none. */
  readonly fix: Fix | readonly Fix[] | null;
}

export type FindingSeverity = Exclude<Severity, 'error'>;

/** A policy before and after: the first has the finding, the second has not. Both are whole texts that RAM would accept. */
export interface RuleExamples {
  readonly bad: string;
  readonly good: string;
  /** What the bad one needs besides, where the default account does not show the problem. */
  readonly given?: { readonly account?: Account; readonly attached?: readonly AttachedPolicy[] };
}

/** A report of the rule `code`. */
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
  /** Title and address of the page that the rule rests on, or what it rests on where there is none. */
  readonly source: { readonly title: string; readonly url: string | null };
  readonly check: (input: LintInput) => readonly RuleReport<Params>[];
}

export interface Rule<Code extends string, Params> extends Omit<RuleDefinition<Code, Params>, 'check'> {
  readonly find: (input: LintInput) => readonly FindingOf<Code, Params>[];
}

/** A rule from what it looks for; the code is also the name of its file, of its messages and of its page. */
export function defineRule<const Code extends string, Params>({
  check,
  ...rule
}: RuleDefinition<Code, Params>): Rule<Code, Params> {
  const { code, severity } = rule;
  return {
    ...rule,
    find: (input) =>
      check(input).map(({ span, params, fix }) => ({ code, severity, span, params, fixes: listOf(fix) })),
  };
}

function listOf(fix: RuleReport<unknown>['fix']): readonly Fix[] {
  if (fix === null) return [];
  return 'edits' in fix ? [fix] : fix;
}

/** Replaces a string of the policy by another. */
export function replaceString(span: Span, text: string): Fix {
  return { edits: [{ span, text: JSON.stringify(text) }] };
}

/** One fix for each of the alternatives, in which the label names it. */
export function replaceByOneOf(span: Span, texts: readonly string[]): readonly Fix[] {
  return texts.map((choice) => ({ ...replaceString(span, choice), choice }));
}
