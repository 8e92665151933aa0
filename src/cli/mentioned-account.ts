// Creates an account with the resources that policies name, for findings without an account file.

import { DEFAULT_ACCOUNT } from '../engine/account/account.ts';
import type { Account, Group, Instance, Namespace } from '../engine/account/account.ts';
import { witnessNamesOf } from '../engine/analysis/witness-names.ts';
import type { WitnessNames } from '../engine/analysis/witness-names.ts';
import { segmentsOf } from '../engine/catalog/relative-id.ts';
import { splitArn } from '../engine/policy/arn.ts';
import type { ParsedPolicy } from '../engine/policy/parse.ts';

/** Names by level: instances, namespaces, groups, and configurations or services. */
type Names = Map<string, Names>;

/**
 * Contains each MSE resource that a policy names without wildcards; the last level both as a configuration and as a service. If
 * no policy names an instance, returns the page's mock account.
 */
export function mentionedAccount(policies: readonly ParsedPolicy[]): Account {
  const instances: Names = new Map();
  for (const { document } of policies) {
    for (const { resource } of document.statements) {
      for (const { value } of resource?.patterns ?? []) addNames(instances, value);
    }
  }
  if (instances.size === 0) return DEFAULT_ACCOUNT;
  return { ...DEFAULT_ACCOUNT, instances: [...instances].map(instanceOf) };
}

/** The names in the policies; if there are none, descriptive ones rather than those of the mock account. */
export function mentionedNames(policies: readonly ParsedPolicy[]): WitnessNames {
  const mentioned = mentionedAccount(policies);
  return witnessNamesOf(mentioned === DEFAULT_ACCOUNT ? { ...DEFAULT_ACCOUNT, instances: [] } : mentioned);
}

function addNames(instances: Names, pattern: string): void {
  const arn = splitArn(pattern);
  if (arn?.service !== 'mse') return;
  const [kind, ...names] = segmentsOf(arn.relativeId);
  if (kind !== 'instance') return;
  let inside = instances;
  for (const segment of names) {
    if (segment === '' || /[*?]/.test(segment)) return;
    const next = inside.get(segment) ?? new Map<string, Names>();
    inside.set(segment, next);
    inside = next;
  }
}

function instanceOf([id, namespaces]: readonly [string, Names]): Instance {
  return { id, name: id, region: DEFAULT_ACCOUNT.region, namespaces: [...namespaces].map(namespaceOf) };
}

function namespaceOf([id, groups]: readonly [string, Names]): Namespace {
  return { id, name: id, groups: [...groups].map(groupOf) };
}

function groupOf([name, names]: readonly [string, Names]): Group {
  return { name, configs: [...names.keys()], services: [...names.keys()] };
}
