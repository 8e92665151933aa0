// Decides one request: the reference definition. A law compares the matrix with it.
// Source: RAM "Policy evaluation process": the statements of all attached policies are pooled, a Deny wins, else an Allow allows.

import type { AuthorizationRequest } from '../../account/request.ts';
import type { CompiledPolicy } from './compile-policy.ts';
import type { Evaluation, MatchingMode, StatementRef } from './decision.ts';
import { prepareRequest, outermostMatch } from './match-statement.ts';
import { GUIDE_TYPES } from './resource-types.ts';
import type { ResourceTypes } from './resource-types.ts';

/**
 * Decides a request by the pooled statements of all policies. Rejected policies have no statements. The request is authorized on
 * the resource that it names, or on those that the resource types replace it by.
 */
export function evaluate(
  policies: readonly CompiledPolicy[],
  request: AuthorizationRequest,
  mode: MatchingMode,
  { special }: ResourceTypes = GUIDE_TYPES,
): Evaluation {
  if (special !== null) return special.evaluate(policies, request, mode);
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
