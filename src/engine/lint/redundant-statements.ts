// Statements that can be removed without changing a decision: other statements of the same policy cover them.

import type { CompiledStatement } from '../evaluation/decide/compile-policy.ts';
import { findCoveredItems } from './covered-items.ts';
import type { LintInput } from './lint-input.ts';
import type { RequestProofs } from './request-proofs.ts';

/** Each redundant statement with the statements that cover it. */
export type RedundantStatements = ReadonlyMap<CompiledStatement, readonly CompiledStatement[]>;

/** The redundant statements. All of them can be removed together; of two equal statements, the later one is redundant. */
export function findRedundantStatements(
  { statements }: Pick<LintInput, 'statements'>,
  proofs: RequestProofs,
): RedundantStatements {
  const covered = findCoveredItems(statements.length, (index, by) => {
    const [statement] = statements.slice(index);
    if (statement === undefined) return false;
    // A Deny decides whether an Allow matches or not.
    const others = by
      .flatMap((other) => statements[other] ?? [])
      .filter(({ effect }) => effect === 'Deny' || statement.effect === 'Allow');
    return proofs.isCovered(
      proofs.statement(statement),
      others.map((other) => proofs.statement(other)),
    );
  });
  return new Map(
    covered.flatMap(({ index, by }) => {
      const [statement] = statements.slice(index);
      // Other rules report statements that match nothing.
      if (statement === undefined || !proofs.canMatch(proofs.statement(statement))) return [];
      return [[statement, by.flatMap((other) => statements[other] ?? [])] as const];
    }),
  );
}
