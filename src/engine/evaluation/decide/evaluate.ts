// One request → one decision: the plain definition that the matrix must agree with.
// Source: RAM "Policy evaluation process": the statements of all attached policies are pooled, a Deny wins, else an Allow allows.

import type { AuthorizationRequest } from '../../account/request.ts';
import type { CompiledPolicy } from './compile-policy.ts';
import type { Decision, MatchingMode, StatementRef } from './decision.ts';
import { prepareRequest, outermostMatch } from './match-statement.ts';

export interface Evaluation {
  readonly decision: Decision;
  /** The statements that decide: all that deny, or else all that allow; none for an implicit deny. */
  readonly determining: readonly StatementRef[];
  /**
   * True when an Allow on a container meets a Deny further in. Pooling says deny; a service that asked level by level
   * could reach the Allow first, and that cannot be observed from outside.
   */
  readonly assumed: boolean;
}

/** Decides a request by the pooled statements of the policies; rejected policies are left out. */
export function evaluate(
  policies: readonly CompiledPolicy[],
  request: AuthorizationRequest,
  mode: MatchingMode,
): Evaluation {
  const question = prepareRequest(request, mode);
  const allows: StatementRef[] = [];
  const denies: StatementRef[] = [];
  let outermostAllow = -1;
  let outermostDeny = -1;
  policies.forEach((policy, policyIndex) => {
    if (policy.kind === 'rejected') return;
    for (const statement of policy.statements) {
      const place = outermostMatch(statement, question);
      if (place === null) continue;
      const ref = { policy: policyIndex, statement: statement.source.index };
      if (statement.effect === 'Allow') {
        allows.push(ref);
        outermostAllow = Math.max(outermostAllow, place);
      } else {
        denies.push(ref);
        outermostDeny = Math.max(outermostDeny, place);
      }
    }
  });
  if (denies.length > 0) {
    return { decision: 'explicit-deny', determining: denies, assumed: outermostAllow > outermostDeny };
  }
  return { decision: allows.length > 0 ? 'allow' : 'implicit-deny', determining: allows, assumed: false };
}
