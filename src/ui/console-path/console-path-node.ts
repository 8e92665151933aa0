// The resource whose console path is shown: the one focused last, or else one that the page shows anyway.

import { ancestorsOf, findNode } from '../../engine/account/walk-tree.ts';
import type { ResourceNode } from '../../engine/account/resource-tree.ts';
import type { Playground } from '../../state/playground.svelte.ts';

/**
 * With a selected cell: the resource of its row, or the resource selected inside it, as when the action applies to an ancestor.
 * Without a cell: the selected resource, else the first configuration, else the account.
 */
export function consolePathNode({ tree, selection, view }: Playground): ResourceNode | null {
  const { nodeRef } = view;
  const { focusedResource } = selection;
  const last =
    focusedResource === null ? null : findNode(tree, focusedResource.resource, focusedResource.kind);
  if (last !== null) return last;
  const chosen = nodeRef === null ? null : findNode(tree, nodeRef.resource, nodeRef.kind);
  const row = selection.node;
  if (chosen !== null && (row === null || ancestorsOf(tree, chosen).includes(row))) return chosen;
  return row ?? tree.nodes.find(({ kind }) => kind === 'config') ?? tree.nodes[0] ?? null;
}
