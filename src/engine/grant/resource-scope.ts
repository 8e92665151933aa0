// Relations between resource patterns, each standing for what it matches and what is inside that. All answers err towards
// "not covered", "overlaps" and "has an effect".

import type { CatalogAction } from '../catalog/catalog.ts';
import {
  ACCOUNT_RELATIVE_ID,
  clientKindOf,
  countSlashes,
  DEPTHS,
  kindsOfRelativeId,
  segmentsOf,
} from '../catalog/relative-id.ts';
import { containsPattern, hasWildcard, matchesPattern } from '../policy/pattern.ts';
import { patternsOverlap } from '../policy/pattern-overlap.ts';

/** Whether everything of `inner` is in `outer`. */
export function coversScope(outer: string, inner: string): boolean {
  if (outer === '*' || outer === inner) return true;
  if (!hasWildcard(outer)) return inner.startsWith(`${outer}/`) && isContainer(outer);
  return containsPattern(outer, inner) || containersOf(inner).some((id) => matchesPattern(outer, id));
}

/** Whether something is in both. */
export function scopesOverlap(a: string, b: string): boolean {
  if (coversScope(a, b) || coversScope(b, a)) return true;
  if (!hasWildcard(a) && !hasWildcard(b)) return false;
  return patternsOverlap(a, b) || patternsOverlap(a, `${b}/*`) || patternsOverlap(`${a}/*`, b);
}

function isContainer(relativeId: string): boolean {
  const [type, ...names] = segmentsOf(relativeId);
  return type === 'instance' && names.length >= 1 && names.length <= DEPTHS.group && !names.includes('');
}

/** The containers that everything matched is in: the segments before the first wildcard. */
function containersOf(pattern: string): readonly string[] {
  const segments = segmentsOf(pattern);
  const wild = segments.findIndex(hasWildcard);
  const plain = wild < 0 ? segments.length : wild;
  return Array.from({ length: plain }, (_, index) => segments.slice(0, index + 1).join('/')).filter(
    isContainer,
  );
}

/**
 * Whether a statement on the resource decides requests of this action. Configurations and services named `config/…` or
 * `naming/…` are left aside: ARNs of this form are those of Nacos clients.
 */
export function hasEffect({ path, resourceType }: CatalogAction, resource: string): boolean {
  if (resource === '*') return true;
  if (resourceType === 'account') return matchesPattern(resource, ACCOUNT_RELATIVE_ID);
  const depth = DEPTHS[resourceType];
  if (depth < DEPTHS.config && countSlashes(resource) > depth) return false;
  if (hasWildcard(resource)) {
    if (!patternsOverlap(resource, 'instance/?*')) return false;
  } else if (kindsOfRelativeId(resource).length === 0) {
    return false;
  }
  if (depth < DEPTHS.config) return true;
  const clientKind = clientKindOf(resource);
  if (path === 'console') return clientKind === null;
  if (clientKind !== null) return clientKind === resourceType;
  return hasWildcard(resource) || isContainer(resource);
}
