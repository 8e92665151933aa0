// A RAM policy document with the position of each part. Source: RAM "Policy structure and syntax".
// Members are null if they are missing or invalid; in a document that RAM would accept, none is null.

import type { ConditionOperator } from './condition-operators.ts';
import type { Spanned, Span } from './span.ts';

export type Effect = 'Allow' | 'Deny';

export interface PolicyDocument {
  readonly span: Span;
  readonly version: Spanned<string> | null;
  readonly statements: readonly Statement[];
}

export interface Statement {
  /** The index in the policy's `Statement` array. */
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
