// Which rows and columns the matrix by resource shows. Rows that match a filter are shown with their ancestors.

import { namedNodes, withAncestors } from '../engine/account/walk-tree.ts';
import type { ResourceNode } from '../engine/account/resource-tree.ts';
import { actionsOnResourceType, actionSetOf, CATALOG } from '../engine/catalog/catalog.ts';
import type { CatalogAction } from '../engine/catalog/catalog.ts';
import type { ActionGroup } from '../engine/catalog/schema.ts';
import { isExposed } from '../engine/evaluation/decide/exposure.ts';
import type { ExposureTier } from '../engine/evaluation/decide/exposure.ts';
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
  #tier: ExposureTier | null = $state(null);
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

  /** The indexes of the nodes with a decision of the chosen tier; null if no tier is chosen, or none has one. */
  readonly #tierRows: ReadonlySet<number> | null = $derived.by(() => {
    const tier = this.#tier;
    const decisions = this.#model.decisionsOf(this.#view.scope);
    if (tier === null || decisions.kind !== 'decided') return null;
    const { matrix } = decisions;
    const rows = matrix.tree.nodes.filter((node) => isExposed(matrix, this.#model.mode, node, tier));
    return rows.length === 0 ? null : new Set(rows.map(({ index }) => index));
  });

  /** The indexes of the nodes to show; null if no filter hides any. */
  readonly #rows: ReadonlySet<number> | null = $derived.by(() => {
    const wanted = this.#text.trim().toLowerCase();
    const filtersByDecision = this.#onlyAllowed || this.onlyChanged || this.#tierRows !== null;
    if (wanted === '' && !filtersByDecision) return null;
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

  /** The tier whose cells stand out; null for none. Its rows are shown alone, unless no decision is like that. */
  get tier(): ExposureTier | null {
    return this.#tier;
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

  setTier(tier: ExposureTier | null): void {
    this.#tier = tier;
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
    this.#tier = null;
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
    if (this.#tierRows?.has(node.index) === false) return false;
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
