// The decision if the action were authorized on the resource type that MSE's API reference lists.

import type { AuthorizationRequest } from '../../account/request.ts';
import { referenceScope } from '../../catalog/api-reference.ts';
import type { ReferenceScope } from '../../catalog/api-reference.ts';
import { findAction } from '../../catalog/catalog.ts';
import { formatArn, splitArn } from '../../policy/arn.ts';
import { ACCOUNT_RELATIVE_ID, truncateTo } from '../../catalog/relative-id.ts';
import type { Arn } from '../../policy/arn.ts';
import type { CompiledPolicy } from './compile-policy.ts';
import type { Decision, MatchingMode } from './decision.ts';
import { evaluate } from './evaluate.ts';

export interface ReferenceDecision {
  readonly scope: ReferenceScope;
  readonly decision: Decision;
}

/** Null if the reference agrees with the guide about the action, or has no entry. */
export function decideByReference(
  policies: readonly CompiledPolicy[],
  request: AuthorizationRequest,
  mode: MatchingMode,
): ReferenceDecision | null {
  const action = findAction(request.action);
  const arn = splitArn(request.resource);
  const scope = action === null ? null : referenceScope(action.name);
  if (arn === null || scope === null) return null;
  const decisions = relativeIdsOf(arn, scope).map((relativeId) => {
    const resource = formatArn({ ...arn, relativeId });
    return evaluate(policies, { ...request, resource }, mode).decision;
  });
  // If two resources are required, both must be allowed.
  const decision =
    decisions.find((each) => each === 'explicit-deny') ??
    decisions.find((each) => each === 'implicit-deny') ??
    'allow';
  return { scope, decision };
}

function relativeIdsOf({ relativeId }: Arn, scope: ReferenceScope): readonly string[] {
  switch (scope) {
    case 'all-resources':
      return [ACCOUNT_RELATIVE_ID];
    case 'every-instance':
      return ['instance/*'];
    case 'namespace':
      return [truncateTo('namespace', relativeId)];
    case 'both':
      return [truncateTo('instance', relativeId), truncateTo('namespace', relativeId)];
  }
}
