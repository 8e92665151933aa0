// Where a key leads in a tree. Follows the ARIA Authoring Practices' tree view pattern.

import type { ResourceNode } from '../../engine/account/resource-tree.ts';
import { isContainer } from '../../state/visible-nodes.ts';

export type TreeMove = { readonly kind: 'go'; readonly node: ResourceNode } | { readonly kind: 'toggle' };

/** How many rows a Page key passes over. */
export const PAGE = 12;

/** What a key does at a node; null when it means nothing there. A letter leads to the next name that begins with it. */
export function moveInTree(
  nodes: readonly ResourceNode[],
  node: ResourceNode,
  key: string,
  collapsed: ReadonlySet<string>,
): TreeMove | null {
  const place = nodes.indexOf(node);
  const go = (to: number): TreeMove | null => {
    const target = nodes[Math.max(0, Math.min(nodes.length - 1, to))];
    return target === undefined ? null : { kind: 'go', node: target };
  };
  const isOpen = isContainer(node) && !collapsed.has(node.key);
  switch (key) {
    case 'ArrowDown':
      return go(place + 1);
    case 'ArrowUp':
      return go(place - 1);
    case 'PageDown':
      return go(place + PAGE);
    case 'PageUp':
      return go(place - PAGE);
    case 'Home':
      return go(0);
    case 'End':
      return go(nodes.length - 1);
    case 'ArrowRight':
      if (!isContainer(node)) return null;
      return isOpen ? go(place + 1) : { kind: 'toggle' };
    case 'ArrowLeft': {
      if (isOpen) return { kind: 'toggle' };
      const parent = nodes.findIndex(({ index }) => index === node.parent);
      return parent < 0 ? null : go(parent);
    }
    default:
      return typedAhead(nodes, place, key);
  }
}

function typedAhead(nodes: readonly ResourceNode[], place: number, key: string): TreeMove | null {
  if (key.length !== 1 || key === ' ') return null;
  const wanted = key.toLowerCase();
  const inOrder = [...nodes.slice(place + 1), ...nodes.slice(0, place)];
  const target = inOrder.find(({ id, title }) =>
    (title === '' ? id : title).toLowerCase().startsWith(wanted),
  );
  return target === undefined ? null : { kind: 'go', node: target };
}
