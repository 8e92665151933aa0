// What each action is authorized on, by one of the two documents that disagree: MSE "Grant permissions on Microservices Registry
// resources" (the guide) and the authorization tables of MSE's API reference.

import { actionSetOf, CATALOG } from './catalog.ts';
import type { CatalogAction } from './catalog.ts';
import type { AuthorizationScope, ResourceKind } from './schema.ts';

/** The document whose resource types apply. Where the API reference has no entry, the guide's do. */
export const READINGS = ['guide', 'api-reference'] as const;
export type Reading = (typeof READINGS)[number];

export interface ResourceTypes {
  readonly reading: Reading;
  scopeOf(action: CatalogAction): AuthorizationScope;
  /** The kind of resource in whose rows the action is decided. */
  typeOf(action: CatalogAction): Exclude<ResourceKind, 'group'>;
  /** The set of the actions decided in the rows of a kind; empty for groups. */
  actionsOn(kind: ResourceKind): number;
  /** The set of the actions with a scope. */
  actionsWith(scope: AuthorizationScope): number;
}

function createResourceTypes(
  reading: Reading,
  scopeOf: (action: CatalogAction) => AuthorizationScope,
): ResourceTypes {
  const typeOf = (action: CatalogAction) => rowOf(scopeOf(action));
  const byKind = new Map<ResourceKind, number>();
  const byScope = new Map<AuthorizationScope, number>();
  for (const action of CATALOG) {
    byKind.set(typeOf(action), (byKind.get(typeOf(action)) ?? 0) | action.mask);
    byScope.set(scopeOf(action), (byScope.get(scopeOf(action)) ?? 0) | action.mask);
  }
  return {
    reading,
    scopeOf,
    typeOf,
    actionsOn: (kind) => byKind.get(kind) ?? 0,
    actionsWith: (scope) => byScope.get(scope) ?? 0,
  };
}

/** `instance/*` is no resource of the account, so the account's row answers for it; `both` is answered for the namespace. */
function rowOf(scope: AuthorizationScope): Exclude<ResourceKind, 'group'> {
  if (scope === 'every-instance') return 'account';
  return scope === 'both' ? 'namespace' : scope;
}

export const GUIDE_TYPES = createResourceTypes('guide', ({ resourceType }) => resourceType);
export const REFERENCE_TYPES = createResourceTypes(
  'api-reference',
  ({ reference, resourceType }) => reference ?? resourceType,
);

export function resourceTypesOf(reading: Reading): ResourceTypes {
  return reading === 'guide' ? GUIDE_TYPES : REFERENCE_TYPES;
}

/** The actions that the two documents authorize on different resources. */
export const DISPUTED_ACTIONS: number = actionSetOf(
  CATALOG.filter((action) => GUIDE_TYPES.scopeOf(action) !== REFERENCE_TYPES.scopeOf(action)),
);
