// The visible rows of the tree: descendants of collapsed nodes are hidden.

import type { ResourceNode, ResourceTree } from '../engine/account/resource-tree.ts';

/** No node is collapsed. */
export const NONE_COLLAPSED: ReadonlySet<string> = new Set();

/** Returns the collapsed keys with one more, or without it. A new set, because SvelteSet would cost 0.6 kB of the first visit. */
export function withCollapsed(
  collapsed: ReadonlySet<string>,
  key: string,
  isCollapsed: boolean,
): ReadonlySet<string> {
  const others = [...collapsed].filter((other) => other !== key);
  return new Set(isCollapsed ? [...others, key] : others);
}

/** Returns the keys of the instances, to collapse them all. */
export function instanceKeys({ nodes }: ResourceTree): ReadonlySet<string> {
  return new Set(nodes.filter(({ kind }) => kind === 'instance').map(({ key }) => key));
}

/** Returns the indexes of the nodes that pass; null if none does. */
export function indexesWhere(
  { nodes }: ResourceTree,
  passes: (node: ResourceNode) => boolean,
): ReadonlySet<number> | null {
  const indexes = new Set(nodes.filter(passes).map(({ index }) => index));
  return indexes.size === 0 ? null : indexes;
}

export function isContainer(node: ResourceNode): boolean {
  return node.end > node.index + 1;
}

/** Returns the visible nodes in order; in a filtered tree only those at the indexes in `rows`. */
export function visibleNodes(
  tree: ResourceTree,
  collapsed: ReadonlySet<string>,
  rows: ReadonlySet<number> | null = null,
): readonly ResourceNode[] {
  if (rows !== null) return visibleNodes(tree, collapsed).filter(({ index }) => rows.has(index));
  if (collapsed.size === 0) return tree.nodes;
  const visible: ResourceNode[] = [];
  let index = 0;
  while (index < tree.nodes.length) {
    const node = tree.nodes[index];
    if (node === undefined) break;
    visible.push(node);
    index = collapsed.has(node.key) ? node.end : index + 1;
  }
  return visible;
}
