// A RAM policy document with the characters that spell each part. Source: RAM "Policy structure and syntax".
// Members are null when the text lacks them or spells them wrong; a document that RAM would accept has none of these nulls.

import type { ConditionOperator } from './condition-operators.ts';
import type { Spanned, Span } from './span.ts';

export type Effect = 'Allow' | 'Deny';

export interface PolicyDocument {
  readonly span: Span;
  readonly version: Spanned<string> | null;
  readonly statements: readonly Statement[];
}

export interface Statement {
  /** The place in the policy's `Statement` array, from 0. */
  readonly index: number;
  readonly span: Span;
  readonly effect: Spanned<Effect> | null;
  readonly action: ActionElement | null;
  readonly resource: ResourceElement | null;
  readonly condition: ConditionElement | null;
}

/** `Action` or `NotAction`: patterns such as `mse:Get*`. The span is that of the value. */
export interface ActionElement {
  readonly kind: 'action' | 'not-action';
  readonly span: Span;
  readonly patterns: readonly Spanned<string>[];
}

export interface ResourceElement {
  readonly span: Span;
  readonly patterns: readonly Spanned<string>[];
}

export interface ConditionElement {
  readonly span: Span;
  readonly clauses: readonly ConditionClause[];
}

/** One operator applied to one key; all clauses of a statement must be met. */
export interface ConditionClause {
  readonly operator: Spanned<ConditionOperator>;
  readonly key: Spanned<string>;
  readonly values: readonly Spanned<string>[];
}
