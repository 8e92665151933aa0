// Whose journey is shown: that of the resource looked at last, or else of one that the page speaks of anyway.

import { ancestorsOf, findNode } from '../../engine/account/walk-tree.ts';
import type { ResourceNode } from '../../engine/account/resource-tree.ts';
import type { Playground } from '../../state/playground.svelte.ts';

/**
 * The chosen cell speaks of its row, or of what was chosen inside of that, as when an action is asked about a container. Without
 * a cell it is the chosen resource, then the first configuration, then the account.
 */
export function consolePathNode({ tree, selection, nodeRef }: Playground): ResourceNode | null {
  const { focusedResource } = selection;
  const last =
    focusedResource === null ? null : findNode(tree, focusedResource.resource, focusedResource.kind);
  if (last !== null) return last;
  const chosen = nodeRef === null ? null : findNode(tree, nodeRef.resource, nodeRef.kind);
  const row = selection.node;
  if (chosen !== null && (row === null || ancestorsOf(tree, chosen).includes(row))) return chosen;
  return row ?? tree.nodes.find(({ kind }) => kind === 'config') ?? tree.nodes[0] ?? null;
}
