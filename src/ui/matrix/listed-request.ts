// Requests for resources that the account lists, as cells.

import type { AuthorizationRequest, RequestContext } from '../../engine/account/request.ts';
import { requestedArn } from '../../engine/account/resource-tree.ts';
import type { ResourceNode, ResourceTree } from '../../engine/account/resource-tree.ts';
import { findNode } from '../../engine/account/walk-tree.ts';
import { findActionOn } from '../../engine/catalog/catalog.ts';
import type { CatalogAction } from '../../engine/catalog/catalog.ts';
import { withoutClientSegment } from '../../engine/catalog/relative-id.ts';
import { splitArn } from '../../engine/policy/arn.ts';
import type { Playground } from '../../state/playground.svelte.ts';

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

/** Selects the effective cell in this context, and scrolls to it. */
export function showListedRequest(
  playground: Playground,
  { node, action }: ListedRequest,
  context: RequestContext,
): void {
  playground.setContext(context);
  playground.view.showScope('effective');
  playground.selection.choose(node, action, 'effective');
  playground.selection.scrollTo({ resource: node.relativeId, kind: node.kind });
}
