// Display names of resources: the title, which RAM never sees, where it is unambiguous.

import { segmentsOf } from '../catalog/relative-id.ts';
import { childrenOf, findNode } from './walk-tree.ts';
import type { ResourceNode, ResourceTree } from './resource-tree.ts';

/**
 * The display names of a resource and its containers, outermost first: the title if it is unique among siblings, else the id.
 * A resource that the account does not list is named by its id. Empty for the account.
 */
export function displayPath(tree: ResourceTree, relativeId: string): readonly string[] {
  const [root = '', ...ids] = segmentsOf(relativeId);
  let path = root;
  return ids.map((id) => {
    path += `/${id}`;
    const node = findNode(tree, path);
    return node === null || node.title === '' || !hasUniqueTitle(tree, node) ? id : node.title;
  });
}

/** Whether no sibling has the node's title as its title or id. */
function hasUniqueTitle(tree: ResourceTree, node: ResourceNode): boolean {
  const container = tree.nodes[node.parent];
  const children = container === undefined ? [] : childrenOf(tree, container);
  return !children.some(
    (other) => other.index !== node.index && (other.title === node.title || other.id === node.title),
  );
}
