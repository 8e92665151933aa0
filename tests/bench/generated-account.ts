// Accounts of an exact number of resources, the same on every run.

import type { Account, Group, Instance, Namespace } from '../../src/engine/account/account.ts';
import { account, group, instance, namespace } from '../support/account-builders.ts';
import { seededRandom } from './seeded-random.ts';

const REGIONS = ['cn-hangzhou', 'cn-shanghai'];

/** An account whose tree has `resources` nodes, including the account's. */
export function generatedAccount(resources: number, seed: number): Account {
  const random = seededRandom(seed);
  let left = resources - 1;

  function takeUpTo(wanted: number): number {
    const taken = Math.min(wanted, left);
    left -= taken;
    return taken;
  }

  function repeat<Item>(most: number, make: (index: number) => Item): readonly Item[] {
    const items: Item[] = [];
    while (items.length < most && takeUpTo(1) === 1) items.push(make(items.length));
    return items;
  }

  function makeGroup(index: number): Group {
    const leaves = takeUpTo(random.between(10, 60));
    const configs = Math.ceil(leaves / 2);
    return group({
      name: index === 0 ? 'DEFAULT_GROUP' : `TEAM_${String(index)}`,
      configs: Array.from({ length: configs }, (_, index) => `application-${String(index)}.yaml`),
      services: Array.from({ length: leaves - configs }, (_, index) => `order-service-${String(index)}`),
    });
  }

  function makeNamespace(index: number): Namespace {
    const id = index === 0 ? 'public' : `${random.text(8)}-${random.text(4)}-${random.text(12)}`;
    return namespace({ id, groups: repeat(random.between(1, 4), makeGroup) });
  }

  function makeInstance(): Instance {
    const id = `mse-cn-${random.text(11)}`;
    return instance({
      id,
      region: random.pick(REGIONS),
      namespaces: repeat(random.between(1, 4), makeNamespace),
    });
  }

  return account({ instances: repeat(resources, makeInstance) });
}
