// Decides one request: the reference definition. A law compares the matrix with it.
// Source: RAM "Policy evaluation process": the statements of all attached policies are pooled, a Deny wins, else an Allow allows.

import type { AuthorizationRequest } from '../../account/request.ts';
import { GUIDE_TYPES } from '../../catalog/resource-types.ts';
import type { ResourceTypes } from '../../catalog/resource-types.ts';
import { authorizedRequests } from './authorized-requests.ts';
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

/**
 * Decides a request by the pooled statements of all policies. Rejected policies have no statements. The request is authorized on
 * the resource that it names, or on those that the resource types replace it by: all must be allowed, and one denied denies.
 */
export function evaluate(
  policies: readonly CompiledPolicy[],
  request: AuthorizationRequest,
  mode: MatchingMode,
  types: ResourceTypes = GUIDE_TYPES,
): Evaluation {
  const all = authorizedRequests(request, types).map((each) => evaluateOne(policies, each, mode));
  const [first, ...others] = all;
  if (first === undefined || others.length === 0) return first ?? NOTHING_APPLIES;
  const decisive = DECISIVE.find((decision) => all.some((each) => each.decision === decision));
  const deciding = all.filter(({ decision }) => decision === decisive);
  return {
    decision: decisive ?? 'implicit-deny',
    determining: mergeRefs(deciding.flatMap(({ determining }) => determining)),
    assumed: deciding.every(({ assumed }) => assumed),
  };
}

/** If several resources are required, the first of these decisions about one of them decides. */
export const DECISIVE: readonly Decision[] = ['explicit-deny', 'implicit-deny', 'allow'];

const NOTHING_APPLIES: Evaluation = { decision: 'implicit-deny', determining: [], assumed: false };

function mergeRefs(refs: readonly StatementRef[]): readonly StatementRef[] {
  const byPosition = new Map(refs.map((ref) => [`${String(ref.policy)} ${String(ref.statement)}`, ref]));
  return [...byPosition.values()].sort((a, b) => a.policy - b.policy || a.statement - b.statement);
}

function evaluateOne(
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
