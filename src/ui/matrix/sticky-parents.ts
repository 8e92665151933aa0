// Which parents stay below the header of the matrix while their rows are scrolled out of view.

import type { ResourceNode, ResourceTree } from '../../engine/account/resource-tree.ts';
import { nearestOfKind } from '../../engine/account/walk-tree.ts';

/** Where the rows are: at the lower edge of the header, and one and two rows below it. */
export interface ScrolledRows {
  readonly first: number;
  readonly second: number;
  readonly third: number;
  /** Whether the header hides a part of the first row. */
  readonly isFirstCut: boolean;
}

/** The instance and the namespace that stay. Each is a parent of the row below its own place, so that none covers its successor. */
export function stickyParents(
  tree: ResourceTree,
  nodes: readonly ResourceNode[],
  { first, second, third, isFirstCut }: ScrolledRows,
): readonly ResourceNode[] {
  const [start, next] = [nodes[first], nodes[second]];
  if (start === undefined || next === undefined) return [];
  const isAbove = (container: ResourceNode, row: ResourceNode) =>
    container.index < row.index || (container === row && isFirstCut);
  const instance = parentOf(tree, next, 'instance');
  if (instance === null || !isAbove(instance, start)) return [];
  const namespace = parentOf(tree, nodes[third], 'namespace');
  return namespace?.parent === instance.index && isAbove(namespace, next)
    ? [instance, namespace]
    : [instance];
}

/** The container of the kind, above the row itself. Rows of unlisted names are not below listed containers. */
function parentOf(
  tree: ResourceTree,
  node: ResourceNode | undefined,
  kind: 'instance' | 'namespace',
): ResourceNode | null {
  const parent = node === undefined ? undefined : tree.nodes[node.parent];
  const container = parent === undefined ? null : nearestOfKind(tree, parent, kind);
  return container !== null && container.isPlaceholder === node?.isPlaceholder ? container : null;
}
