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

export interface Evaluation {
  readonly decision: Decision;
  /** All statements that deny; else all that allow; empty for an implicit deny. */
  readonly determining: readonly StatementRef[];
  /**
   * Whether an Allow on a container conflicts with a Deny inside it. With pooled statements the Deny wins; a service that checks
   * level by level could reach the Allow first, which cannot be observed from outside.
   */
  readonly assumed: boolean;
}
