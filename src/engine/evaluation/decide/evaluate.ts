// Decides one request: the reference definition. A law compares the matrix with it.
// Source: RAM "Policy evaluation process": the statements of all attached policies are pooled, a Deny wins, else an Allow allows.

import type { AuthorizationRequest } from '../../account/request.ts';
import type { CompiledPolicy } from './compile-policy.ts';
import type { Decision, MatchingMode, StatementRef } from './decision.ts';
import { prepareRequest, outermostMatch } from './match-statement.ts';

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

/** Decides a request by the pooled statements of all policies. Rejected policies have no statements. */
export function evaluate(
  policies: readonly CompiledPolicy[],
  request: AuthorizationRequest,
  mode: MatchingMode,
): Evaluation {
  const prepared = prepareRequest(request, mode);
  const allows: StatementRef[] = [];
  const denies: StatementRef[] = [];
  let outermostAllow = -1;
  let outermostDeny = -1;
  policies.forEach((policy, policyIndex) => {
    for (const statement of policy.statements) {
      const candidate = outermostMatch(statement, prepared);
      if (candidate === null) continue;
      const ref = { policy: policyIndex, statement: statement.source.index };
      if (statement.effect === 'Allow') {
        allows.push(ref);
        outermostAllow = Math.max(outermostAllow, candidate);
      } else {
        denies.push(ref);
        outermostDeny = Math.max(outermostDeny, candidate);
      }
    }
  });
  if (denies.length > 0) {
    return { decision: 'explicit-deny', determining: denies, assumed: outermostAllow > outermostDeny };
  }
  return { decision: allows.length > 0 ? 'allow' : 'implicit-deny', determining: allows, assumed: false };
}
