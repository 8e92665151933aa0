// The requests that MSE passes to RAM for one call, by the resource types of the catalog.

import type { AuthorizationRequest } from '../../account/request.ts';
import { findAction } from '../../catalog/catalog.ts';
import { ACCOUNT_RELATIVE_ID, truncateTo } from '../../catalog/relative-id.ts';
import type { ResourceTypes } from '../../catalog/resource-types.ts';
import type { AuthorizationScope } from '../../catalog/schema.ts';
import { formatArn, splitArn } from '../../policy/arn.ts';

/** A literal star, as data: the scope of the API reference for an action that names no instance. */
export const EVERY_INSTANCE = 'instance/*';

/**
 * The request on each resource that is required, the outermost first. Where the guide's resource type applies, or the action is
 * unknown, that is the request itself.
 */
export function authorizedRequests(
  request: AuthorizationRequest,
  types: ResourceTypes,
): readonly AuthorizationRequest[] {
  const action = findAction(request.action);
  const arn = splitArn(request.resource);
  if (action === null || arn === null) return [request];
  const scope = types.scopeOf(action);
  if (scope === action.resourceType) return [request];
  return relativeIdsIn(scope, arn.relativeId).map((relativeId) => ({
    ...request,
    resource: formatArn({ ...arn, relativeId }),
  }));
}

function relativeIdsIn(scope: AuthorizationScope, relativeId: string): readonly string[] {
  switch (scope) {
    case 'account':
      return [ACCOUNT_RELATIVE_ID];
    case 'every-instance':
      return [EVERY_INSTANCE];
    case 'both':
      return [...new Set([truncateTo('instance', relativeId), truncateTo('namespace', relativeId)])];
    default:
      return [truncateTo(scope, relativeId)];
  }
}
