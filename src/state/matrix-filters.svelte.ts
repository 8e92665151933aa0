// Which rows and columns the matrix by resource shows. Rows that match a filter are shown with their ancestors.

import { namedNodes, withAncestors } from '../engine/account/walk-tree.ts';
import type { ResourceNode } from '../engine/account/resource-tree.ts';
import { actionsOnResourceType, actionSetOf, CATALOG } from '../engine/catalog/catalog.ts';
import type { CatalogAction } from '../engine/catalog/catalog.ts';
import type { ActionGroup } from '../engine/catalog/schema.ts';
import { allowedOn } from '../engine/evaluation/decide/permission-matrix.ts';
import type { Comparison } from './comparison.svelte.ts';
import type { Model } from './model.svelte.ts';
import type { View } from './view.svelte.ts';
import { NONE_COLLAPSED, visibleNodes, withCollapsed } from './visible-nodes.ts';

export class MatrixFilters {
  #text = $state('');
  #access: CatalogAction['access'] | 'all' = $state('all');
  #group: ActionGroup | 'all' = $state('all');
  #onlyAllowed = $state(false);
  #onlyChanged = $state(false);
  #collapsed = $state.raw(NONE_COLLAPSED);
  readonly #model: Model;
  readonly #view: View;
  readonly #comparison: Comparison;

  readonly columns: readonly CatalogAction[] = $derived.by(() =>
    CATALOG.filter(
      ({ access, group }) =>
        (this.#access === 'all' || access === this.#access) &&
        (this.#group === 'all' || group === this.#group),
    ),
  );

  /** The indexes of the nodes to show; null if no filter hides any. */
  readonly #rows: ReadonlySet<number> | null = $derived.by(() => {
    const wanted = this.#text.trim().toLowerCase();
    if (wanted === '' && !this.#onlyAllowed && !this.onlyChanged) return null;
    const { tree } = this.#model;
    const named = namedNodes(tree, wanted);
    return withAncestors(
      tree,
      named.filter((node) => this.#isWanted(node)),
    );
  });

  readonly nodes: readonly ResourceNode[] = $derived.by(() =>
    visibleNodes(this.#model.tree, this.#collapsed, this.#rows),
  );

  constructor(model: Model, view: View, comparison: Comparison) {
    this.#model = model;
    this.#view = view;
    this.#comparison = comparison;
  }

  /** A part of a resource's id or name. */
  get text(): string {
    return this.#text;
  }

  get access(): CatalogAction['access'] | 'all' {
    return this.#access;
  }

  get group(): ActionGroup | 'all' {
    return this.#group;
  }

  get onlyAllowed(): boolean {
    return this.#onlyAllowed;
  }

  /** Applies only during a comparison. */
  get onlyChanged(): boolean {
    return this.#onlyChanged && this.#model.baseline !== null;
  }

  /** The keys of the nodes whose descendants are hidden. */
  get collapsed(): ReadonlySet<string> {
    return this.#collapsed;
  }

  setText(text: string): void {
    this.#text = text;
  }

  setAccess(access: CatalogAction['access'] | 'all'): void {
    this.#access = access;
  }

  setGroup(group: ActionGroup | 'all'): void {
    this.#group = group;
  }

  setOnlyAllowed(onlyAllowed: boolean): void {
    this.#onlyAllowed = onlyAllowed;
  }

  setOnlyChanged(onlyChanged: boolean): void {
    this.#onlyChanged = onlyChanged;
  }

  /** Shows all rows and columns. */
  clear(): void {
    this.#text = '';
    this.#access = 'all';
    this.#group = 'all';
    this.#onlyAllowed = false;
    this.#onlyChanged = false;
    this.#collapsed = NONE_COLLAPSED;
  }

  /** Collapses or expands a node. */
  toggle({ key }: ResourceNode): void {
    this.#collapsed = withCollapsed(this.#collapsed, key, !this.#collapsed.has(key));
  }

  expand({ key }: ResourceNode): void {
    if (this.#collapsed.has(key)) this.#collapsed = withCollapsed(this.#collapsed, key, false);
  }

  #isWanted(node: ResourceNode): boolean {
    if (this.#onlyAllowed && !this.#allowsAny(node)) return false;
    return !this.onlyChanged || this.#comparison.hasChanged(node);
  }

  #allowsAny(node: ResourceNode): boolean {
    const { mode } = this.#model;
    const decisions = this.#model.decisionsOf(this.#view.scope);
    if (decisions.kind !== 'decided') return decisions.kind === 'pending';
    const shown = actionSetOf(this.columns) & actionsOnResourceType(node.kind);
    return (allowedOn(decisions.matrix, mode, node) & shown) !== 0;
  }
}
