// Walks the resource tree: lookup by relative id, ancestors, children, subtrees.

import type { ResourceKind } from '../catalog/schema.ts';
import type { ResourceNode, ResourceTree } from './resource-tree.ts';

/** The ancestors of a node, nearest first, the account last. */
export function ancestorsOf(tree: ResourceTree, node: ResourceNode): readonly ResourceNode[] {
  const ancestors: ResourceNode[] = [];
  let parent = tree.nodes[node.parent];
  while (parent !== undefined) {
    ancestors.push(parent);
    parent = tree.nodes[parent.parent];
  }
  return ancestors;
}

/** The node or its nearest ancestor of a kind; null if there is none. */
export function nearestOfKind(
  tree: ResourceTree,
  node: ResourceNode,
  kind: ResourceKind,
): ResourceNode | null {
  return [node, ...ancestorsOf(tree, node)].find((each) => each.kind === kind) ?? null;
}

/** The direct children of a node, in tree order. */
export function childrenOf(tree: ResourceTree, { index, end }: ResourceNode): readonly ResourceNode[] {
  const children: ResourceNode[] = [];
  for (let child = tree.nodes[index + 1]; child !== undefined && child.index < end;) {
    children.push(child);
    child = tree.nodes[child.end];
  }
  return children;
}

/** The node with all its descendants. */
export function subtreeOf(tree: ResourceTree, { index, end }: ResourceNode): readonly ResourceNode[] {
  return tree.nodes.slice(index, end);
}

/** The nodes with a relative id: several for a configuration and a service, or where an account contains an id twice. */
export function nodesWithId(tree: ResourceTree, relativeId: string): readonly ResourceNode[] {
  return (tree.byRelativeId.get(relativeId) ?? []).flatMap((index) => tree.nodes[index] ?? []);
}

/** The first node with this relative id (and kind); null if there is none. */
export function findNode(tree: ResourceTree, relativeId: string, kind?: ResourceKind): ResourceNode | null {
  return nodesWithId(tree, relativeId).find((node) => kind === undefined || node.kind === kind) ?? null;
}

/** The nodes whose id or title contains the text, ignoring case, with their subtrees; all nodes for an empty text. */
export function namedNodes(tree: ResourceTree, text: string): readonly ResourceNode[] {
  const wanted = text.toLowerCase();
  const matched: ResourceNode[] = [];
  let matchedTo = 0;
  for (const node of tree.nodes) {
    if (`${node.id} ${node.title}`.toLowerCase().includes(wanted)) matchedTo = Math.max(matchedTo, node.end);
    if (node.index < matchedTo) matched.push(node);
  }
  return matched;
}

/** The indices of the nodes and of their ancestors. */
export function withAncestors(tree: ResourceTree, nodes: readonly ResourceNode[]): ReadonlySet<number> {
  const indices = new Set<number>();
  for (const node of nodes) {
    let at: ResourceNode | undefined = node;
    while (at !== undefined && !indices.has(at.index)) {
      indices.add(at.index);
      at = tree.nodes[at.parent];
    }
  }
  return indices;
}
