// A request for a resource that the account lists, as a cell.

import type { AuthorizationRequest } from '../../engine/account/request.ts';
import { requestedArn } from '../../engine/account/resource-tree.ts';
import type { ResourceNode, ResourceTree } from '../../engine/account/resource-tree.ts';
import { findNode } from '../../engine/account/walk-tree.ts';
import { findActionOn } from '../../engine/catalog/catalog.ts';
import type { CatalogAction } from '../../engine/catalog/catalog.ts';
import { withoutClientSegment } from '../../engine/catalog/relative-id.ts';
import { splitArn } from '../../engine/policy/arn.ts';

export interface ListedRequest {
  readonly node: ResourceNode;
  readonly action: CatalogAction;
}

/** Null if the account does not list the resource, or the matrix does not have the action. */
export function listedRequest(tree: ResourceTree, request: AuthorizationRequest): ListedRequest | null {
  const arn = splitArn(request.resource);
  const action = findActionOn(request.action, arn?.relativeId ?? '');
  if (action === null || arn === null) return null;
  const id = action.path === 'client' ? withoutClientSegment(arn.relativeId) : arn.relativeId;
  const node = findNode(tree, id, action.resourceType);
  return node !== null && requestedArn(tree, node, action) === request.resource ? { node, action } : null;
}
