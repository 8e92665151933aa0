// What the `aliyun` command line prints, read for the names in it: `aliyun mse ListClusters`, `ListEngineNamespaces`,
// `ListNacosConfigs` and `ListAnsServices`. Which of them it is shows in its members; nothing else of an answer is kept.
// Source of the members' names: MSE API reference 2019-05-31.

import type { Account } from '../../engine/account/account.ts';
import { addAll, addToGroups } from '../../engine/account/add-resources.ts';
import type { AddResult, NamedProblem, NameInGroup } from '../../engine/account/add-resources.ts';
import { ACCOUNT_REF, nearestRefOfKind } from '../../engine/account/resource-ref.ts';
import type { ResourceRef } from '../../engine/account/resource-ref.ts';
import { parseJson } from '../../engine/policy/json.ts';
import type { JsonValue } from '../../engine/policy/json.ts';
import { memberOf, stringOf } from '../../engine/policy/json-value.ts';

/** `region` is null where the answer names none: ListClusters is asked for one region and does not repeat it. */
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
      /** Not JSON at all; JSON of another shape; or a list with nothing in it, which could be any of them. */
      readonly why: 'not-json' | 'not-recognised' | 'nothing-listed';
    };

/** Reads a pasted answer, or only the list in it. Items without an id are passed over. */
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
  // Some answers repeat the group in a service's name: `GROUP@@name`.
  const prefix = `${group}@@`;
  return [{ group, id: idKey === 'Name' && id.startsWith(prefix) ? id.slice(prefix.length) : id }];
}

function textOf(item: JsonValue, key: string): string | null {
  return stringOf(memberOf(item, key));
}

/** What somebody should know about the names of an import. */
export type ImportNote =
  /** The public namespace is listed with an empty id; that requests name it `public` is assumed. */
  | { readonly kind: 'empty-id' }
  /** The list has a namespace with an empty id and one with the id `public`: the playground cannot tell them apart. */
  | { readonly kind: 'public-twice' }
  /** The id of one namespace is the display name of others. */
  | { readonly kind: 'id-is-name'; readonly id: string; readonly others: readonly string[] }
  | { readonly kind: 'same-name'; readonly name: string; readonly ids: readonly string[] };

export type MergeResult =
  | {
      readonly kind: 'merged';
      /** The same object when nothing was new. */
      readonly account: Account;
      readonly added: readonly ResourceRef[];
      /** How many of the items were there already, or came twice. */
      readonly present: number;
      /** Names that the ARN could not tell apart from others. */
      readonly leftOut: readonly NamedProblem[];
      /** Added as listed, though Nacos's own rule rejects the name. */
      readonly irregular: readonly NamedProblem[];
      readonly notes: readonly ImportNote[];
    }
  /** Namespaces need an instance to go to, configurations and services a namespace. */
  | { readonly kind: 'needs-container'; readonly container: 'instance' | 'namespace' };

/**
 * Adds what is not there yet; groups come with their content. `into` is the instance or namespace that was listed, or anything
 * within it; instances go to the account whatever it is, and to the account's region when they name none. Names are accepted
 * as the server listed them.
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

/** The empty id and its usual display name are reported by themselves. */
function isPublic(id: string, name: string): boolean {
  return id === '' && name === 'public';
}

/** Separates what was there already from what was left out. The container exists, so nothing is refused as a whole. */
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
