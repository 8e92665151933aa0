// Writes a policy that allows nothing and denies some actions in one resource, in hierarchical and in literal matching.

import type { CatalogAction } from '../catalog/catalog.ts';
import {
  ACCOUNT_RELATIVE_ID,
  clientRelativeId,
  DEPTHS,
  segmentsOf,
  truncateTo,
} from '../catalog/relative-id.ts';
import { shortestPatterns } from './action-patterns.ts';
import { printPolicies } from './print-grant.ts';
import { insideContainer } from './scope-patterns.ts';

/** One statement for each different list of resources. An action that is checked on a container is denied on all of that. */
export function writeGuardrail(actions: readonly CatalogAction[], resource: string): readonly string[] {
  const groups = new Map<string, { readonly resources: readonly string[]; readonly actions: string[] }>();
  for (const action of actions) {
    const resources = deniedOn(action, resource);
    const key = resources.join('\n');
    const known = groups.get(key);
    if (known === undefined) groups.set(key, { resources, actions: [action.fullName] });
    else known.actions.push(action.fullName);
  }
  return printPolicies(
    [...groups.values()].map((group) => ({
      effect: 'Deny',
      actionKind: 'Action',
      actions: shortestPatterns(group.actions),
      resources: group.resources,
      conditions: [],
    })),
  );
}

/** A container, and what is inside it: literal matching needs both. */
function deniedOn({ path, resourceType }: CatalogAction, resource: string): readonly string[] {
  if (resource === ACCOUNT_RELATIVE_ID || resourceType === 'account') return [ACCOUNT_RELATIVE_ID];
  const depth = segmentsOf(resource).length - 1;
  if (DEPTHS[resourceType] < depth) return [truncateTo(resourceType, resource)];
  const isContainer = depth < DEPTHS.config;
  if (path === 'client')
    return isContainer ? insideContainer(resource, resourceType) : [clientRelativeId(resourceType, resource)];
  return isContainer ? [resource, `${resource}/*`] : [resource];
}
