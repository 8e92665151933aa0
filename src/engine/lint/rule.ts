// What a rule is: something worth saying about a policy that RAM would accept. A rule reads, it never decides anew: what a
// statement covers is asked of `evaluation`.

import type { RequestContext } from '../account/request.ts';
import type { ResourceTree } from '../account/resource-tree.ts';
import type { CompiledPolicy, CompiledStatement } from '../evaluation/compile-policy.ts';
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
  /** The other policies that are attached to the same user. */
  readonly alongside: readonly CompiledPolicy[];
  /** Milliseconds since 1970. */
  readonly now: number;
}

/** A change of the text that ends the finding, adds no error and changes only what the finding speaks of. */
export interface Fix {
  readonly edits: readonly TextEdit[];
}

/** One place that a rule has something to say about. */
export interface Report<Params> {
  /** The characters at fault. */
  readonly span: Span;
  readonly params: Params;
  readonly fix: Fix | null;
}

export type FindingSeverity = Exclude<Severity, 'error'>;

/** A policy before and after: the first has the finding, the second has not. Both are whole texts that RAM would accept. */
export interface RuleExamples {
  readonly bad: string;
  readonly good: string;
}

/** What one finding tells: a report of the rule `code`. */
export interface FindingOf<Code extends string, Params> extends Report<Params> {
  readonly code: Code;
  readonly severity: FindingSeverity;
}

interface RuleDefinition<Code extends string, Params> {
  readonly code: Code;
  readonly severity: FindingSeverity;
  readonly examples: RuleExamples;
  /** Title and address of the page that the rule rests on, or what it rests on where there is none. */
  readonly source: { readonly title: string; readonly url: string | null };
  readonly check: (input: LintInput) => readonly Report<Params>[];
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
  return { ...rule, find: (input) => check(input).map((report) => ({ ...report, code, severity })) };
}
