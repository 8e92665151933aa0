// The condition clauses of a policy, each with its statement and the known facts about its key.

import { findConditionKey } from '../catalog/condition-keys.ts';
import type { ConditionKeyFacts } from '../catalog/condition-keys.ts';
import type { CompiledStatement } from '../evaluation/decide/compile-policy.ts';
import type { ConditionClause } from '../policy/document.ts';

export interface LocatedClause extends ConditionClause {
  readonly statement: CompiledStatement;
  /** Null for a key that is not one of RAM's common keys. */
  readonly facts: ConditionKeyFacts | null;
}

/** Every clause, in the order of the text. */
export function clausesOf(statements: readonly CompiledStatement[]): readonly LocatedClause[] {
  return statements.flatMap((statement) =>
    statement.clauses.map((clause) => ({ ...clause, statement, facts: findConditionKey(clause.key.value) })),
  );
}

/** The values of a clause as strings. */
export function valuesOf(clause: ConditionClause): readonly string[] {
  return clause.values.map(({ value }) => value);
}
