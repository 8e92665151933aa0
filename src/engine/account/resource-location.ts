// Where a resource is in an account: its index, and its containers. For edits and forms; a first visit loads only references.

import type { ResourceKind } from '../catalog/schema.ts';
import type { Account, Group, Instance, Namespace } from './account.ts';
import { ACCOUNT_REF, childRef } from './resource-ref.ts';
import type { ResourceRef } from './resource-ref.ts';

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

/** The position of a resource in an account: its index and the indices of its containers. */
export type ResourceLocation =
  | { readonly kind: 'account' }
  | ({ readonly kind: 'instance' } & InInstance)
  | ({ readonly kind: 'namespace' } & InNamespace)
  | ({ readonly kind: 'group' } & InGroup)
  | ({ readonly kind: 'config' | 'service'; readonly leaf: Indexed<string> } & InGroup);

export type ContainerLocation = Exclude<ResourceLocation, { readonly kind: 'config' | 'service' }>;

/** All locations of a reference: none, one, or several if the account contains the id twice. */
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
      yield* locationsInInstance(found, own, ref);
    }
  }
}

function* locationsInInstance(
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
      yield* locationsInNamespace(found, own, ref);
    }
  }
}

function* locationsInNamespace(
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

/** The first location of a reference; null if the resource does not exist. */
export function locationOf(account: Account, ref: ResourceRef): ResourceLocation | null {
  for (const location of locationsOf(account, ref)) return location;
  return null;
}

/** The reference of the resource at a location. */
export function refOf(location: ResourceLocation): ResourceRef {
  switch (location.kind) {
    case 'account':
      return ACCOUNT_REF;
    case 'instance':
      return childRef(ACCOUNT_REF, 'instance', location.instance.value.id);
    case 'namespace':
      return childRef(refOf({ ...location, kind: 'instance' }), 'namespace', location.namespace.value.id);
    case 'group':
      return childRef(refOf({ ...location, kind: 'namespace' }), 'group', location.group.value.name);
    case 'config':
    case 'service':
      return childRef(refOf({ ...location, kind: 'group' }), location.kind, location.leaf.value);
  }
}

/** The location of the container. The account has none and returns itself. */
export function containerLocationOf(location: ResourceLocation): ContainerLocation {
  switch (location.kind) {
    case 'account':
    case 'instance':
      return { kind: 'account' };
    case 'namespace':
      return { kind: 'instance', instance: location.instance };
    case 'group':
      return { kind: 'namespace', instance: location.instance, namespace: location.namespace };
    case 'config':
    case 'service':
      return {
        kind: 'group',
        instance: location.instance,
        namespace: location.namespace,
        group: location.group,
      };
  }
}

/** The resource or its nearest ancestor of the kind; null if there is none. */
export function nearestRefOfKind(account: Account, ref: ResourceRef, kind: ResourceKind): ResourceRef | null {
  let location = locationOf(account, ref);
  while (location !== null && location.kind !== kind) {
    location = location.kind === 'account' ? null : containerLocationOf(location);
  }
  return location === null ? null : refOf(location);
}
