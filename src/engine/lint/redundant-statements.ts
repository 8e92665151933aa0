// Statements that other statements of the same policy and effect cover.

import type { CompiledStatement } from '../evaluation/decide/compile-policy.ts';
import type { LintInput } from './lint-input.ts';
import { subsumedBy } from './subsumption.ts';

/** Each redundant statement with the statements that cover it. */
export type RedundantStatements = ReadonlyMap<CompiledStatement, readonly CompiledStatement[]>;

/** The redundant statements. All of them can be removed together; of two equal statements, the later one is redundant. */
export function findRedundantStatements({
  statements,
  mode,
}: Pick<LintInput, 'statements' | 'mode'>): RedundantStatements {
  const redundant = new Map<CompiledStatement, readonly CompiledStatement[]>();
  for (const statement of statements.toReversed()) {
    const others = statements.filter(
      (other) => other !== statement && other.effect === statement.effect && !redundant.has(other),
    );
    const by = subsumedBy(statement, others, mode);
    if (by !== null) redundant.set(statement, by);
  }
  return redundant;
}
