// Reads names from the output of `aliyun mse ListClusters`, `ListEngineNamespaces`, `ListNacosConfigs` and `ListAnsServices`,
// detected by their members. Source of the member names: MSE API reference 2019-05-31.

import type { Account } from '../../engine/account/account.ts';
import { addAll, addToGroups } from '../../engine/account/add-resources.ts';
import type { AddResult, NamedProblem, NameInGroup } from '../../engine/account/add-resources.ts';
import { nearestRefOfKind } from '../../engine/account/resource-location.ts';
import { ACCOUNT_REF } from '../../engine/account/resource-ref.ts';
import type { ResourceRef } from '../../engine/account/resource-ref.ts';
import { parseJson } from '../../engine/policy/json.ts';
import type { JsonValue } from '../../engine/policy/json.ts';
import { memberOf, stringOf } from '../../engine/policy/json-value.ts';

/** `region` is null if the response has none: ListClusters takes a region and does not repeat it. */
export interface ImportedInstance {
  readonly id: string;
  readonly name: string;
  readonly region: string | null;
}

export interface ImportedNamespace {
  readonly id: string;
  readonly name: string;
}

export type Imported =
  | { readonly kind: 'instances'; readonly items: readonly ImportedInstance[] }
  | { readonly kind: 'namespaces'; readonly items: readonly ImportedNamespace[] }
  | { readonly kind: 'configs' | 'services'; readonly items: readonly NameInGroup[] };

export type AliyunOutput =
  | Imported
  | {
      readonly kind: 'unknown';
      /** `nothing-listed`: an empty list, which could be the output of any of the commands. */
      readonly why: 'not-json' | 'not-recognised' | 'nothing-listed';
    };

/** Reads a response, or only the list in it. Ignores items without an id. */
export function readAliyunOutput(text: string): AliyunOutput {
  const { root, syntaxError } = parseJson(text.replace(/^\ufeff/, ' '));
  if (syntaxError !== null) return { kind: 'unknown', why: 'not-json' };
  const list = [root, memberOf(root, 'Configurations'), memberOf(root, 'Data')].find(
    (value) => value?.kind === 'array',
  );
  if (list?.kind !== 'array') return { kind: 'unknown', why: 'not-recognised' };
  if (list.items.length === 0) return { kind: 'unknown', why: 'nothing-listed' };
  const readings = [
    { kind: 'instances' as const, items: list.items.flatMap(instanceIn) },
    { kind: 'namespaces' as const, items: list.items.flatMap(namespaceIn) },
    { kind: 'configs' as const, items: list.items.flatMap((item) => nameIn(item, 'DataId', 'Group')) },
    { kind: 'services' as const, items: list.items.flatMap((item) => nameIn(item, 'Name', 'GroupName')) },
  ];
  return readings.find(({ items }) => items.length > 0) ?? { kind: 'unknown', why: 'not-recognised' };
}

function instanceIn(item: JsonValue): readonly ImportedInstance[] {
  const id = textOf(item, 'InstanceId');
  if (id === null) return [];
  const names = [textOf(item, 'ClusterAliasName'), textOf(item, 'ClusterName'), id];
  const name = names.find((text) => text !== null && text !== '') ?? id;
  return [{ id, name, region: textOf(item, 'RegionId') }];
}

function namespaceIn(item: JsonValue): readonly ImportedNamespace[] {
  const id = textOf(item, 'Namespace');
  return id === null ? [] : [{ id, name: textOf(item, 'NamespaceShowName') ?? id }];
}

function nameIn(item: JsonValue, idKey: string, groupKey: string): readonly NameInGroup[] {
  const id = textOf(item, idKey);
  const group = textOf(item, groupKey);
  if (id === null || group === null) return [];
  // Some responses repeat the group in a service's name: `GROUP@@name`.
  const prefix = `${group}@@`;
  return [{ group, id: idKey === 'Name' && id.startsWith(prefix) ? id.slice(prefix.length) : id }];
}

function textOf(item: JsonValue, key: string): string | null {
  return stringOf(memberOf(item, key));
}

/** A remark about imported names. */
export type ImportNote =
  /** The public namespace is listed with an empty id. Assumed: requests use `public`. */
  | { readonly kind: 'empty-id' }
  /** The list has namespaces with an empty id and with the id `public`. The playground cannot distinguish them. */
  | { readonly kind: 'public-twice' }
  /** The id of one namespace is the display name of others. */
  | { readonly kind: 'id-is-name'; readonly id: string; readonly others: readonly string[] }
  | { readonly kind: 'same-name'; readonly name: string; readonly ids: readonly string[] };

export type MergeResult =
  | {
      readonly kind: 'merged';
      /** The same object if nothing was added. */
      readonly account: Account;
      readonly added: readonly ResourceRef[];
      /** The number of items that existed already or were repeated. */
      readonly present: number;
      /** Names whose ARN would equal another one. */
      readonly leftOut: readonly NamedProblem[];
      /** Added as listed, although Nacos's naming rules reject the name. */
      readonly irregular: readonly NamedProblem[];
      readonly notes: readonly ImportNote[];
    }
  /** Namespaces need an instance, configurations and services a namespace. */
  | { readonly kind: 'needs-container'; readonly container: 'instance' | 'namespace' };

/**
 * Adds missing resources, and groups as needed. `into` is the listed instance or namespace, or any resource in it; instances
 * ignore it. An instance without a region gets the account's. Accepts names as the server lists them.
 */
export function mergeImport(account: Account, imported: Imported, into: ResourceRef | null): MergeResult {
  switch (imported.kind) {
    case 'instances': {
      const children = imported.items.map(({ id, name, region }) => ({
        kind: 'instance' as const,
        id,
        name,
        region: region ?? account.region,
      }));
      return mergeOf(account, addAll(account, ACCOUNT_REF, children, 'lenient'));
    }
    case 'namespaces': {
      const instance = into === null ? null : nearestRefOfKind(account, into, 'instance');
      if (instance === null) return { kind: 'needs-container', container: 'instance' };
      const children = imported.items.map((item) => ({ kind: 'namespace' as const, ...item }));
      const merged = mergeOf(account, addAll(account, instance, children, 'lenient'));
      return merged.kind === 'merged' ? { ...merged, notes: notesOn(imported.items) } : merged;
    }
    case 'configs':
    case 'services': {
      const namespace = into === null ? null : nearestRefOfKind(account, into, 'namespace');
      if (namespace === null) return { kind: 'needs-container', container: 'namespace' };
      const kind = imported.kind === 'configs' ? 'config' : 'service';
      return mergeOf(account, addToGroups(account, namespace, kind, imported.items, 'lenient'));
    }
  }
}

function notesOn(namespaces: readonly ImportedNamespace[]): readonly ImportNote[] {
  const ids = new Set(namespaces.map(({ id }) => id));
  const idsByName = new Map<string, string[]>();
  for (const { id, name } of new Map(namespaces.map((item) => [item.id, item])).values()) {
    const same = idsByName.get(name);
    if (same === undefined) idsByName.set(name, [id]);
    else same.push(id);
  }
  const notes: ImportNote[] = [];
  if (ids.has('')) notes.push({ kind: ids.has('public') ? 'public-twice' : 'empty-id' });
  for (const [name, named] of idsByName) {
    const others = named.filter((id) => id !== name && !isPublic(id, name));
    if (ids.has(name) && others.length > 0) notes.push({ kind: 'id-is-name', id: name, others });
    else if (others.length > 1) notes.push({ kind: 'same-name', name, ids: others });
  }
  return notes;
}

/** The empty id with its usual display name has its own note. */
function isPublic(id: string, name: string): boolean {
  return id === '' && name === 'public';
}

/** Separates items that existed already from items left out. */
function mergeOf(account: Account, result: AddResult): MergeResult {
  if (result.kind === 'refused') {
    return { kind: 'merged', account, added: [], present: 0, leftOut: [], irregular: [], notes: [] };
  }
  const leftOut = result.leftOut.filter((item) => !isTaken(item));
  const present = result.leftOut.length - leftOut.length;
  const { added, irregular } = result;
  return { kind: 'merged', account: result.account, added, present, leftOut, irregular, notes: [] };
}

function isTaken({ problem }: NamedProblem): boolean {
  return problem.kind === 'invalid-field' && problem.problem.kind === 'taken';
}
