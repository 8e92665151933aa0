// What people call the resources of a mock account: by title, which RAM never sees, where that tells them apart.

import { findNode } from './resource-tree.ts';
import type { ResourceNode, ResourceTree } from './resource-tree.ts';

/** How many containers a configuration or service has beneath the account. */
const CONTAINERS = 3;

/**
 * What people call a resource and each container of it, outermost first: by title where no neighbour is called the same, else
 * by id, and so too what the account does not hold. Empty for the account.
 */
export function namesTo(tree: ResourceTree, relativeId: string): readonly string[] {
  const [root = '', ...ids] = relativeId.split('/');
  // Names of services hold slashes too.
  const leaf = ids.slice(CONTAINERS).join('/');
  let path = root;
  return [...ids.slice(0, CONTAINERS), ...(leaf === '' ? [] : [leaf])].map((id) => {
    path += `/${id}`;
    const node = findNode(tree, path);
    return node === null || node.title === '' || !hasOwnName(tree, node) ? id : node.title;
  });
}

/** Whether nothing beside the node has its title as title or id. */
function hasOwnName(tree: ResourceTree, { parent, index, title }: ResourceNode): boolean {
  let beside = tree.nodes[parent + 1];
  while (beside?.parent === parent) {
    if (beside.index !== index && (beside.title === title || beside.id === title)) return false;
    beside = tree.nodes[beside.end];
  }
  return true;
}
