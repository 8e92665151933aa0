// Replaces the names of an account. Ids get their pseudonyms before display names, so a display name that equals an id keeps
// equalling it.

import { switchedOff } from '../../engine/account/account.ts';
import type { Account } from '../../engine/account/account.ts';
import type { ResourceTree } from '../../engine/account/resource-tree.ts';
import type { Pseudonyms } from './pseudonyms.ts';

/** Replaces each name by a pseudonym. `tree` is the account's tree. Regions and the order stay. */
export function redactAccount(account: Account, tree: ResourceTree, pseudonyms: Pseudonyms): Account {
  const id = pseudonyms.account(account.id);
  for (const { kind, id: name } of tree.nodes) if (kind !== 'account') pseudonyms.name(name, kind);
  return {
    id,
    region: account.region,
    instances: account.instances.map((instance) => ({
      id: pseudonyms.name(instance.id, 'instance'),
      name: redactTitle(instance, 'instance', pseudonyms),
      region: instance.region,
      ...switchedOff(instance),
      namespaces: instance.namespaces.map((namespace) => ({
        id: pseudonyms.name(namespace.id, 'namespace'),
        name: redactTitle(namespace, 'namespace', pseudonyms),
        groups: namespace.groups.map(({ name, configs, services }) => ({
          name: pseudonyms.name(name, 'group'),
          configs: configs.map((config) => pseudonyms.name(config, 'config')),
          services: services.map((service) => pseudonyms.name(service, 'service')),
        })),
      })),
    })),
  };
}

/** A display name that equals the id keeps equalling it. */
function redactTitle(
  { id, name }: { readonly id: string; readonly name: string },
  kind: 'instance' | 'namespace',
  pseudonyms: Pseudonyms,
): string {
  return name === id ? pseudonyms.name(id, kind) : pseudonyms.part(name, `${kind}-name`);
}

/** Returns a function that replaces ids of the account, its instances and namespaces, and keeps other values. */
export function idRedaction(account: Account, pseudonyms: Pseudonyms): (value: string) => string {
  const ids = new Set(
    account.instances.flatMap(({ id, namespaces }) => [id, ...namespaces.map((one) => one.id)]),
  );
  return (value) => {
    if (value === account.id) return pseudonyms.account(value);
    return ids.has(value) ? pseudonyms.name(value, 'instance') : value;
  };
}
