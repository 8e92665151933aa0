// How pointer and keyboard edit a resource in its row: the context menu, and the keys of a file list.

import type { EditResult } from '../../engine/account/edit-result.ts';
import type { ResourceRef } from '../../engine/account/resource-ref.ts';
import type { ResourceNode } from '../../engine/account/resource-tree.ts';
import { childKindsOf } from '../../state/account-editor.svelte.ts';
import type { AccountEditor, AccountTask } from '../../state/account-editor.svelte.ts';

export function refOfNode({ relativeId, kind }: ResourceNode): ResourceRef {
  return { resource: relativeId, kind };
}

/** The position below the start of an element. */
export function positionBelow(element: Element): AccountTask['at'] {
  const { left, bottom } = element.getBoundingClientRect();
  return { x: left + 24, y: bottom };
}

/** Focuses the changed resource after an edit that succeeded. */
export function focusResult(onfocusresource: (ref: ResourceRef) => void) {
  return (result: EditResult): void => {
    if (result.kind === 'changed') onfocusresource(result.ref);
  };
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

/** F2 renames, Insert adds, Delete removes, Control+D duplicates. Returns whether the key was one of these. */
export function editByKey(
  editor: AccountEditor,
  node: ResourceNode,
  event: KeyboardEvent,
  element: Element,
  onfocusresource: (ref: ResourceRef) => void,
): boolean {
  if (node.isPlaceholder || !editor.isEnabled) return false;
  const ref = refOfNode(node);
  const at = positionBelow(element);
  const [child] = childKindsOf(node.kind);
  if (event.key === 'F2') {
    editor.openTask({ kind: 'edit', ref, at });
  } else if (event.key === 'Insert' && child !== undefined) {
    editor.openTask({ kind: 'add', ref, child, at });
  } else if (event.key === 'Delete') {
    void editor.remove(ref).then(focusResult(onfocusresource));
  } else if (event.key.toLowerCase() === 'd' && (event.ctrlKey || event.metaKey)) {
    void editor.duplicate(ref).then(focusResult(onfocusresource));
  } else {
    return false;
  }
  return true;
}
