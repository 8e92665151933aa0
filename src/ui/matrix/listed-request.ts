// A request for a resource that the account lists, as a cell.

import type { AuthorizationRequest } from '../../engine/account/request.ts';
import { arnOf } from '../../engine/account/resource-tree.ts';
import type { ResourceNode, ResourceTree } from '../../engine/account/resource-tree.ts';
import { findNode } from '../../engine/account/walk-tree.ts';
import { findAction } from '../../engine/catalog/catalog.ts';
import type { CatalogAction } from '../../engine/catalog/catalog.ts';
import { splitArn } from '../../engine/policy/arn.ts';

export interface ListedRequest {
  readonly node: ResourceNode;
  readonly action: CatalogAction;
}

/** Null if the account does not list the resource, or the matrix does not have the action. */
export function listedRequest(tree: ResourceTree, request: AuthorizationRequest): ListedRequest | null {
  const action = findAction(request.action);
  const arn = splitArn(request.resource);
  if (action === null || arn === null) return null;
  const node = findNode(tree, arn.relativeId, action.resourceType);
  return node !== null && arnOf(tree, node) === request.resource ? { node, action } : null;
}
