// The input of one lint run.

import type { RequestContext } from '../account/request.ts';
import type { ResourceTree } from '../account/resource-tree.ts';
import type { ObservedFact } from '../catalog/observed-fact.ts';
import type { CompiledPolicy, CompiledStatement } from '../evaluation/decide/compile-policy.ts';
import type { MatchingMode } from '../evaluation/decide/decision.ts';
import type { ParsedPolicy } from '../policy/parse.ts';

/** One policy that RAM would accept, and the account, request context and other policies that it is checked with. */
export interface LintInput {
  readonly parsed: ParsedPolicy;
  readonly statements: readonly CompiledStatement[];
  readonly tree: ResourceTree;
  readonly context: RequestContext;
  readonly mode: MatchingMode;
  readonly observed?: readonly ObservedFact[];
  /** The other policies that are attached to the same user. */
  readonly otherPolicies: readonly CompiledPolicy[];
  /** All policies that are attached to the user, including this one; null where that is unknown. */
  readonly attached: readonly AttachedPolicy[] | null;
  /** The clock in milliseconds since 1970; used where the context has no `acs:CurrentTime`. */
  readonly now: number;
}

export interface AttachedPolicy {
  readonly kind: 'custom' | 'system';
}

/** The statements of the other attached policies. */
export function otherStatements({
  otherPolicies,
}: Pick<LintInput, 'otherPolicies'>): readonly CompiledStatement[] {
  return otherPolicies.flatMap((policy) => policy.statements);
}
