// The conditions of a policy, clause by clause, each with the statement it stands in and what is known of its key.

import { findConditionKey } from '../catalog/condition-keys.ts';
import type { ConditionKeyFacts } from '../catalog/condition-keys.ts';
import type { CompiledStatement } from '../evaluation/decide/compile-policy.ts';
import type { ConditionClause } from '../policy/document.ts';

export interface ClauseInPlace extends ConditionClause {
  readonly statement: CompiledStatement;
  /** Null for a key that RAM does not offer to every service. */
  readonly facts: ConditionKeyFacts | null;
}

/** Every clause, in the order of the text. */
export function clausesOf(statements: readonly CompiledStatement[]): readonly ClauseInPlace[] {
  return statements.flatMap((statement) =>
    statement.clauses.map((clause) => ({ ...clause, statement, facts: findConditionKey(clause.key.value) })),
  );
}

/** The values of a clause as texts. */
export function valuesOf(clause: ConditionClause): readonly string[] {
  return clause.values.map(({ value }) => value);
}
