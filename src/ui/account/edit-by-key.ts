// What the keys of a file list do to a resource.

import type { EditResult } from '../../engine/account/edit-result.ts';
import type { ResourceRef } from '../../engine/account/resource-ref.ts';
import type { ResourceNode } from '../../engine/account/resource-tree.ts';
import { AccountEdits, childKindsOf } from '../../state/account-edits.ts';
import type { Playground } from '../../state/playground.svelte.ts';
import { positionBelow, refOfNode } from './resource-gestures.ts';

/** Focuses the changed resource after an edit that succeeded. */
export function focusResult(onfocusresource: (ref: ResourceRef) => void) {
  return (result: EditResult): void => {
    if (result.kind === 'changed') onfocusresource(result.ref);
  };
}

/** Makes the edit of a key that `isEditKey` knows. The form of an edit is below the element. */
export function editByKey(
  playground: Playground,
  node: ResourceNode,
  key: string,
  element: Element,
  onfocusresource: (ref: ResourceRef) => void,
): void {
  const { accountEditor } = playground;
  const edits = new AccountEdits(playground);
  const ref = refOfNode(node);
  const at = positionBelow(element);
  const [child] = childKindsOf(node.kind);
  if (key === 'F2') accountEditor.openTask({ kind: 'edit', ref, at });
  else if (key === 'Delete') void edits.remove(ref).then(focusResult(onfocusresource));
  else if (key !== 'Insert') void edits.duplicate(ref).then(focusResult(onfocusresource));
  else if (child !== undefined) accountEditor.openTask({ kind: 'add', ref, child, at });
}
