// Editing the mock account: what is being done to which resource, and the changes that the engine makes of it. What makes
// them is loaded when it is first needed.

import type { Account } from '../engine/account/account.ts';
import type { AddResult } from '../engine/account/add-resources.ts';
import type * as accountEdits from '../engine/account/edit-account.ts';
import type { EditResult } from '../engine/account/edit-result.ts';
import { CONTAINER_KINDS } from '../engine/account/resource-ref.ts';
import type { ChildKind, ResourceRef } from '../engine/account/resource-ref.ts';
import { findNode } from '../engine/account/walk-tree.ts';
import type { ResourceNode } from '../engine/account/resource-tree.ts';
import type { AccountPresetId } from '../scenario/presets/account-preset-ids.ts';
import type { Playground } from './playground.svelte.ts';

type EditCode = typeof accountEdits;

/** What somebody is about to do to a resource, and where on the page to ask for it, in pixels. */
export type AccountTask = {
  readonly ref: ResourceRef;
  readonly at: { readonly x: number; readonly y: number };
} & ({ readonly kind: 'menu' | 'edit' | 'move' } | { readonly kind: 'add'; readonly child: ChildKind });

export class AccountEditor {
  task: AccountTask | null = $state.raw(null);
  /** What is being dragged over the tree. */
  dragged: ResourceRef | null = $state.raw(null);
  /** False where the account can only be looked at. */
  isEnabled = $state(true);
  readonly #playground: Playground;

  constructor(playground: Playground) {
    this.#playground = playground;
  }

  duplicate(ref: ResourceRef): Promise<EditResult> {
    return this.#edit(ref, ({ duplicateResource }, account) => this.take(duplicateResource(account, ref)));
  }

  remove(ref: ResourceRef): Promise<EditResult> {
    return this.#edit(ref, ({ removeResource }, account) => this.take(removeResource(account, ref)));
  }

  move(ref: ResourceRef, container: ResourceRef): Promise<EditResult> {
    return this.#edit(ref, ({ moveResource }, account) =>
      this.take(moveResource(account, ref, container), ref),
    );
  }

  /** Replaces the account by a ready-made one. */
  async takePreset(id: AccountPresetId): Promise<void> {
    const { opening } = this.#playground;
    const { accountPreset } = await import('../scenario/presets/account-presets.ts');
    if (this.#playground.opening === opening) this.replace(accountPreset(id));
  }

  /** Edits the account once the engine's code is loaded; refused where another scenario was opened meanwhile. */
  async #edit(ref: ResourceRef, edit: (code: EditCode, account: Account) => EditResult): Promise<EditResult> {
    const { opening } = this.#playground;
    const code = await import('../engine/account/edit-account.ts');
    if (this.#playground.opening !== opening) return { kind: 'refused', problem: { kind: 'not-found', ref } };
    return edit(code, this.#playground.account);
  }

  /** Makes a change that the engine worked out. `from` is where what changed stood before, if it has gone elsewhere. */
  take<Result extends EditResult | AddResult>(result: Result, from: ResourceRef | null = null): Result {
    if (result.kind === 'refused') return result;
    this.replace(result.account);
    if (from !== null && result.kind === 'changed') this.#follow(from, result.ref);
    return result;
  }

  replace(account: Account): void {
    this.#playground.account = account;
  }

  /** Where something can be moved to: the containers of the right kind, without the one that it is in. */
  targetsFor(ref: ResourceRef): readonly ResourceNode[] {
    return this.#playground.tree.nodes.filter((node) => this.#takes(node, ref));
  }

  /** Whether what is dragged may be dropped there. */
  takesDragged(node: ResourceNode): boolean {
    return this.dragged !== null && this.#takes(node, this.dragged);
  }

  #takes(container: ResourceNode, { resource, kind }: ResourceRef): boolean {
    if (kind === 'account' || container.isPlaceholder || container.kind !== CONTAINER_KINDS[kind])
      return false;
    return findNode(this.#playground.tree, resource, kind)?.parent !== container.index;
  }

  /** What is chosen, or lies in what has a new place, is still chosen there. */
  #follow(from: ResourceRef, to: ResourceRef): void {
    const { selection, nodeRef } = this.#playground;
    // Nothing lies in a service or a configuration, though another one's name may go on behind a slash.
    const holdsMore = childKindsOf(from.kind).length > 0 && from.kind !== 'account';
    const moved = <Ref extends ResourceRef>(ref: Ref): Ref => {
      if (ref.resource === from.resource && ref.kind === from.kind) return { ...ref, resource: to.resource };
      const isWithin = holdsMore && ref.resource.startsWith(`${from.resource}/`);
      return isWithin ? { ...ref, resource: to.resource + ref.resource.slice(from.resource.length) } : ref;
    };
    if (selection.cell !== null) selection.cell = moved(selection.cell);
    if (selection.focusedResource !== null) selection.focusedResource = moved(selection.focusedResource);
    if (nodeRef !== null) this.#playground.nodeRef = moved(nodeRef);
  }
}

/** What can be put into a container of each kind. */
export function childKindsOf(kind: ResourceNode['kind']): readonly ChildKind[] {
  const kinds: readonly ChildKind[] = ['instance', 'namespace', 'group', 'config', 'service'];
  return kinds.filter((child) => CONTAINER_KINDS[child] === kind);
}
