// What stands side by side in a container, whatever its kind, as one list: the edits of an account are edits of such lists.
// Everything that an edit does not touch stays the same object.

import type { Account, Group, Instance, Namespace } from './account.ts';
import type { ChildKind, ContainerLocation, ResourceLocation } from './resource-ref.ts';

/** One of the things that a container holds. */
export type Item =
  | { readonly kind: 'instance'; readonly value: Instance }
  | { readonly kind: 'namespace'; readonly value: Namespace }
  | { readonly kind: 'group'; readonly value: Group }
  | { readonly kind: 'config' | 'service'; readonly value: string };

/** What a container holds of one kind, in its order; nothing when it cannot hold that kind. */
export function siblingsIn(account: Account, container: ContainerLocation, kind: ChildKind): readonly Item[] {
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

/** The account with a container's things of one kind put in place of those that it has. Items of other kinds are left out. */
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

/** Which one of its siblings stands at a place; -1 for the account, which has none. */
export function indexOf(place: ResourceLocation): number {
  switch (place.kind) {
    case 'account':
      return -1;
    case 'instance':
      return place.instance.index;
    case 'namespace':
      return place.namespace.index;
    case 'group':
      return place.group.index;
    case 'config':
    case 'service':
      return place.leaf.index;
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

/** The same thing under another id. A display name that only repeated the id follows it. */
export function withId(item: Item, id: string): Item {
  switch (item.kind) {
    case 'instance':
      return { kind: item.kind, value: { ...item.value, id, name: followed(item.value, id) } };
    case 'namespace':
      return { kind: item.kind, value: { ...item.value, id, name: followed(item.value, id) } };
    case 'group':
      return { kind: item.kind, value: { ...item.value, name: id } };
    case 'config':
    case 'service':
      return { kind: item.kind, value: id };
  }
}

function followed(before: { readonly id: string; readonly name: string }, id: string): string {
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
  return items.map((item, place) => (place === index ? change(item) : item));
}
