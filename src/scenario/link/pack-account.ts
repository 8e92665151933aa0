// The account in a link: the id of a preset, or nested arrays with interned repeats.

import { DEFAULT_ACCOUNT } from '../../engine/account/account.ts';
import type { Account, Instance } from '../../engine/account/account.ts';
import { accountNamed, presetOf } from '../presets/account-presets.ts';
import { internRepeats, expandRepeats } from './intern.ts';
import type { Interned } from './intern.ts';
import { itemsOf } from '../unknown-json.ts';

/** In items and characters, after expansion. */
const MAX_SIZE = 8_000_000;

const CONFIG_OFF = 1;
const NAMING_OFF = 2;

/** A link is written after every pause in editing. Accounts are large and rarely change. */
const packedAccounts = new WeakMap<Account, { readonly packed: Interned | undefined }>();

/** Returns undefined for the default account. */
export function packAccount(account: Account): Interned | undefined {
  const known = packedAccounts.get(account) ?? { packed: pack(account) };
  packedAccounts.set(account, known);
  return known.packed;
}

function pack(account: Account): Interned | undefined {
  const preset = presetOf(account);
  if (preset !== null) return accountNamed(preset) === DEFAULT_ACCOUNT ? undefined : preset;
  const { id, region, instances } = account;
  return internRepeats([
    id,
    region,
    instances.map((instance) => [
      instance.id,
      instance.name,
      instance.region,
      instance.namespaces.map((namespace) => [
        namespace.id,
        namespace.name,
        namespace.groups.map((group) => [group.name, group.configs, group.services]),
      ]),
      ...packSwitches(instance),
    ]),
  ]);
}

/** One bit for each switch that is off; nothing where both are on. */
function packSwitches({ configAuthEnabled, namingAuthEnabled }: Instance): readonly string[] {
  const bits =
    (configAuthEnabled === false ? CONFIG_OFF : 0) | (namingAuthEnabled === false ? NAMING_OFF : 0);
  return bits === 0 ? [] : [String(bits)];
}

/** Returns the input of the scenario's decoder, which rejects wrong values. */
export function unpackAccount(value: unknown): unknown {
  if (value === undefined) return undefined;
  if (typeof value === 'string') return accountNamed(value) ?? null;
  const [id, region, instances] = itemsOf(expandRepeats(value, MAX_SIZE));
  return { id, region, instances: itemsOf(instances).map(unpackInstance) };
}

function unpackInstance(value: unknown): unknown {
  const [id, name, region, namespaces, switches] = itemsOf(value);
  const isOn = (bit: number) => typeof switches !== 'string' || (Number(switches) & bit) === 0;
  return {
    id,
    name,
    region,
    namespaces: itemsOf(namespaces).map(unpackNamespace),
    configAuthEnabled: isOn(CONFIG_OFF),
    namingAuthEnabled: isOn(NAMING_OFF),
  };
}

function unpackNamespace(value: unknown): unknown {
  const [id, name, groups] = itemsOf(value);
  return { id, name, groups: itemsOf(groups).map(unpackGroup) };
}

function unpackGroup(value: unknown): unknown {
  const [name, configs, services] = itemsOf(value);
  return { name, configs, services };
}
