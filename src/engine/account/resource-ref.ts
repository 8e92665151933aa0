// References to resources of an account that stay valid when other resources are added or removed. An imported account can
// contain an id twice; a reference then resolves to the first, in tree order.

import { ACCOUNT_RELATIVE_ID, childRelativeId } from '../catalog/relative-id.ts';
import type { ResourceKind } from '../catalog/schema.ts';

/** A resource by its relative id and kind: a configuration and a service of one name share the id. */
export interface ResourceRef {
  readonly resource: string;
  readonly kind: ResourceKind;
}

/** Every kind of resource that has a container. */
export type ChildKind = Exclude<ResourceKind, 'account'>;

export const ACCOUNT_REF: ResourceRef = { resource: ACCOUNT_RELATIVE_ID, kind: 'account' };

/** The kind of the container of each kind. */
export const CONTAINER_KINDS: Readonly<Record<ChildKind, ResourceKind>> = {
  instance: 'account',
  namespace: 'instance',
  group: 'namespace',
  config: 'group',
  service: 'group',
};

/** The reference of a resource in a container. */
export function childRef(container: ResourceRef, kind: ChildKind, id: string): ResourceRef {
  return { resource: childRelativeId(container.resource, kind, id), kind };
}
