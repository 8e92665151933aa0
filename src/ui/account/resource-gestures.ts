// How the pointer edits a resource in its row, and which keys do.

import type { ResourceRef } from '../../engine/account/resource-ref.ts';
import type { ResourceNode } from '../../engine/account/resource-tree.ts';
import type { AccountEditor, AccountTask } from '../../state/account-editor.svelte.ts';

export function refOfNode({ relativeId, kind }: ResourceNode): ResourceRef {
  return { resource: relativeId, kind };
}

/** The position below the start of an element. */
export function positionBelow(element: Element): AccountTask['at'] {
  const { left, bottom } = element.getBoundingClientRect();
  return { x: left + 24, y: bottom };
}

/** Opens the menu of a resource. Leaves the browser's own for placeholder rows, which cannot be edited. */
export function openContextMenu(
  editor: AccountEditor,
  node: ResourceNode,
  event: MouseEvent & { currentTarget: Element },
): void {
  if (node.isPlaceholder || !editor.isEnabled) return;
  event.preventDefault();
  // The menu key has no pointer position.
  const at = event.button === 2 ? { x: event.clientX, y: event.clientY } : positionBelow(event.currentTarget);
  editor.openTask({ kind: 'menu', ref: refOfNode(node), at });
}

/** Whether a key on the resource edits it: F2 renames, Insert adds, Delete removes, Control+D duplicates. */
export function isEditKey(
  editor: AccountEditor,
  node: ResourceNode,
  { key, ctrlKey, metaKey }: KeyboardEvent,
): boolean {
  if (node.isPlaceholder || !editor.isEnabled) return false;
  return ['F2', 'Insert', 'Delete'].includes(key) || (key.toLowerCase() === 'd' && (ctrlKey || metaKey));
}
