// What the page shows of a model: which matrix, scope, policy, resource and panel of details, and the inspector's size.

import { findNode } from '../engine/account/walk-tree.ts';
import type { ResourceNode } from '../engine/account/resource-tree.ts';
import type { DetailView, MatrixView, NodeRef } from '../scenario/scenario.ts';
import type { Model, Scope } from './model.svelte.ts';
import type { PolicyBuffer } from './policy-buffer.svelte.ts';

export interface ViewState {
  readonly matrix: MatrixView;
  readonly scope: Scope;
  readonly openPolicy: PolicyBuffer | null;
  readonly nodeRef: NodeRef | null;
  readonly detail: DetailView;
}

/** How much room the details take: a bar, a pane, or the matrix's room too. Not part of a link. */
export type InspectorSize = 'closed' | 'open' | 'maximized';

export class View {
  #matrix: MatrixView = $state('resource');
  #scope: Scope = $state.raw('effective');
  #openPolicy: PolicyBuffer | null = $state.raw(null);
  #nodeRef: NodeRef | null = $state.raw(null);
  #detail: DetailView = $state('reasons');
  #inspector: InspectorSize = $state('closed');
  readonly #model: Model;

  /** The resource of the matrix by policy: the selected one, or the account if none is selected or it no longer exists. */
  readonly node: ResourceNode | null = $derived.by(() => {
    const { tree } = this.#model;
    const selected =
      this.#nodeRef === null ? null : findNode(tree, this.#nodeRef.resource, this.#nodeRef.kind);
    return selected ?? tree.nodes[0] ?? null;
  });

  constructor(model: Model) {
    this.#model = model;
  }

  get matrix(): MatrixView {
    return this.#matrix;
  }

  /** The scope of the matrix by resource. */
  get scope(): Scope {
    return this.#scope;
  }

  /** The policy whose text is shown. */
  get openPolicy(): PolicyBuffer | null {
    return this.#openPolicy;
  }

  get nodeRef(): NodeRef | null {
    return this.#nodeRef;
  }

  get detail(): DetailView {
    return this.#detail;
  }

  get inspector(): InspectorSize {
    return this.#inspector;
  }

  get state(): ViewState {
    const { matrix, scope, openPolicy, nodeRef, detail } = this;
    return { matrix, scope, openPolicy, nodeRef, detail };
  }

  showMatrix(matrix: MatrixView): void {
    this.#matrix = matrix;
  }

  showScope(scope: Scope): void {
    this.#scope = scope;
  }

  /** Opens a policy of the model; that of a preview has no text to show. */
  open(buffer: PolicyBuffer | null): void {
    if (this.#model.buffers.some((own) => own === buffer)) this.#openPolicy = buffer;
  }

  showNode(ref: NodeRef | null): void {
    this.#nodeRef = ref;
  }

  /** Shows a panel of the details, and opens the inspector. */
  showDetail(detail: DetailView): void {
    this.#detail = detail;
    if (this.#inspector === 'closed') this.#inspector = 'open';
  }

  /** Opens the inspector at the explanation; an open one keeps its panel. */
  showExplanation(): void {
    if (this.#inspector === 'closed') this.showDetail('reasons');
  }

  resizeInspector(size: InspectorSize): void {
    this.#inspector = size;
  }

  restore(state: ViewState): void {
    this.#matrix = state.matrix;
    this.#scope = state.scope;
    this.#openPolicy = state.openPolicy;
    this.#nodeRef = state.nodeRef;
    this.#detail = state.detail;
  }

  /** Stops showing policies that no longer exist; `index` is the place of the one to open instead. */
  keepOnly(buffers: readonly PolicyBuffer[], index = 0): void {
    if (this.#openPolicy === null || !buffers.includes(this.#openPolicy))
      this.#openPolicy = buffers[Math.min(index, buffers.length - 1)] ?? null;
    if (this.#scope !== 'effective' && !buffers.includes(this.#scope)) this.#scope = 'effective';
  }
}
