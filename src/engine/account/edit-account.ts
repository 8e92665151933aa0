// Renames, duplicates, removes and moves resources of a mock account. The naming rules check only what an edit changes, so an
// imported account with an irregular id stays editable. No edit gives a resource the id of a sibling of its kind.

import { switchedOff } from './account.ts';
import type { Account, ClientAuthorization } from './account.ts';
import { idsIn, isContainer, problemOfFields, rejectEdit, RESOURCE_FIELDS, takenId } from './edit-result.ts';
import type { EditResult, FieldTexts } from './edit-result.ts';
import { maxNameLength } from './naming-rules.ts';
import type { NamingMode } from './naming-rules.ts';
import { containerLocationOf, locationOf, refOf } from './resource-location.ts';
import { ACCOUNT_REF, childRef, CONTAINER_KINDS } from './resource-ref.ts';
import { segmentFor } from '../catalog/relative-id.ts';
import type { ContainerLocation, ResourceLocation } from './resource-location.ts';
import type { ChildKind, ResourceRef } from './resource-ref.ts';
import { idOf, indexOf, siblingsIn, withId, withSiblings } from './siblings.ts';
import type { Item } from './siblings.ts';

/** A resource other than the account, with its siblings. */
interface ItemLocation {
  readonly container: ContainerLocation;
  readonly kind: ChildKind;
  readonly siblings: readonly Item[];
  readonly index: number;
  readonly item: Item;
}

/**
 * Changes the id, the display name and the region. The first invalid field rejects the whole edit. A display name equal to the
 * id changes with it unless `texts` has a name. Returns the same account if nothing changes.
 */
export function renameResource(
  account: Account,
  ref: ResourceRef,
  texts: FieldTexts,
  mode: NamingMode = 'strict',
): EditResult {
  const location = locationOf(account, ref);
  if (location?.kind === 'account') return renameAccount(account, texts);
  const target = location === null ? null : itemLocationOf(account, location);
  if (target === null) return rejectEdit({ kind: 'not-found', ref });
  const { container, kind, siblings, index, item } = target;
  const before = fieldsOf(item);
  const problem = problemOfFields(kind, texts, before, mode);
  if (problem !== null) return rejectEdit(problem);
  if (!hasChange(texts, before)) return { kind: 'changed', account, ref };
  const id = texts.id ?? before.id;
  const newRef = childRef(refOf(container), kind, id);
  if (newRef.resource !== ref.resource && locationOf(account, newRef) !== null)
    return rejectEdit(takenId(kind, id));
  const items = siblings.with(index, withFields(withId(item, id), texts));
  return { kind: 'changed', account: withSiblings(account, container, kind, items), ref: newRef };
}

/** Turns client authorization of an instance on or off; a switch that is not given stays. */
export function setClientAuthorization(
  account: Account,
  ref: ResourceRef,
  switches: ClientAuthorization,
): EditResult {
  const location = locationOf(account, ref);
  if (location?.kind !== 'instance') return rejectEdit({ kind: 'not-found', ref });
  const { id, name, region, namespaces, ...before } = location.instance.value;
  const value = { id, name, region, ...switchedOff({ ...before, ...switches }), namespaces };
  const instances = account.instances.with(location.instance.index, value);
  return { kind: 'changed', account: { ...account, instances }, ref };
}

/** Inserts a copy with all descendants after the original, with the first free id of `…-copy`, `…-copy-2` and so on. */
export function duplicateResource(account: Account, ref: ResourceRef): EditResult {
  const location = locationOf(account, ref);
  if (location?.kind === 'account') return rejectEdit({ kind: 'account-stays' });
  const target = location === null ? null : itemLocationOf(account, location);
  if (target === null) return rejectEdit({ kind: 'not-found', ref });
  const { container, kind, siblings, index, item } = target;
  const id = copyId(kind, segmentFor(kind, idOf(item)), idsIn(account, refOf(container), kind));
  const items = siblings.toSpliced(index + 1, 0, withId(item, id));
  return {
    kind: 'changed',
    account: withSiblings(account, container, kind, items),
    ref: childRef(refOf(container), kind, id),
  };
}

/** Removes a resource with all its descendants. */
export function removeResource(account: Account, ref: ResourceRef): EditResult {
  const location = locationOf(account, ref);
  if (location?.kind === 'account') return rejectEdit({ kind: 'account-stays' });
  const target = location === null ? null : itemLocationOf(account, location);
  if (target === null) return rejectEdit({ kind: 'not-found', ref });
  return { kind: 'changed', account: without(account, target), ref: refOf(target.container) };
}

/** Moves a resource with all its descendants to the end of another container. */
export function moveResource(account: Account, ref: ResourceRef, container: ResourceRef): EditResult {
  const location = locationOf(account, ref);
  if (location?.kind === 'account') return rejectEdit({ kind: 'account-stays' });
  const source = location === null ? null : itemLocationOf(account, location);
  if (source === null) return rejectEdit({ kind: 'not-found', ref });
  const target = locationOf(account, container);
  if (target === null) return rejectEdit({ kind: 'not-found', ref: container });
  const { kind, item } = source;
  if (target.kind !== CONTAINER_KINDS[kind] || !isContainer(target)) {
    return rejectEdit({ kind: 'wrong-container', child: kind, container });
  }
  if (refOf(source.container).resource === container.resource) return { kind: 'changed', account, ref };
  const id = segmentFor(kind, idOf(item));
  if (idsIn(account, container, kind).has(id)) return rejectEdit(takenId(kind, id));
  const items = [...siblingsIn(account, target, kind), item];
  return {
    kind: 'changed',
    account: withSiblings(without(account, source), target, kind, items),
    ref: childRef(container, kind, id),
  };
}

function itemLocationOf(
  account: Account,
  location: Exclude<ResourceLocation, { readonly kind: 'account' }>,
): ItemLocation | null {
  const { kind } = location;
  const container = containerLocationOf(location);
  const siblings = siblingsIn(account, container, kind);
  const index = indexOf(location);
  const item = siblings[index];
  return item === undefined ? null : { container, kind, siblings, index, item };
}

function without(account: Account, { container, kind, siblings, index }: ItemLocation): Account {
  return withSiblings(account, container, kind, siblings.toSpliced(index, 1));
}

function renameAccount(account: Account, texts: FieldTexts): EditResult {
  const { id, region } = account;
  const problem = problemOfFields('account', texts, { id, region });
  if (problem !== null) return rejectEdit(problem);
  if (!hasChange(texts, { id, region })) return { kind: 'changed', account, ref: ACCOUNT_REF };
  const renamed = { ...account, id: texts.id ?? id, region: texts.region ?? region };
  return { kind: 'changed', account: renamed, ref: ACCOUNT_REF };
}

function hasChange(texts: FieldTexts, before: FieldTexts): boolean {
  return RESOURCE_FIELDS.some((field) => texts[field] !== undefined && texts[field] !== before[field]);
}

function fieldsOf(item: Item): FieldTexts & { readonly id: string } {
  switch (item.kind) {
    case 'instance': {
      const { id, name, region } = item.value;
      return { id, name, region };
    }
    case 'namespace': {
      const { id, name } = item.value;
      return { id, name };
    }
    case 'group':
    case 'config':
    case 'service':
      return { id: idOf(item) };
  }
}

function withFields(item: Item, texts: FieldTexts): Item {
  switch (item.kind) {
    case 'instance': {
      const { name, region } = item.value;
      const value = { ...item.value, name: texts.name ?? name, region: texts.region ?? region };
      return { kind: item.kind, value };
    }
    case 'namespace':
      return { kind: item.kind, value: { ...item.value, name: texts.name ?? item.value.name } };
    case 'group':
    case 'config':
    case 'service':
      return item;
  }
}

/** File extensions that stay at the end of a copied dataId. */
const EXTENSION = /\.(ya?ml|json5?|properties|xml|html?|txt|toml|conf)$/;

function copyId(kind: ChildKind, id: string, taken: ReadonlySet<string>): string {
  const [extension = ''] = kind === 'config' ? (EXTENSION.exec(id) ?? []) : [];
  const stem = id.slice(0, id.length - extension.length);
  for (let count = 1; ; count += 1) {
    const suffix = `-copy${count === 1 ? '' : `-${String(count)}`}${extension}`;
    const copy = truncate(stem, maxNameLength(kind) - suffix.length) + suffix;
    if (!taken.has(copy)) return copy;
  }
}

/** Truncates a text to at most `length` UTF-16 code units without splitting a surrogate pair. */
function truncate(text: string, length: number): string {
  return text.slice(0, length).replace(/[\ud800-\udbff]$/, '');
}
