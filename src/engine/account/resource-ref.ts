// Names for what is in an account that stay the same when other things come and go, and where they lead. An account from
// elsewhere may hold one id twice; a reference then leads to the first, in the order of the tree.

import type { ResourceKind } from '../catalog/schema.ts';
import type { Account, Group, Instance, Namespace } from './account.ts';

/** A resource by its relative id and kind: a configuration and a service of one name share the id. */
export interface ResourceRef {
  readonly resource: string;
  readonly kind: ResourceKind;
}

/** Everything but the account lies in something. */
export type ChildKind = Exclude<ResourceKind, 'account'>;

export const ACCOUNT_REF: ResourceRef = { resource: '*', kind: 'account' };

/** The kind of thing that each kind of thing lies in. */
export const CONTAINER_KINDS: Readonly<Record<ChildKind, ResourceKind>> = {
  instance: 'account',
  namespace: 'instance',
  group: 'namespace',
  config: 'group',
  service: 'group',
};

/** The reference of something in a container. An empty namespace id is asked as `public` (assumed). */
export function childRef(container: ResourceRef, kind: ChildKind, id: string): ResourceRef {
  const base = kind === 'instance' ? 'instance' : container.resource;
  return { resource: `${base}/${relativeIdSegment(kind, id)}`, kind };
}

/** The kind of a relative id with one, two or three names. */
const KINDS_BY_DEPTH: readonly ResourceKind[] = ['instance', 'namespace', 'group'];

/**
 * The kinds of resource that a relative id can name, whether or not an account lists it. Configurations and services share one
 * shape; their names may contain `/`. Empty for a relative id that MSE never checks.
 */
export function kindsOfRelativeId(relativeId: string): readonly ResourceKind[] {
  if (relativeId === ACCOUNT_REF.resource) return [ACCOUNT_REF.kind];
  const [type, ...names] = relativeId.split('/');
  if (type !== 'instance' || names.length === 0 || names.slice(0, 4).includes('')) return [];
  const container = KINDS_BY_DEPTH[names.length - 1];
  return container === undefined ? ['config', 'service'] : [container];
}

/** An id as the relative id spells it. */
export function relativeIdSegment(kind: ChildKind, id: string): string {
  return kind === 'namespace' && id === '' ? 'public' : id;
}

export interface Indexed<T> {
  readonly index: number;
  readonly value: T;
}

interface InInstance {
  readonly instance: Indexed<Instance>;
}

interface InNamespace extends InInstance {
  readonly namespace: Indexed<Namespace>;
}

interface InGroup extends InNamespace {
  readonly group: Indexed<Group>;
}

/** Where in an account something stands: its own index and those of what it lies in. */
export type ResourceLocation =
  | { readonly kind: 'account' }
  | ({ readonly kind: 'instance' } & InInstance)
  | ({ readonly kind: 'namespace' } & InNamespace)
  | ({ readonly kind: 'group' } & InGroup)
  | ({ readonly kind: 'config' | 'service'; readonly leaf: Indexed<string> } & InGroup);

export type ContainerLocation = Exclude<ResourceLocation, { readonly kind: 'config' | 'service' }>;

/** Every place that a reference leads to: none, one, or several where an account holds one id twice. */
export function* locationsOf(account: Account, ref: ResourceRef): Generator<ResourceLocation> {
  if (ref.kind === 'account') {
    if (ref.resource === ACCOUNT_REF.resource) yield { kind: 'account' };
    return;
  }
  for (const [index, value] of account.instances.entries()) {
    const own = childRef(ACCOUNT_REF, 'instance', value.id);
    const found: InInstance = { instance: { index, value } };
    if (ref.kind === 'instance') {
      if (own.resource === ref.resource) yield { kind: 'instance', ...found };
    } else if (ref.resource.startsWith(`${own.resource}/`)) {
      yield* placesInInstance(found, own, ref);
    }
  }
}

function* placesInInstance(
  outer: InInstance,
  container: ResourceRef,
  ref: ResourceRef,
): Generator<ResourceLocation> {
  for (const [index, value] of outer.instance.value.namespaces.entries()) {
    const own = childRef(container, 'namespace', value.id);
    const found: InNamespace = { ...outer, namespace: { index, value } };
    if (ref.kind === 'namespace') {
      if (own.resource === ref.resource) yield { kind: 'namespace', ...found };
    } else if (ref.resource.startsWith(`${own.resource}/`)) {
      yield* placesInNamespace(found, own, ref);
    }
  }
}

function* placesInNamespace(
  outer: InNamespace,
  container: ResourceRef,
  ref: ResourceRef,
): Generator<ResourceLocation> {
  for (const [index, value] of outer.namespace.value.groups.entries()) {
    const own = childRef(container, 'group', value.name);
    const found: InGroup = { ...outer, group: { index, value } };
    if (ref.kind === 'group') {
      if (own.resource === ref.resource) yield { kind: 'group', ...found };
    } else if (ref.resource.startsWith(`${own.resource}/`)) {
      yield* leavesInGroup(found, own, ref);
    }
  }
}

function* leavesInGroup(
  outer: InGroup,
  container: ResourceRef,
  ref: ResourceRef,
): Generator<ResourceLocation> {
  const { kind } = ref;
  if (kind !== 'config' && kind !== 'service') return;
  const { configs, services } = outer.group.value;
  for (const [index, value] of (kind === 'config' ? configs : services).entries()) {
    if (childRef(container, kind, value).resource === ref.resource) {
      yield { kind, ...outer, leaf: { index, value } };
    }
  }
}

/** The first place that a reference leads to; null when there is none. */
export function locationOf(account: Account, ref: ResourceRef): ResourceLocation | null {
  for (const place of locationsOf(account, ref)) return place;
  return null;
}

/** The reference of what stands at a place. */
export function refOf(place: ResourceLocation): ResourceRef {
  switch (place.kind) {
    case 'account':
      return ACCOUNT_REF;
    case 'instance':
      return childRef(ACCOUNT_REF, 'instance', place.instance.value.id);
    case 'namespace':
      return childRef(refOf({ ...place, kind: 'instance' }), 'namespace', place.namespace.value.id);
    case 'group':
      return childRef(refOf({ ...place, kind: 'namespace' }), 'group', place.group.value.name);
    case 'config':
    case 'service':
      return childRef(refOf({ ...place, kind: 'group' }), place.kind, place.leaf.value);
  }
}

/** What something lies in; the account lies in nothing and is its own answer. */
export function containerLocationOf(place: ResourceLocation): ContainerLocation {
  switch (place.kind) {
    case 'account':
    case 'instance':
      return { kind: 'account' };
    case 'namespace':
      return { kind: 'instance', instance: place.instance };
    case 'group':
      return { kind: 'namespace', instance: place.instance, namespace: place.namespace };
    case 'config':
    case 'service':
      return { kind: 'group', instance: place.instance, namespace: place.namespace, group: place.group };
  }
}

/** The resource itself, or the nearest of what it lies in, that is of the kind; null when there is none. */
export function nearestOfKind(account: Account, ref: ResourceRef, kind: ResourceKind): ResourceRef | null {
  let place = locationOf(account, ref);
  while (place !== null && place.kind !== kind) {
    place = place.kind === 'account' ? null : containerLocationOf(place);
  }
  return place === null ? null : refOf(place);
}
