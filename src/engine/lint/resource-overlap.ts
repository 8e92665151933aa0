// Whether resource patterns overlap each other or a resource type, for all possible resources. The tests are conservative: they
// return false only if that is certain.

import type { ResourceKind } from '../catalog/schema.ts';
import type { CompiledResource } from '../evaluation/decide/compile-policy.ts';
import { countSlashes, DEPTHS } from '../catalog/relative-id.ts';
import { canMatchMse } from '../policy/arn.ts';
import { hasWildcard, matchesPattern } from '../policy/pattern.ts';
import { patternsOverlap } from '../policy/pattern-overlap.ts';

/** Whether some text matches both patterns. Compares the literal prefixes first, to avoid the full search. */
export function mayOverlap(a: string, b: string): boolean {
  if (!hasWildcard(a)) return matchesPattern(b, a);
  if (!hasWildcard(b)) return matchesPattern(a, b);
  const startOfA = a.slice(0, a.search(/[*?]/));
  const startOfB = b.slice(0, b.search(/[*?]/));
  if (!startOfA.startsWith(startOfB) && !startOfB.startsWith(startOfA)) return false;
  return patternsOverlap(a, b);
}

/** Whether both may cover the same resource. */
export function mayShare(a: CompiledResource, b: CompiledResource): boolean {
  if (a.fields === null || b.fields === null) return true;
  const one = a.fields;
  const other = b.fields;
  return (
    mayOverlap(one.service, other.service) &&
    mayOverlap(one.region, other.region) &&
    mayOverlap(one.account, other.account) &&
    (mayOverlap(one.relativeId, other.relativeId) ||
      mayOverlap(`${one.relativeId}/*`, other.relativeId) ||
      mayOverlap(one.relativeId, `${other.relativeId}/*`))
  );
}

/** Whether the pattern can match a resource of MSE: the account, or an ID that begins with `instance/`. */
export function isResourceOfMse({ fields }: CompiledResource): boolean {
  if (fields === null) return true;
  if (!canMatchMse(fields)) return false;
  return matchesPattern(fields.relativeId, '*') || mayOverlap(fields.relativeId, 'instance/?*');
}

/** The number of slashes in the relative ID of a resource type; unlimited for leaves, whose names may contain slashes. */
const MAX_SLASHES = { ...DEPTHS, config: Infinity, service: Infinity } as const;

/** Whether the pattern may cover a resource of the type, directly or by a container. */
export function mayCoverKind(resource: CompiledResource, kind: ResourceKind): boolean {
  const { fields } = resource;
  if (fields === null) return true;
  if (!isResourceOfMse(resource)) return false;
  if (kind === 'account') return matchesPattern(fields.relativeId, '*');
  return mayOverlap(fields.relativeId, 'instance/?*') && countSlashes(fields.relativeId) <= MAX_SLASHES[kind];
}
