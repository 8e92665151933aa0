// Edits the mock account: the task in progress, and the changes. The engine's code for edits is loaded on first use.

import type { Account, ClientAuthorization } from '../engine/account/account.ts';
import type { AddResult } from '../engine/account/add-resources.ts';
import type * as accountEdits from '../engine/account/edit-account.ts';
import type { EditResult } from '../engine/account/edit-result.ts';
import { CONTAINER_KINDS } from '../engine/account/resource-ref.ts';
import type { ChildKind, ResourceRef } from '../engine/account/resource-ref.ts';
import { findNode } from '../engine/account/walk-tree.ts';
import type { ResourceNode } from '../engine/account/resource-tree.ts';
import type { AccountPresetId } from '../scenario/presets/account-preset-ids.ts';
import type { Model } from './model.svelte.ts';
import type { Selection } from './selection.svelte.ts';
import type { ToastMessage } from './toasts.svelte.ts';
import type { View } from './view.svelte.ts';

type EditCode = typeof accountEdits;

/** An edit in progress, and the position of its form or menu in pixels. */
export type AccountTask = {
  readonly ref: ResourceRef;
  readonly at: { readonly x: number; readonly y: number };
} & ({ readonly kind: 'menu' | 'edit' | 'move' } | { readonly kind: 'add'; readonly child: ChildKind });

export class AccountEditor {
  #task: AccountTask | null = $state.raw(null);
  #dragged: ResourceRef | null = $state.raw(null);
  #isEnabled = $state(true);
  readonly #model: Model;
  readonly #view: View;
  readonly #selection: Selection;
  readonly #report: (message: ToastMessage) => void;

  constructor(model: Model, view: View, selection: Selection, report: (message: ToastMessage) => void) {
    this.#model = model;
    this.#view = view;
    this.#selection = selection;
    this.#report = report;
  }

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

  startDrag(ref: ResourceRef): void {
    this.#dragged = ref;
  }

  endDrag(): void {
    this.#dragged = null;
  }

  duplicate(ref: ResourceRef): Promise<EditResult> {
    return this.#edit(ref, ({ duplicateResource }, account) => this.apply(duplicateResource(account, ref)));
  }

  remove(ref: ResourceRef): Promise<EditResult> {
    return this.#edit(ref, ({ removeResource }, account) => {
      const node = findNode(this.#model.tree, ref.resource, ref.kind);
      const result = this.apply(removeResource(account, ref));
      if (result.kind === 'changed' && node !== null)
        this.#report({ kind: 'resource-removed', name: node.title === '' ? node.id : node.title });
      return result;
    });
  }

  /** Turns client authorization of an instance on or off. */
  setClientAuthorization(ref: ResourceRef, switches: ClientAuthorization): Promise<EditResult> {
    return this.#edit(ref, ({ setClientAuthorization }, account) =>
      this.apply(setClientAuthorization(account, ref, switches)),
    );
  }

  move(ref: ResourceRef, container: ResourceRef): Promise<EditResult> {
    return this.#edit(ref, ({ moveResource }, account) =>
      this.apply(moveResource(account, ref, container), ref),
    );
  }

  /** Replaces the account by a preset. */
  async loadPreset(id: AccountPresetId): Promise<void> {
    const { opening } = this.#model;
    const { accountPreset } = await import('../scenario/presets/account-presets.ts');
    if (this.#model.opening === opening) this.replace(accountPreset(id));
  }

  /** Replaces the whole account. */
  replace(account: Account): void {
    this.#model.setAccount(account);
    this.#report({ kind: 'account-replaced' });
  }

  /** Sets an account that contains resources in addition to the present ones. */
  extend(account: Account, added: number): void {
    this.#model.setAccount(account);
    this.#report({ kind: 'resources-added', count: added });
  }

  /** Edits the account once the engine's code has loaded. Fails if another scenario was opened meanwhile. */
  async #edit(ref: ResourceRef, edit: (code: EditCode, account: Account) => EditResult): Promise<EditResult> {
    const { opening } = this.#model;
    const code = await import('../engine/account/edit-account.ts');
    if (this.#model.opening !== opening) return { kind: 'refused', problem: { kind: 'not-found', ref } };
    return edit(code, this.#model.account);
  }

  /** Applies the result of an edit. `from` is the previous location of a resource that was moved or renamed. */
  apply<Result extends EditResult | AddResult>(result: Result, from: ResourceRef | null = null): Result {
    if (result.kind === 'refused') return result;
    this.#model.setAccount(result.account);
    if (from !== null && result.kind === 'changed') this.#follow(from, result.ref);
    return result;
  }

  /** The containers that a resource can be moved to: those of the right kind, except its own. */
  targetsFor(ref: ResourceRef): readonly ResourceNode[] {
    return this.#model.tree.nodes.filter((node) => this.#canContain(node, ref));
  }

  /** Whether the dragged resource can be dropped on the node. */
  canDrop(node: ResourceNode): boolean {
    return this.#dragged !== null && this.#canContain(node, this.#dragged);
  }

  /** Moves the dragged resource into a container. */
  drop(container: ResourceRef): Promise<EditResult> {
    const ref = this.#dragged ?? container;
    this.endDrag();
    return this.move(ref, container);
  }

  #canContain(container: ResourceNode, { resource, kind }: ResourceRef): boolean {
    if (kind === 'account' || container.isPlaceholder || container.kind !== CONTAINER_KINDS[kind])
      return false;
    return findNode(this.#model.tree, resource, kind)?.parent !== container.index;
  }

  /** Keeps a moved resource, or one inside it, selected under its new id. */
  #follow(from: ResourceRef, to: ResourceRef): void {
    const { nodeRef } = this.#view;
    // Services and configurations contain nothing, although another one's name may continue after a slash.
    const hasChildren = childKindsOf(from.kind).length > 0 && from.kind !== 'account';
    const moved = <Ref extends ResourceRef>(ref: Ref): Ref => {
      if (ref.resource === from.resource && ref.kind === from.kind) return { ...ref, resource: to.resource };
      const isWithin = hasChildren && ref.resource.startsWith(`${from.resource}/`);
      return isWithin ? { ...ref, resource: to.resource + ref.resource.slice(from.resource.length) } : ref;
    };
    this.#selection.updateRefs(moved);
    if (nodeRef !== null) this.#view.showNode(moved(nodeRef));
  }
}

/** The kinds of resource that a container can hold. */
export function childKindsOf(kind: ResourceNode['kind']): readonly ChildKind[] {
  const kinds: readonly ChildKind[] = ['instance', 'namespace', 'group', 'config', 'service'];
  return kinds.filter((child) => CONTAINER_KINDS[child] === kind);
}
