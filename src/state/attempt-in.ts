// The attempt that a playground is at the moment.

import { buildTree } from '../engine/account/resource-tree.ts';
import type { Attempt } from '../learn/attempt.ts';
import type { Playground } from './playground.svelte.ts';

/** Decisions are those that the page shows: while a text is not JSON, the last ones before. */
export function attemptIn({
  buffers,
  tree,
  account,
  showsOthers,
  context,
  mode,
  selection,
}: Playground): Attempt {
  const { cell } = selection;
  return {
    policies: buffers.map(({ kind, name, attached, parsed, compiled }) => ({
      ...{ kind, name, attached, parsed, compiled },
    })),
    // Rows that stand for other names are no part of the account.
    tree: showsOthers ? buildTree(account) : tree,
    context,
    mode,
    cell:
      cell === null
        ? null
        : { resource: cell.resource, kind: cell.kind, action: cell.action.name, scope: 'effective' },
  };
}
