// The access-denied error that a denied request would get, for an example message.
// Source: RAM "How do I troubleshoot an access denied error?" (the codes, AccessDeniedDetail).

import type { AuthorizationRequest } from '../../account/request.ts';
import { findAction } from '../../catalog/catalog.ts';
import type { Decision } from '../decide/decision.ts';

/** The contents of an access-denied error, for a simulated message. */
export interface DeniedRequestFacts {
  readonly httpStatus: 403;
  /** One of the three codes that RAM lists. Assumed: MSE returns this one. */
  readonly code: 'NoPermission';
  readonly action: string;
  readonly resource: string;
  readonly noPermissionType: 'ExplicitDeny' | 'ImplicitDeny';
  /** The only policy type that the engine models: attached to the user, for the whole account. */
  readonly policyType: 'AccountLevelIdentityBasedPolicy';
}

/** Returns the contents of the access-denied error for a denied request. */
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
