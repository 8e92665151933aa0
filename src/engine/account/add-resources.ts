// Adds one or many resources to a mock account. Reports those with a problem and adds the others. No resource gets the
// id of a sibling of its kind; a configuration and a service can share an id.

import type { Account } from './account.ts';
import { idsIn, isContainer, problemOfFields, rejectEdit, takenId } from './edit-result.ts';
import type { EditProblem, EditResult, RejectedEdit } from './edit-result.ts';
import type { NamingMode } from './naming-rules.ts';
import { containerLocationOf, locationOf, locationsOf, refOf } from './resource-location.ts';
import { childRef, CONTAINER_KINDS } from './resource-ref.ts';
import { segmentFor } from '../catalog/relative-id.ts';
import type { ChildKind, ResourceRef } from './resource-ref.ts';
import { idOf, siblingsIn, withSiblings } from './siblings.ts';
import type { Item } from './siblings.ts';

/** A resource to add, without children. */
export type NewResource =
  | { readonly kind: 'instance'; readonly id: string; readonly name: string; readonly region: string }
  | { readonly kind: 'namespace'; readonly id: string; readonly name: string }
  | { readonly kind: 'group' | 'config' | 'service'; readonly id: string };

/** A resource that was left out, or one that was added although the strict rules reject its name. */
export interface NamedProblem {
  readonly resource: NewResource;
  readonly problem: EditProblem;
}

export type AddResult =
  | {
      readonly kind: 'added';
      /** The same object when nothing was added. */
      readonly account: Account;
      readonly added: readonly ResourceRef[];
      readonly leftOut: readonly NamedProblem[];
      /** Among those added, the ones whose name Nacos's own rule rejects. Empty in the mode `strict`. */
      readonly irregular: readonly NamedProblem[];
    }
  | RejectedEdit;

/** A configuration or a service and its group. */
export interface NameInGroup {
  readonly group: string;
  readonly id: string;
}

/** Adds one resource after its siblings. */
export function addChild(
  account: Account,
  container: ResourceRef,
  child: NewResource,
  mode: NamingMode = 'strict',
): EditResult {
  const result = addAll(account, container, [child], mode);
  if (result.kind === 'refused') return result;
  const [leftOut] = result.leftOut;
  if (leftOut !== undefined) return rejectEdit(leftOut.problem);
  return { kind: 'changed', account: result.account, ref: childRef(container, child.kind, child.id) };
}

/**
 * Adds configurations or services from a list with one name per line; white space around a name is ignored. A service can be
 * written `GROUP@@name`, as Nacos logs it; it is added to that group of the namespace.
 */
export function addMany(
  account: Account,
  group: ResourceRef,
  kind: 'config' | 'service',
  list: string,
  mode: NamingMode = 'strict',
): AddResult {
  const lines = list.split(/[\n\r]/).map((line) => line.replace(/^\ufeff/, '').trim());
  const names = lines.filter((line) => line !== '');
  if (names.length === 0) return rejectEdit({ kind: 'no-names' });
  const location = locationOf(account, group);
  if (location?.kind !== 'group') return rejectEdit({ kind: 'not-found', ref: group });
  const namespace = refOf(containerLocationOf(location));
  const ownGroup = location.group.value.name;
  const leftOut: NamedProblem[] = [];
  const wanted = names.flatMap((name): readonly NameInGroup[] => {
    if (kind === 'config' || !name.includes('@@')) return [{ group: ownGroup, id: name }];
    const qualified = splitQualifiedName(name);
    if (qualified !== null) return [qualified];
    leftOut.push({ resource: { kind, id: name }, problem: { kind: 'ambiguous-group', name } });
    return [];
  });
  const result = addToGroups(account, namespace, kind, wanted, mode);
  return result.kind === 'refused' ? result : { ...result, leftOut: [...result.leftOut, ...leftOut] };
}

/** Splits `GROUP@@service`; null if `@@` occurs more than once, overlaps (`@@@`), or has nothing on one side. */
export function splitQualifiedName(name: string): NameInGroup | null {
  const index = name.indexOf('@@');
  const group = name.slice(0, index);
  const id = name.slice(index + 2);
  const isClear = index > 0 && id !== '' && name.lastIndexOf('@@') === index;
  return isClear ? { group, id } : null;
}

/** Adds the valid resources in order and reports the others. Rejects the edit only if the container does not exist. */
export function addAll(
  account: Account,
  container: ResourceRef,
  children: readonly NewResource[],
  mode: NamingMode = 'strict',
): AddResult {
  if (locationOf(account, container) === null) return rejectEdit({ kind: 'not-found', ref: container });
  const lists = new Map<ChildKind, { readonly taken: Set<string>; readonly items: Item[] }>();
  const report: AddReport = { mode, added: [], leftOut: [], irregular: [] };
  for (const resource of children) {
    const { kind } = resource;
    const list = lists.get(kind) ?? { taken: idsIn(account, container, kind), items: [] };
    lists.set(kind, list);
    if (tryAdd(resource, container, list.taken, report)) list.items.push(itemOf(resource));
  }
  let changed = account;
  for (const [kind, { items }] of lists) {
    const location = locationOf(changed, container);
    if (items.length === 0 || location === null || !isContainer(location)) continue;
    changed = withSiblings(changed, location, kind, [...siblingsIn(changed, location, kind), ...items]);
  }
  return addResultOf(changed, report);
}

/**
 * Adds configurations or services to the groups of a namespace, and before them the missing groups. A group with a rejected
 * name is reported once, and its content is left out. Takes one pass, however many groups there are.
 */
export function addToGroups(
  account: Account,
  namespace: ResourceRef,
  kind: 'config' | 'service',
  names: readonly NameInGroup[],
  mode: NamingMode = 'strict',
): AddResult {
  const wanted = idsByGroup(names);
  const present = idsIn(account, namespace, 'group');
  const missing = [...wanted.keys()].filter((group) => !present.has(group));
  const grouped = addAll(
    account,
    namespace,
    missing.map((id) => ({ kind: 'group', id })),
    mode,
  );
  if (grouped.kind === 'refused') return grouped;
  const taken = takenByGroup(grouped.account, namespace, kind);
  const report: AddReport = {
    mode,
    added: [...grouped.added],
    leftOut: [...grouped.leftOut],
    irregular: [...grouped.irregular],
  };
  let changed = grouped.account;
  for (const location of locationsOf(grouped.account, namespace)) {
    if (location.kind !== 'namespace') continue;
    const before = siblingsIn(changed, location, 'group');
    const after = before.map((item) => {
      const group = idOf(item);
      const ids = wanted.get(group) ?? [];
      // If the account contains a group twice, the first gets them all.
      wanted.delete(group);
      const container = childRef(namespace, 'group', group);
      const takenIds = taken.get(group) ?? new Set();
      return withLeaves(
        item,
        kind,
        ids.filter((id) => tryAdd({ kind, id }, container, takenIds, report)),
      );
    });
    if (after.some((item, index) => item !== before[index])) {
      changed = withSiblings(changed, location, 'group', after);
    }
  }
  return addResultOf(changed, report);
}

function idsByGroup(names: readonly NameInGroup[]): Map<string, string[]> {
  const ids = new Map<string, string[]>();
  for (const { group, id } of names) {
    const list = ids.get(group);
    if (list === undefined) ids.set(group, [id]);
    else list.push(id);
  }
  return ids;
}

function takenByGroup(
  account: Account,
  namespace: ResourceRef,
  kind: 'config' | 'service',
): ReadonlyMap<string, Set<string>> {
  const taken = new Map<string, Set<string>>();
  for (const location of locationsOf(account, namespace)) {
    if (location.kind !== 'namespace') continue;
    for (const { name, configs, services } of location.namespace.value.groups) {
      const ids = taken.get(name) ?? new Set();
      for (const id of kind === 'config' ? configs : services) ids.add(id);
      taken.set(name, ids);
    }
  }
  return taken;
}

function withLeaves(item: Item, kind: 'config' | 'service', ids: readonly string[]): Item {
  if (item.kind !== 'group' || ids.length === 0) return item;
  const { name, configs, services } = item.value;
  const value =
    kind === 'config'
      ? { name, configs: [...configs, ...ids], services }
      : { name, configs, services: [...services, ...ids] };
  return { kind: item.kind, value };
}

interface AddReport {
  readonly mode: NamingMode;
  readonly added: ResourceRef[];
  readonly leftOut: NamedProblem[];
  readonly irregular: NamedProblem[];
}

function addResultOf(account: Account, { added, leftOut, irregular }: AddReport): AddResult {
  return { kind: 'added', account, added, leftOut, irregular };
}

/** Returns whether a resource can be added. Records it in the report, and its id in `taken`. */
function tryAdd(
  resource: NewResource,
  container: ResourceRef,
  taken: Set<string>,
  report: AddReport,
): boolean {
  const problem = problemOfNew(resource, container, taken, report.mode);
  if (problem !== null) {
    report.leftOut.push({ resource, problem });
    return false;
  }
  const irregularity = problemOfNew(resource, container, taken, 'strict');
  if (irregularity !== null) report.irregular.push({ resource, problem: irregularity });
  taken.add(segmentFor(resource.kind, resource.id));
  report.added.push(childRef(container, resource.kind, resource.id));
  return true;
}

function problemOfNew(
  resource: NewResource,
  container: ResourceRef,
  taken: ReadonlySet<string>,
  mode: NamingMode,
): EditProblem | null {
  const { kind, ...texts } = resource;
  if (CONTAINER_KINDS[kind] !== container.kind) return { kind: 'wrong-container', child: kind, container };
  const problem = problemOfFields(kind, texts, {}, mode);
  if (problem !== null) return problem;
  return taken.has(segmentFor(kind, resource.id)) ? takenId(kind, resource.id) : null;
}

function itemOf(resource: NewResource): Item {
  switch (resource.kind) {
    case 'instance': {
      const { kind, id, name, region } = resource;
      return { kind, value: { id, name, region, namespaces: [] } };
    }
    case 'namespace': {
      const { kind, id, name } = resource;
      return { kind, value: { id, name, groups: [] } };
    }
    case 'group':
      return { kind: resource.kind, value: { name: resource.id, configs: [], services: [] } };
    case 'config':
    case 'service':
      return { kind: resource.kind, value: resource.id };
  }
}
