// The display names of resources in an explanation.

import { displayPath } from '../../engine/account/display-path.ts';
import type { ResourceNode, ResourceTree } from '../../engine/account/resource-tree.ts';
import { ancestorsOf } from '../../engine/account/walk-tree.ts';
import { visible } from '../../i18n/marks.ts';
import type { Messages } from '../../i18n/messages.ts';
import { idText } from '../matrix/cell-text.ts';

/** The display name if it is unambiguous, else the id; words for a placeholder. */
export function displayNameOf(t: Messages, tree: ResourceTree, node: ResourceNode): string {
  if (node.isPlaceholder || node.kind === 'account') return idText(t, node);
  return visible(displayPath(tree, node.relativeId).at(-1) ?? node.id);
}

/** The containers of a resource inside the account, outermost first. */
export function containersOf(tree: ResourceTree, node: ResourceNode): readonly ResourceNode[] {
  return ancestorsOf(tree, node)
    .filter(({ kind }) => kind !== 'account')
    .toReversed();
}
