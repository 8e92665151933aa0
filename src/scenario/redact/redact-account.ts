// An account under other names. Ids are named before display names, so that a display name that is also an id follows it.

import type { Account } from '../../engine/account/account.ts';
import type { ResourceTree } from '../../engine/account/resource-tree.ts';
import type { Pseudonyms } from './pseudonyms.ts';

/** The account with a stand-in for each name; `tree` is that of the account. Regions stay, and so does the order. */
export function redactAccount(account: Account, tree: ResourceTree, standIns: Pseudonyms): Account {
  const id = standIns.account(account.id);
  for (const { kind, id: name } of tree.nodes) if (kind !== 'account') standIns.name(name, kind);
  return {
    id,
    region: account.region,
    instances: account.instances.map((instance) => ({
      id: standIns.name(instance.id, 'instance'),
      name: redactTitle(instance, 'instance', standIns),
      region: instance.region,
      namespaces: instance.namespaces.map((namespace) => ({
        id: standIns.name(namespace.id, 'namespace'),
        name: redactTitle(namespace, 'namespace', standIns),
        groups: namespace.groups.map(({ name, configs, services }) => ({
          name: standIns.name(name, 'group'),
          configs: configs.map((config) => standIns.name(config, 'config')),
          services: services.map((service) => standIns.name(service, 'service')),
        })),
      })),
    })),
  };
}

/** A display name that only repeats the id goes on doing so. */
function redactTitle(
  { id, name }: { readonly id: string; readonly name: string },
  kind: 'instance' | 'namespace',
  standIns: Pseudonyms,
): string {
  return name === id ? standIns.name(id, kind) : standIns.part(name, `${kind}-name`);
}

/** Stand-ins for values that are the id of the account, or of an instance or a namespace in it; all others stay. */
export function idRedaction(account: Account, standIns: Pseudonyms): (value: string) => string {
  const ids = new Set(
    account.instances.flatMap(({ id, namespaces }) => [id, ...namespaces.map((one) => one.id)]),
  );
  return (value) => {
    if (value === account.id) return standIns.account(value);
    return ids.has(value) ? standIns.name(value, 'instance') : value;
  };
}
