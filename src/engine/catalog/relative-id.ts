// Relative ids of MSE's resources: `*` for the account, else `instance/I/NS/G/NAME` or a beginning of it.
// Source: MSE "Grant permissions on Microservices Registry resources".

import type { ResourceKind } from './schema.ts';

/** A literal star, not a wildcard. */
export const ACCOUNT_RELATIVE_ID = '*';

/** The number of names in the relative id of each kind of resource. */
export const DEPTHS = { account: 0, instance: 1, namespace: 2, group: 3, config: 4, service: 4 } as const;

/** The segments of `instance/I/NS/G/NAME`. */
const MAX_SEGMENTS = 5;

/** Splits a relative id or a pattern. NAME can contain slashes, so it is everything after the fourth slash. */
export function segmentsOf(relativeId: string): readonly string[] {
  const parts = relativeId.split('/');
  if (parts.length <= MAX_SEGMENTS) return parts;
  return [...parts.slice(0, MAX_SEGMENTS - 1), parts.slice(MAX_SEGMENTS - 1).join('/')];
}

/** The number of slashes: of a pattern, the least that a match has. */
export function countSlashes(text: string): number {
  return text.split('/').length - 1;
}

/** The relative id or pattern cut after the names of this kind of resource. */
export function truncateTo(kind: ResourceKind, relativeId: string): string {
  return segmentsOf(relativeId)
    .slice(0, DEPTHS[kind] + 1)
    .join('/');
}

/**
 * The relative ids of the group, namespace and instance that contain a resource, nearest first. Only ids that begin with
 * `instance/` have ancestors; `instance` alone is none.
 */
export function ancestorIdsOf(relativeId: string): readonly string[] {
  const segments = segmentsOf(relativeId);
  if (segments[0] !== 'instance') return [];
  const ancestors: string[] = [];
  for (let length = segments.length - 1; length >= 2; length -= 1) {
    ancestors.push(segments.slice(0, length).join('/'));
  }
  return ancestors;
}

const KINDS_BY_DEPTH: readonly ResourceKind[] = ['instance', 'namespace', 'group'];

/**
 * The kinds of resource that a relative id can name, whether or not an account lists it: two for a configuration or service.
 * Empty for a relative id that MSE never checks.
 */
export function kindsOfRelativeId(relativeId: string): readonly ResourceKind[] {
  if (relativeId === ACCOUNT_RELATIVE_ID) return ['account'];
  const [type, ...names] = segmentsOf(relativeId);
  if (type !== 'instance' || names.length === 0 || names.includes('')) return [];
  const container = KINDS_BY_DEPTH[names.length - 1];
  return container === undefined ? ['config', 'service'] : [container];
}

/** The segment for an id. Assumed: an empty namespace id is `public`. */
export function segmentFor(kind: ResourceKind, id: string): string {
  return kind === 'namespace' && id === '' ? 'public' : id;
}

/** The relative id of a resource in a container. */
export function childRelativeId(container: string, kind: ResourceKind, id: string): string {
  return `${kind === 'instance' ? 'instance' : container}/${segmentFor(kind, id)}`;
}

/** The segment before the name in the ARNs of Nacos clients. */
export const CLIENT_SEGMENTS = { config: 'config', service: 'naming' } as const;
export type ClientKind = keyof typeof CLIENT_SEGMENTS;

/** The relative id by which a Nacos client accesses a configuration or service: `instance/I/NS/G/config/NAME`, `…/naming/NAME`. */
export function clientRelativeId(kind: 'config' | 'service', relativeId: string): string {
  const segments = segmentsOf(relativeId);
  const container = segments.slice(0, DEPTHS.group + 1);
  return [...container, CLIENT_SEGMENTS[kind], ...segments.slice(DEPTHS.group + 1)].join('/');
}

/** The kind of resource that a Nacos client accesses by this relative id; null if it has not the form of a client's. */
export function clientKindOf(relativeId: string): 'config' | 'service' | null {
  const [type, ...names] = segmentsOf(relativeId);
  const leaf = names[DEPTHS.group];
  if (type !== 'instance' || leaf === undefined || names.includes('')) return null;
  if (/^config\/./.test(leaf)) return 'config';
  return /^naming\/./.test(leaf) ? 'service' : null;
}

/** The relative id of the resource that a Nacos client accesses by this one; the same text if it has not the form of a client's. */
export function withoutClientSegment(relativeId: string): string {
  const kind = clientKindOf(relativeId);
  if (kind === null) return relativeId;
  const segments = segmentsOf(relativeId);
  const leaf = segments[DEPTHS.config] ?? '';
  return [...segments.slice(0, DEPTHS.config), leaf.slice(CLIENT_SEGMENTS[kind].length + 1)].join('/');
}
