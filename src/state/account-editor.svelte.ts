// Which edit of the mock account is in progress. The edits themselves are in account-edits.ts, which loads later.

import type { ChildKind, ResourceRef } from '../engine/account/resource-ref.ts';
import type { ResourceNode } from '../engine/account/resource-tree.ts';

/** An edit in progress, and the position of its form or menu in pixels. */
export type AccountTask = {
  readonly ref: ResourceRef;
  readonly at: { readonly x: number; readonly y: number };
} & ({ readonly kind: 'menu' | 'edit' | 'move' } | { readonly kind: 'add'; readonly child: ChildKind });

export class AccountEditor {
  #task: AccountTask | null = $state.raw(null);
  #isEnabled = $state(true);
  /** The containers that the dragged resource can be dropped on. */
  #dropTargets: readonly ResourceNode[] = $state.raw([]);

  get task(): AccountTask | null {
    return this.#task;
  }

  /** False if the account is read-only. */
  get isEnabled(): boolean {
    return this.#isEnabled;
  }

  setEnabled(isEnabled: boolean): void {
    this.#isEnabled = isEnabled;
  }

  openTask(task: AccountTask): void {
    this.#task = task;
  }

  closeTask(): void {
    this.#task = null;
  }

  startDrag(dropTargets: readonly ResourceNode[]): void {
    this.#dropTargets = dropTargets;
  }

  endDrag(): void {
    this.#dropTargets = [];
  }

  /** Whether the dragged resource can be dropped on the node. */
  canDrop(node: ResourceNode): boolean {
    return this.#dropTargets.includes(node);
  }
}
