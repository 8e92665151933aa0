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
