// What pointer and keyboard do to a resource wherever its row stands: a menu of its own, dragging, and keys as in a file list.

import type { EditResult } from '../../engine/account/edit-result.ts';
import type { ResourceRef } from '../../engine/account/resource-ref.ts';
import type { ResourceNode } from '../../engine/account/resource-tree.ts';
import { childKindsOf } from '../../state/account-editor.svelte.ts';
import type { AccountEditor, AccountTask } from '../../state/account-editor.svelte.ts';

export function refOfNode({ relativeId, kind }: ResourceNode): ResourceRef {
  return { resource: relativeId, kind };
}

/** Beneath the start of an element. */
export function placeBeneath(element: Element): AccountTask['at'] {
  const { left, bottom } = element.getBoundingClientRect();
  return { x: left + 24, y: bottom };
}

/** Leads to what an edit was about, unless it was refused. */
function landing(onland: (ref: ResourceRef) => void) {
  return (result: EditResult): void => {
    if (result.kind === 'changed') onland(result.ref);
  };
}

/** Attributes for the element that names the resource. What stands for other names cannot be changed. */
export function resourceGestures(
  editor: AccountEditor,
  node: ResourceNode,
  onland: (ref: ResourceRef) => void,
) {
  if (node.isPlaceholder || !editor.isEnabled) return {};
  const ref = refOfNode(node);
  return {
    draggable: node.kind !== 'account',
    oncontextmenu: (event: MouseEvent & { currentTarget: Element }) => {
      event.preventDefault();
      // The key for menus gives no place.
      const at =
        event.button === 2 ? { x: event.clientX, y: event.clientY } : placeBeneath(event.currentTarget);
      editor.task = { kind: 'menu', ref, at };
    },
    ondragstart: (event: DragEvent) => {
      event.dataTransfer?.setData('text/plain', node.id);
      editor.dragged = ref;
    },
    ondragend: () => {
      editor.dragged = null;
    },
    ondragover: (event: DragEvent) => {
      if (editor.takesDragged(node)) event.preventDefault();
    },
    ondrop: (event: DragEvent) => {
      const { dragged } = editor;
      if (dragged === null || !editor.takesDragged(node)) return;
      event.preventDefault();
      editor.dragged = null;
      void editor.move(dragged, ref).then(landing(onland));
    },
  };
}

/** F2 renames, Insert adds, Delete removes, Control and D duplicates. Whether the key meant any of it. */
export function editByKey(
  editor: AccountEditor,
  node: ResourceNode,
  event: KeyboardEvent,
  element: Element,
  onland: (ref: ResourceRef) => void,
): boolean {
  if (node.isPlaceholder || !editor.isEnabled) return false;
  const ref = refOfNode(node);
  const at = placeBeneath(element);
  const [child] = childKindsOf(node.kind);
  if (event.key === 'F2') {
    editor.task = { kind: 'edit', ref, at };
  } else if (event.key === 'Insert' && child !== undefined) {
    editor.task = { kind: 'add', ref, child, at };
  } else if (event.key === 'Delete') {
    void editor.remove(ref).then(landing(onland));
  } else if (event.key.toLowerCase() === 'd' && (event.ctrlKey || event.metaKey)) {
    void editor.duplicate(ref).then(landing(onland));
  } else {
    return false;
  }
  return true;
}
