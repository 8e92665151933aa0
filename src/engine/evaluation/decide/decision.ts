// The words of a decision. Source: RAM "Policy evaluation process".

/** `implicit-deny` is what is left when nothing allows. */
export const DECISIONS = ['allow', 'explicit-deny', 'implicit-deny'] as const;
export type Decision = (typeof DECISIONS)[number];

/**
 * `hierarchical`: naming a container covers all beneath it, as MSE's documentation describes the effect.
 * `literal`: RAM's bare wildcard matching of the ARN and nothing else.
 */
export type MatchingMode = 'hierarchical' | 'literal';

/** A statement of one of the policies: both are places, from 0. */
export interface StatementRef {
  readonly policy: number;
  readonly statement: number;
}

export function sameStatement(a: StatementRef, b: StatementRef): boolean {
  return a.policy === b.policy && a.statement === b.statement;
}
