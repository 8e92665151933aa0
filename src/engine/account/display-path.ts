// Display names of resources: the title, which RAM never sees, where it is unambiguous.

import { findNode } from './resource-tree.ts';
import type { ResourceNode, ResourceTree } from './resource-tree.ts';

/** The containers of a configuration or service, without the account. */
const CONTAINERS = 3;

/**
 * The display names of a resource and its containers, outermost first: the title if it is unique among siblings, else the id.
 * A resource that the account does not list is named by its id. Empty for the account.
 */
export function displayPath(tree: ResourceTree, relativeId: string): readonly string[] {
  const [root = '', ...ids] = relativeId.split('/');
  // Names of services hold slashes too.
  const leaf = ids.slice(CONTAINERS).join('/');
  let path = root;
  return [...ids.slice(0, CONTAINERS), ...(leaf === '' ? [] : [leaf])].map((id) => {
    path += `/${id}`;
    const node = findNode(tree, path);
    return node === null || node.title === '' || !hasUniqueTitle(tree, node) ? id : node.title;
  });
}

/** Whether no sibling has the node's title as its title or id. */
function hasUniqueTitle(tree: ResourceTree, { parent, index, title }: ResourceNode): boolean {
  let sibling = tree.nodes[parent + 1];
  while (sibling?.parent === parent) {
    if (sibling.index !== index && (sibling.title === title || sibling.id === title)) return false;
    sibling = tree.nodes[sibling.end];
  }
  return true;
}
