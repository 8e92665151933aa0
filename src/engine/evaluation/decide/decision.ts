// Decisions and matching modes. Source: RAM "Policy evaluation process".

/** `implicit-deny`: no statement allows or denies. */
export const DECISIONS = ['allow', 'explicit-deny', 'implicit-deny'] as const;
export type Decision = (typeof DECISIONS)[number];

/**
 * `hierarchical`: a pattern that matches a container covers all its descendants, as MSE's documentation describes the effect.
 * `literal`: a pattern covers only the ARNs that RAM's wildcards match.
 */
export type MatchingMode = 'hierarchical' | 'literal';

/** A statement of a policy: both are indices. */
export interface StatementRef {
  readonly policy: number;
  readonly statement: number;
}

export function sameStatement(a: StatementRef, b: StatementRef): boolean {
  return a.policy === b.policy && a.statement === b.statement;
}
