// The edits of the mock account. The page loads them with what offers them; the engine's code for edits is loaded on first use.

import type { Account, ClientAuthorization } from '../engine/account/account.ts';
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

export class AccountEdits {
  readonly #playground: Playground;

  constructor(playground: Playground) {
    this.#playground = playground;
  }

  duplicate(ref: ResourceRef): Promise<EditResult> {
    return this.#edit(ref, ({ duplicateResource }, account) => this.apply(duplicateResource(account, ref)));
  }

  remove(ref: ResourceRef): Promise<EditResult> {
    return this.#edit(ref, ({ removeResource }, account) => {
      const node = findNode(this.#playground.tree, ref.resource, ref.kind);
      const result = this.apply(removeResource(account, ref));
      if (result.kind === 'changed' && node !== null)
        this.#playground.reportEdit({
          kind: 'resource-removed',
          name: node.title === '' ? node.id : node.title,
        });
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
    const { opening } = this.#playground;
    const { accountPreset } = await import('../scenario/presets/account-presets.ts');
    if (this.#playground.opening === opening) this.replace(accountPreset(id));
  }

  /** Replaces the whole account. */
  replace(account: Account): void {
    this.#playground.setAccount(account);
    this.#playground.reportEdit({ kind: 'account-replaced' });
  }

  /** Sets an account that contains resources in addition to the present ones. */
  extend(account: Account, added: number): void {
    this.#playground.setAccount(account);
    this.#playground.reportEdit({ kind: 'resources-added', count: added });
  }

  /** Edits the account once the engine's code has loaded. Fails if another scenario was opened meanwhile. */
  async #edit(ref: ResourceRef, edit: (code: EditCode, account: Account) => EditResult): Promise<EditResult> {
    const { opening } = this.#playground;
    const code = await import('../engine/account/edit-account.ts');
    if (this.#playground.opening !== opening) return { kind: 'refused', problem: { kind: 'not-found', ref } };
    return edit(code, this.#playground.account);
  }

  /** Applies the result of an edit. `from` is the previous location of a resource that was moved or renamed. */
  apply<Result extends EditResult | AddResult>(result: Result, from: ResourceRef | null = null): Result {
    if (result.kind === 'refused') return result;
    this.#playground.setAccount(result.account);
    if (from !== null && result.kind === 'changed') this.#follow(from, result.ref);
    return result;
  }

  /** The containers that a resource can be moved to: those of the right kind, except its own. */
  targetsFor(ref: ResourceRef): readonly ResourceNode[] {
    return this.#playground.tree.nodes.filter((node) => this.#canContain(node, ref));
  }

  #canContain(container: ResourceNode, { resource, kind }: ResourceRef): boolean {
    if (kind === 'account' || container.isPlaceholder || container.kind !== CONTAINER_KINDS[kind])
      return false;
    return findNode(this.#playground.tree, resource, kind)?.parent !== container.index;
  }

  /** Keeps a moved resource, or one inside it, selected under its new id. */
  #follow(from: ResourceRef, to: ResourceRef): void {
    const { nodeRef } = this.#playground.view;
    // Services and configurations contain nothing, although another one's name may continue after a slash.
    const hasChildren = childKindsOf(from.kind).length > 0 && from.kind !== 'account';
    const moved = <Ref extends ResourceRef>(ref: Ref): Ref => {
      if (ref.resource === from.resource && ref.kind === from.kind) return { ...ref, resource: to.resource };
      const isWithin = hasChildren && ref.resource.startsWith(`${from.resource}/`);
      return isWithin ? { ...ref, resource: to.resource + ref.resource.slice(from.resource.length) } : ref;
    };
    this.#playground.selection.updateRefs(moved);
    if (nodeRef !== null) this.#playground.view.showNode(moved(nodeRef));
  }
}

/** The kinds of resource that a container can hold. */
export function childKindsOf(kind: ResourceNode['kind']): readonly ChildKind[] {
  const kinds: readonly ChildKind[] = ['instance', 'namespace', 'group', 'config', 'service'];
  return kinds.filter((child) => CONTAINER_KINDS[child] === kind);
}
