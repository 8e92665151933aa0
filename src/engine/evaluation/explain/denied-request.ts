// The access-denied error that a denied request would get, for an example message.
// Source: RAM "How do I troubleshoot an access denied error?" (the codes, AccessDeniedDetail).

import type { AuthorizationRequest } from '../../account/request.ts';
import { findAction } from '../../catalog/catalog.ts';
import type { Decision } from '../decide/decision.ts';

/** What a refusal names, for a message that imitates one. */
export interface DeniedRequestFacts {
  readonly httpStatus: 403;
  /** One of the three codes that RAM lists; that MSE answers with this one is assumed. */
  readonly code: 'NoPermission';
  readonly action: string;
  readonly resource: string;
  readonly noPermissionType: 'ExplicitDeny' | 'ImplicitDeny';
  /** The only kind of policy that the engine knows: attached to the user, for the whole account. */
  readonly policyType: 'AccountLevelIdentityBasedPolicy';
}

/** What the refusal of a request would name, given why it is denied. */
export function deniedRequestFacts(
  { action, resource }: AuthorizationRequest,
  decision: Exclude<Decision, 'allow'>,
): DeniedRequestFacts {
  return {
    httpStatus: 403,
    code: 'NoPermission',
    action: findAction(action)?.fullName ?? action,
    resource,
    noPermissionType: decision === 'explicit-deny' ? 'ExplicitDeny' : 'ImplicitDeny',
    policyType: 'AccountLevelIdentityBasedPolicy',
  };
}
