// Changing what is in a mock account: rename, duplicate, remove, move. Only what an edit changes is checked by the naming rules,
// so that an account from elsewhere with an odd id can still be edited; and no edit gives a thing the id of another one of
// its kind.

import type { Account } from './account.ts';
import { idsIn, isContainer, problemOfFields, rejectEdit, RESOURCE_FIELDS, takenId } from './edit-result.ts';
import type { EditResult, FieldTexts } from './edit-result.ts';
import { longestName } from './naming-rules.ts';
import type { NamingMode } from './naming-rules.ts';
import {
  ACCOUNT_REF,
  relativeIdSegment,
  childRef,
  containerLocationOf,
  CONTAINER_KINDS,
  locationOf,
  refOf,
} from './resource-ref.ts';
import type { ChildKind, ContainerLocation, ResourceLocation, ResourceRef } from './resource-ref.ts';
import { idOf, indexOf, siblingsIn, withId, withSiblings } from './siblings.ts';
import type { Item } from './siblings.ts';

/** Something other than the account, and what stands beside it. */
interface ItemLocation {
  readonly container: ContainerLocation;
  readonly kind: ChildKind;
  readonly siblings: readonly Item[];
  readonly index: number;
  readonly item: Item;
}

/**
 * Changes the id, the display name, the region. All or nothing: the first field that is wrong refuses the edit. A display
 * name that only repeated the id follows it, unless one is given. The account itself comes back when nothing changes.
 */
export function renameResource(
  account: Account,
  ref: ResourceRef,
  texts: FieldTexts,
  mode: NamingMode = 'strict',
): EditResult {
  const place = locationOf(account, ref);
  if (place?.kind === 'account') return renameAccount(account, texts);
  const standing = place === null ? null : standingOf(account, place);
  if (standing === null) return rejectEdit({ kind: 'not-found', ref });
  const { container, kind, siblings, index, item } = standing;
  const before = fieldsOf(item);
  const problem = problemOfFields(kind, texts, before, mode);
  if (problem !== null) return rejectEdit(problem);
  if (!changesAny(texts, before)) return { kind: 'changed', account, ref };
  const id = texts.id ?? before.id;
  const newRef = childRef(refOf(container), kind, id);
  if (newRef.resource !== ref.resource && locationOf(account, newRef) !== null)
    return rejectEdit(takenId(kind, id));
  const items = siblings.with(index, withFields(withId(item, id), texts));
  return { kind: 'changed', account: withSiblings(account, container, kind, items), ref: newRef };
}

/** Puts a copy, with all that lies in it, behind the original, under the first free id of `…-copy`, `…-copy-2` and so on. */
export function duplicateResource(account: Account, ref: ResourceRef): EditResult {
  const place = locationOf(account, ref);
  if (place?.kind === 'account') return rejectEdit({ kind: 'account-stays' });
  const standing = place === null ? null : standingOf(account, place);
  if (standing === null) return rejectEdit({ kind: 'not-found', ref });
  const { container, kind, siblings, index, item } = standing;
  const id = copyId(kind, relativeIdSegment(kind, idOf(item)), idsIn(account, refOf(container), kind));
  const items = siblings.toSpliced(index + 1, 0, withId(item, id));
  return {
    kind: 'changed',
    account: withSiblings(account, container, kind, items),
    ref: childRef(refOf(container), kind, id),
  };
}

/** Takes something away with all that lies in it. */
export function removeResource(account: Account, ref: ResourceRef): EditResult {
  const place = locationOf(account, ref);
  if (place?.kind === 'account') return rejectEdit({ kind: 'account-stays' });
  const standing = place === null ? null : standingOf(account, place);
  if (standing === null) return rejectEdit({ kind: 'not-found', ref });
  return { kind: 'changed', account: without(account, standing), ref: refOf(standing.container) };
}

/** Moves something, with all that lies in it, behind the things of its kind in another container. */
export function moveResource(account: Account, ref: ResourceRef, container: ResourceRef): EditResult {
  const place = locationOf(account, ref);
  if (place?.kind === 'account') return rejectEdit({ kind: 'account-stays' });
  const standing = place === null ? null : standingOf(account, place);
  if (standing === null) return rejectEdit({ kind: 'not-found', ref });
  const target = locationOf(account, container);
  if (target === null) return rejectEdit({ kind: 'not-found', ref: container });
  const { kind, item } = standing;
  if (target.kind !== CONTAINER_KINDS[kind] || !isContainer(target)) {
    return rejectEdit({ kind: 'wrong-container', child: kind, container });
  }
  if (refOf(standing.container).resource === container.resource) return { kind: 'changed', account, ref };
  const id = relativeIdSegment(kind, idOf(item));
  if (idsIn(account, container, kind).has(id)) return rejectEdit(takenId(kind, id));
  const items = [...siblingsIn(account, target, kind), item];
  return {
    kind: 'changed',
    account: withSiblings(without(account, standing), target, kind, items),
    ref: childRef(container, kind, id),
  };
}

function standingOf(account: Account, place: ResourceLocation): ItemLocation | null {
  if (place.kind === 'account') return null;
  const { kind } = place;
  const container = containerLocationOf(place);
  const siblings = siblingsIn(account, container, kind);
  const index = indexOf(place);
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
  if (!changesAny(texts, { id, region })) return { kind: 'changed', account, ref: ACCOUNT_REF };
  const renamed = { ...account, id: texts.id ?? id, region: texts.region ?? region };
  return { kind: 'changed', account: renamed, ref: ACCOUNT_REF };
}

function changesAny(texts: FieldTexts, before: FieldTexts): boolean {
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

/** File name endings that a copy of a configuration keeps at its end. */
const ENDING = /\.(ya?ml|json5?|properties|xml|html?|txt|toml|conf)$/;

function copyId(kind: ChildKind, id: string, taken: ReadonlySet<string>): string {
  const [ending = ''] = kind === 'config' ? (ENDING.exec(id) ?? []) : [];
  const stem = id.slice(0, id.length - ending.length);
  for (let count = 1; ; count += 1) {
    const tail = `-copy${count === 1 ? '' : `-${String(count)}`}${ending}`;
    const copy = shortened(stem, longestName(kind) - tail.length) + tail;
    if (!taken.has(copy)) return copy;
  }
}

/** The start of a text, in at most so many UTF-16 code units, without half a surrogate pair at its end. */
function shortened(text: string, length: number): string {
  return text.slice(0, length).replace(/[\ud800-\udbff]$/, '');
}
