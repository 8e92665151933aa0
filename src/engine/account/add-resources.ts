// Adding to a mock account: one thing, or many at once, of which the good ones are taken and the others named. No thing gets
// the id of one that is there; a configuration and a service may share theirs.

import type { Account } from './account.ts';
import { idsIn, isContainer, problemOfFields, refused, takenId } from './edit-result.ts';
import type { EditProblem, EditResult, Refused } from './edit-result.ts';
import { askedId, childRef, CONTAINER_KINDS, placeOf, placesOf } from './resource-ref.ts';
import type { ChildKind, ResourceRef } from './resource-ref.ts';
import { idOf, siblingsIn, withSiblings } from './siblings.ts';
import type { Item } from './siblings.ts';

/** Something to add, with nothing in it. */
export type NewResource =
  | { readonly kind: 'instance'; readonly id: string; readonly name: string; readonly region: string }
  | { readonly kind: 'namespace'; readonly id: string; readonly name: string }
  | { readonly kind: 'group' | 'config' | 'service'; readonly id: string };

export interface LeftOut {
  readonly resource: NewResource;
  readonly problem: EditProblem;
}

export type AddResult =
  | {
      readonly kind: 'added';
      /** The same object when nothing was added. */
      readonly account: Account;
      readonly added: readonly ResourceRef[];
      readonly leftOut: readonly LeftOut[];
    }
  | Refused;

/** A configuration or a service, and the group that it lies in. */
export interface NameInGroup {
  readonly group: string;
  readonly id: string;
}

/** Adds one thing behind its siblings. */
export function addChild(account: Account, container: ResourceRef, child: NewResource): EditResult {
  const result = addAll(account, container, [child]);
  if (result.kind === 'refused') return result;
  const [leftOut] = result.leftOut;
  if (leftOut !== undefined) return refused(leftOut.problem);
  return { kind: 'changed', account: result.account, ref: childRef(container, child.kind, child.id) };
}

/**
 * Adds configurations or services from a pasted list: one a line, or parted by commas. Blanks around a name do not count. No
 * dataId holds a comma; a service whose name does is added by itself.
 */
export function addMany(
  account: Account,
  group: ResourceRef,
  kind: 'config' | 'service',
  list: string,
): AddResult {
  const ids = list
    .split(/[\n\r,，]/)
    .map((id) => id.trim())
    .filter((id) => id !== '');
  if (ids.length === 0) return refused({ kind: 'no-names' });
  const children = ids.map((id) => ({ kind, id }));
  return addAll(account, group, children);
}

/** Adds what can be added, in its order, and names the rest. Refuses the whole only when there is no such container. */
export function addAll(
  account: Account,
  container: ResourceRef,
  children: readonly NewResource[],
): AddResult {
  if (placeOf(account, container) === null) return refused({ kind: 'not-found', ref: container });
  const lists = new Map<ChildKind, { readonly taken: Set<string>; readonly items: Item[] }>();
  const report: Report = { added: [], leftOut: [] };
  for (const resource of children) {
    const { kind } = resource;
    const list = lists.get(kind) ?? { taken: idsIn(account, container, kind), items: [] };
    lists.set(kind, list);
    if (admits(resource, container, list.taken, report)) list.items.push(itemOf(resource));
  }
  let changed = account;
  for (const [kind, { items }] of lists) {
    const place = placeOf(changed, container);
    if (items.length === 0 || place === null || !isContainer(place)) continue;
    changed = withSiblings(changed, place, kind, [...siblingsIn(changed, place, kind), ...items]);
  }
  return { kind: 'added', account: changed, ...report };
}

/**
 * Adds configurations or services to the groups of a namespace, and first the groups that are missing. A group that the
 * naming rules refuse is named once, and what was to lie in it goes with it. One pass, however many groups there are.
 */
export function addToGroups(
  account: Account,
  namespace: ResourceRef,
  kind: 'config' | 'service',
  names: readonly NameInGroup[],
): AddResult {
  const wanted = idsByGroup(names);
  const present = idsIn(account, namespace, 'group');
  const missing = [...wanted.keys()].filter((group) => !present.has(group));
  const grouped = addAll(
    account,
    namespace,
    missing.map((id) => ({ kind: 'group', id })),
  );
  if (grouped.kind === 'refused') return grouped;
  const taken = takenByGroup(grouped.account, namespace, kind);
  const report: Report = { added: [...grouped.added], leftOut: [...grouped.leftOut] };
  let changed = grouped.account;
  for (const place of placesOf(grouped.account, namespace)) {
    if (place.kind !== 'namespace') continue;
    const before = siblingsIn(changed, place, 'group');
    const after = before.map((item) => {
      const group = idOf(item);
      const ids = wanted.get(group) ?? [];
      // Where a group is there twice, the first one takes them all.
      wanted.delete(group);
      const container = childRef(namespace, 'group', group);
      const others = taken.get(group) ?? new Set();
      return withLeaves(
        item,
        kind,
        ids.filter((id) => admits({ kind, id }, container, others, report)),
      );
    });
    if (after.some((item, index) => item !== before[index])) {
      changed = withSiblings(changed, place, 'group', after);
    }
  }
  return { kind: 'added', account: changed, ...report };
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
  for (const place of placesOf(account, namespace)) {
    if (place.kind !== 'namespace') continue;
    for (const { name, configs, services } of place.namespace.value.groups) {
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

interface Report {
  readonly added: ResourceRef[];
  readonly leftOut: LeftOut[];
}

/** Whether something can be added; it goes to the report, and its id to those that are taken. */
function admits(resource: NewResource, container: ResourceRef, taken: Set<string>, report: Report): boolean {
  const problem = problemOfNew(resource, container, taken);
  if (problem !== null) {
    report.leftOut.push({ resource, problem });
    return false;
  }
  taken.add(askedId(resource.kind, resource.id));
  report.added.push(childRef(container, resource.kind, resource.id));
  return true;
}

function problemOfNew(
  resource: NewResource,
  container: ResourceRef,
  taken: ReadonlySet<string>,
): EditProblem | null {
  const { kind, ...texts } = resource;
  if (CONTAINER_KINDS[kind] !== container.kind) return { kind: 'wrong-container', child: kind, container };
  const problem = problemOfFields(kind, texts, {});
  if (problem !== null) return problem;
  return taken.has(askedId(kind, resource.id)) ? takenId(kind, resource.id) : null;
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
