// The resources of one kind in a container as a list, whatever the kind: an edit of an account is an edit of such a list.
// Objects that an edit does not change keep their identity.

import type { Account, Group, Instance, Namespace } from './account.ts';
import type { ContainerLocation, ResourceLocation } from './resource-location.ts';
import type { ChildKind } from './resource-ref.ts';

/** A resource in a container. */
export type Item =
  | { readonly kind: 'instance'; readonly value: Instance }
  | { readonly kind: 'namespace'; readonly value: Namespace }
  | { readonly kind: 'group'; readonly value: Group }
  | { readonly kind: 'config' | 'service'; readonly value: string };

/** The resources of one kind in a container, in order; empty if the location cannot contain that kind. */
export function siblingsIn(account: Account, container: ResourceLocation, kind: ChildKind): readonly Item[] {
  switch (kind) {
    case 'instance':
      return container.kind === 'account' ? account.instances.map((value) => ({ kind, value })) : [];
    case 'namespace':
      return container.kind === 'instance'
        ? container.instance.value.namespaces.map((value) => ({ kind, value }))
        : [];
    case 'group':
      return container.kind === 'namespace'
        ? container.namespace.value.groups.map((value) => ({ kind, value }))
        : [];
    case 'config':
      return container.kind === 'group'
        ? container.group.value.configs.map((value) => ({ kind, value }))
        : [];
    case 'service':
      return container.kind === 'group'
        ? container.group.value.services.map((value) => ({ kind, value }))
        : [];
  }
}

/** Replaces the resources of one kind in a container. Items of other kinds are ignored. */
export function withSiblings(
  account: Account,
  container: ContainerLocation,
  kind: ChildKind,
  items: readonly Item[],
): Account {
  switch (container.kind) {
    case 'account':
      return kind === 'instance' ? { ...account, instances: instancesAmong(items) } : account;
    case 'instance':
      return kind === 'namespace'
        ? changeInstance(account, container, (instance) => ({
            ...instance,
            namespaces: namespacesAmong(items),
          }))
        : account;
    case 'namespace':
      return kind === 'group'
        ? changeNamespace(account, container, (namespace) => ({ ...namespace, groups: groupsAmong(items) }))
        : account;
    case 'group':
      return changeGroup(account, container, (group) => {
        if (kind === 'config') return { ...group, configs: namesAmong(items, kind) };
        return kind === 'service' ? { ...group, services: namesAmong(items, kind) } : group;
      });
  }
}

/** The index of a resource among its siblings. */
export function indexOf(location: Exclude<ResourceLocation, { readonly kind: 'account' }>): number {
  switch (location.kind) {
    case 'instance':
      return location.instance.index;
    case 'namespace':
      return location.namespace.index;
    case 'group':
      return location.group.index;
    case 'config':
    case 'service':
      return location.leaf.index;
  }
}

export function idOf(item: Item): string {
  switch (item.kind) {
    case 'instance':
    case 'namespace':
      return item.value.id;
    case 'group':
      return item.value.name;
    case 'config':
    case 'service':
      return item.value;
  }
}

/** The same resource with another id. A display name equal to the id changes with it. */
export function withId(item: Item, id: string): Item {
  switch (item.kind) {
    case 'instance':
      return { kind: item.kind, value: { ...item.value, id, name: displayNameFor(item.value, id) } };
    case 'namespace':
      return { kind: item.kind, value: { ...item.value, id, name: displayNameFor(item.value, id) } };
    case 'group':
      return { kind: item.kind, value: { ...item.value, name: id } };
    case 'config':
    case 'service':
      return { kind: item.kind, value: id };
  }
}

function displayNameFor(before: { readonly id: string; readonly name: string }, id: string): string {
  return before.name === before.id ? id : before.name;
}

function instancesAmong(items: readonly Item[]): readonly Instance[] {
  return items.flatMap((item) => (item.kind === 'instance' ? [item.value] : []));
}

function namespacesAmong(items: readonly Item[]): readonly Namespace[] {
  return items.flatMap((item) => (item.kind === 'namespace' ? [item.value] : []));
}

function groupsAmong(items: readonly Item[]): readonly Group[] {
  return items.flatMap((item) => (item.kind === 'group' ? [item.value] : []));
}

function namesAmong(items: readonly Item[], kind: 'config' | 'service'): readonly string[] {
  return items.flatMap((item) => (item.kind === kind ? [item.value] : []));
}

type At<Kind extends ContainerLocation['kind']> = Omit<Extract<ContainerLocation, { kind: Kind }>, 'kind'>;

function changeInstance(
  account: Account,
  at: At<'instance'>,
  change: (instance: Instance) => Instance,
): Account {
  return { ...account, instances: changeAt(account.instances, at.instance.index, change) };
}

function changeNamespace(
  account: Account,
  at: At<'namespace'>,
  change: (namespace: Namespace) => Namespace,
): Account {
  return changeInstance(account, at, (instance) => ({
    ...instance,
    namespaces: changeAt(instance.namespaces, at.namespace.index, change),
  }));
}

function changeGroup(account: Account, at: At<'group'>, change: (group: Group) => Group): Account {
  return changeNamespace(account, at, (namespace) => ({
    ...namespace,
    groups: changeAt(namespace.groups, at.group.index, change),
  }));
}

function changeAt<T>(items: readonly T[], index: number, change: (item: T) => T): readonly T[] {
  return items.map((item, at) => (at === index ? change(item) : item));
}
