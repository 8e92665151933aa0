// An account as a link carries it: by its name where it is a ready-made one, else as nested arrays that share their repeats.

import { DEFAULT_ACCOUNT } from '../../engine/account/account.ts';
import type { Account } from '../../engine/account/account.ts';
import { accountNamed, presetOf } from '../presets/account-presets.ts';
import { internRepeats, expandRepeats } from './intern.ts';
import type { Interned } from './intern.ts';

/** More than these, in items and characters, no account comes to. */
const MOST = 8_000_000;

/** Links are made after every pause; accounts are large, and change seldom. */
const packedAccounts = new WeakMap<Account, { readonly packed: Interned | undefined }>();

/** Undefined for the account of a first visit. */
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
    ]),
  ]);
}

/** What the scenario's decoder reads; whatever makes no sense is left for it to refuse. */
export function unpackAccount(value: unknown): unknown {
  if (value === undefined) return undefined;
  if (typeof value === 'string') return accountNamed(value) ?? null;
  const [id, region, instances] = items(expandRepeats(value, MOST));
  return { id, region, instances: items(instances).map(unpackInstance) };
}

function unpackInstance(value: unknown): unknown {
  const [id, name, region, namespaces] = items(value);
  return { id, name, region, namespaces: items(namespaces).map(unpackNamespace) };
}

function unpackNamespace(value: unknown): unknown {
  const [id, name, groups] = items(value);
  return { id, name, groups: items(groups).map(unpackGroup) };
}

function unpackGroup(value: unknown): unknown {
  const [name, configs, services] = items(value);
  return { name, configs, services };
}

function items(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
