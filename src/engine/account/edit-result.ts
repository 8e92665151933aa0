// The result of an edit of a mock account: the new account and the resource to show, or the reason for rejecting the edit.

import type { ResourceKind } from '../catalog/schema.ts';
import type { Account } from './account.ts';
import { checkNameBy } from './naming-rules.ts';
import type { NameKind, NameProblem, NamingMode } from './naming-rules.ts';
import { locationsOf } from './resource-location.ts';
import { segmentFor } from '../catalog/relative-id.ts';
import type { ContainerLocation, ResourceLocation } from './resource-location.ts';
import type { ChildKind, ResourceRef } from './resource-ref.ts';
import { idOf, siblingsIn } from './siblings.ts';

export const RESOURCE_FIELDS = ['id', 'name', 'region'] as const;
/** The editable fields of a resource. `name` is the display name of an instance or a namespace; it can be empty. */
export type ResourceField = (typeof RESOURCE_FIELDS)[number];

/** Texts for some of the fields. */
export type FieldTexts = { readonly [Field in ResourceField]?: string };

export type EditProblem =
  | { readonly kind: 'not-found'; readonly ref: ResourceRef }
  | { readonly kind: 'wrong-container'; readonly child: ChildKind; readonly container: ResourceRef }
  /** Only instances and namespaces have a display name, only the account and instances a region. */
  | { readonly kind: 'no-such-field'; readonly field: ResourceField; readonly of: ResourceKind }
  | { readonly kind: 'invalid-field'; readonly field: ResourceField; readonly problem: NameProblem }
  /** The account can be renamed, but not duplicated, removed or moved. */
  | { readonly kind: 'account-stays' }
  /** A service name with several `@@`, or with nothing on one side: the end of the group is ambiguous. */
  | { readonly kind: 'ambiguous-group'; readonly name: string }
  /** The pasted list contains no name. */
  | { readonly kind: 'no-names' };

export interface RejectedEdit {
  readonly kind: 'refused';
  readonly problem: EditProblem;
}

export type EditResult =
  /** `ref` is the edited resource; after a removal, its container. */
  { readonly kind: 'changed'; readonly account: Account; readonly ref: ResourceRef } | RejectedEdit;

export function rejectEdit(problem: EditProblem): RejectedEdit {
  return { kind: 'refused', problem };
}

/** The naming rule for a field of a kind of resource; null if the kind has no such field. */
function nameKindOf(kind: ResourceKind, field: ResourceField): NameKind | null {
  switch (field) {
    case 'id':
      return kind;
    case 'name':
      return kind === 'instance' || kind === 'namespace' ? `${kind}-name` : null;
    case 'region':
      return kind === 'instance' || kind === 'account' ? 'region' : null;
  }
}

/** The first problem of the new texts for a resource's fields. Unchanged texts are not checked. */
export function problemOfFields(
  kind: ResourceKind,
  texts: FieldTexts,
  before: FieldTexts,
  mode: NamingMode = 'strict',
): EditProblem | null {
  for (const field of RESOURCE_FIELDS) {
    const text = texts[field];
    if (text === undefined) continue;
    const nameKind = nameKindOf(kind, field);
    if (nameKind === null) return { kind: 'no-such-field', field, of: kind };
    const problem = text === before[field] ? null : checkNameBy(mode, nameKind, text);
    if (problem !== null) return { kind: 'invalid-field', field, problem };
  }
  return null;
}

/** The problem that a sibling has the id already. */
export function takenId(kind: ChildKind, id: string): EditProblem {
  return { kind: 'invalid-field', field: 'id', problem: { kind: 'taken', by: segmentFor(kind, id) } };
}

/** The ids of a kind in a container, as ARNs spell them; in all containers of that id if the account contains it twice. */
export function idsIn(account: Account, container: ResourceRef, kind: ChildKind): Set<string> {
  const ids = new Set<string>();
  for (const location of locationsOf(account, container)) {
    for (const item of siblingsIn(account, location, kind)) ids.add(segmentFor(kind, idOf(item)));
  }
  return ids;
}

export function isContainer(location: ResourceLocation): location is ContainerLocation {
  return !('leaf' in location);
}
