// Which rows and columns the matrix by resource shows. Rows that match a filter are shown with their ancestors.

import { namedNodes, withAncestors } from '../engine/account/walk-tree.ts';
import type { ResourceNode } from '../engine/account/resource-tree.ts';
import { actionSetOf, CATALOG } from '../engine/catalog/catalog.ts';
import type { CatalogAction } from '../engine/catalog/catalog.ts';
import type { ActionGroup } from '../engine/catalog/schema.ts';
import { decisionsOn } from '../engine/evaluation/decide/cell.ts';
import { isExposed } from '../engine/evaluation/decide/exposure.ts';
import type { ExposureTier } from '../engine/evaluation/decide/exposure.ts';
import type { Comparison } from './comparison.svelte.ts';
import { parseFilterQuery } from './filter-query.ts';
import type { Model } from './model.svelte.ts';
import type { View } from './view.svelte.ts';
import { indexesWhere, instanceKeys, NONE_COLLAPSED, visibleNodes, withCollapsed } from './visible-nodes.ts';

/** One column for each action, or one for each tier. */
export type GroupForm = 'actions' | 'tiers';

/** The groups whose form the visitor chose; the others have that of the matrix. */
export type GroupForms = Readonly<Partial<Record<ActionGroup, GroupForm>>>;

export class MatrixFilters {
  #text = $state('');
  #hiddenGroups: readonly ActionGroup[] = $state.raw([]);
  #groupForms: GroupForms = $state.raw({});
  #tier: ExposureTier | null = $state(null);
  #onlyChanged = $state(false);
  #collapsed = $state.raw(NONE_COLLAPSED);
  readonly #model: Model;
  readonly #view: View;
  readonly #comparison: Comparison;

  readonly #query = $derived(parseFilterQuery(this.#text));

  /** The actions that have columns, in the order of the columns. */
  readonly actions: readonly CatalogAction[] = $derived.by(() => {
    const { tiers } = this.#query;
    return CATALOG.filter(
      ({ tier, group }) =>
        (tiers.length === 0 || tiers.includes(tier)) && !this.#hiddenGroups.includes(group),
    );
  });

  /** The indexes of the nodes with a decision of the chosen tier; null if no tier is chosen, or none has one. */
  readonly #tierRows: ReadonlySet<number> | null = $derived.by(() => {
    const tier = this.#tier;
    if (tier === null) return null;
    const decisions = this.#model.decisionsOf(this.#view.scope);
    if (decisions.kind !== 'decided') return null;
    const { matrix } = decisions;
    return indexesWhere(matrix.tree, (node) => isExposed(matrix, this.#model.mode, node, tier));
  });

  /** For each node, the actions that the readings or the modes decide differently on it or inside it. */
  readonly unstable: Int32Array | null = $derived.by(
    () => this.#model.readings.code?.unstableIn(this.#model.scopeToCompare(this.#view.scope)) ?? null,
  );

  /** The indexes of the nodes to show; null if no filter hides any. */
  readonly #rows: ReadonlySet<number> | null = $derived.by(() => {
    const { text, isAllowed, isDenied, isRobust } = this.#query;
    const filtersByDecision =
      isAllowed || isDenied || isRobust !== null || this.onlyChanged || this.#tierRows !== null;
    if (text === '' && !filtersByDecision) return null;
    const { tree } = this.#model;
    return withAncestors(
      tree,
      namedNodes(tree, text).filter((node) => this.#isWanted(node)),
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

  /** Parts of a resource's id or name, and tokens. */
  get text(): string {
    return this.#text;
  }

  get hiddenGroups(): readonly ActionGroup[] {
    return this.#hiddenGroups;
  }

  get groupForms(): GroupForms {
    return this.#groupForms;
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

  /** Whether only robust rows, or only the others, are shown; null for all. */
  get isRobust(): boolean | null {
    return this.#query.isRobust;
  }

  setText(text: string): void {
    this.#text = text;
  }

  toggleGroup(group: ActionGroup): void {
    this.#hiddenGroups = toggled(this.#hiddenGroups, group);
  }

  setGroupForm(group: ActionGroup, form: GroupForm): void {
    this.#groupForms = { ...this.#groupForms, [group]: form };
  }

  /** Shows all groups in the form of the matrix. */
  resetGroupForms(): void {
    this.#groupForms = {};
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
    this.#hiddenGroups = [];
    this.#tier = null;
    this.#onlyChanged = false;
    this.#collapsed = NONE_COLLAPSED;
  }

  /** Collapses or expands a node. */
  toggle({ key }: ResourceNode): void {
    this.#collapsed = withCollapsed(this.#collapsed, key, !this.#collapsed.has(key));
  }

  /** Collapses the instances, or expands everything if any row is collapsed. */
  toggleAll(): void {
    this.#collapsed = this.#collapsed.size > 0 ? NONE_COLLAPSED : instanceKeys(this.#model.tree);
  }

  expand({ key }: ResourceNode): void {
    if (this.#collapsed.has(key)) this.#collapsed = withCollapsed(this.#collapsed, key, false);
  }

  #isWanted(node: ResourceNode): boolean {
    const { isAllowed, isDenied, isRobust } = this.#query;
    if (isAllowed && !this.#decidesAny(node, 'allow')) return false;
    if (isDenied && !this.#decidesAny(node, 'deny')) return false;
    if (isRobust !== null && this.#isRobust(node) === !isRobust) return false;
    if (this.#tierRows?.has(node.index) === false) return false;
    return !this.onlyChanged || this.#comparison.hasChanged(node);
  }

  /** Whether no decision of the actions shown depends on the reading or the mode; null if unknown. */
  #isRobust(node: ResourceNode): boolean | null {
    const shown = this.#model.types.actionsOn(node.kind) & actionSetOf(this.actions);
    if (shown === 0 || this.unstable === null) return null;
    return ((this.unstable[node.index] ?? 0) & shown) === 0;
  }

  /** Whether any action shown is allowed, or denied explicitly, on the node. */
  #decidesAny(node: ResourceNode, decision: 'allow' | 'deny'): boolean {
    const { mode } = this.#model;
    const decisions = this.#model.decisionsOf(this.#view.scope);
    if (decisions.kind !== 'decided') return decisions.kind === 'pending';
    return (decisionsOn(decisions.matrix, mode, node)[decision] & actionSetOf(this.actions)) !== 0;
  }
}

function toggled<T>(list: readonly T[], item: T): readonly T[] {
  return list.includes(item) ? list.filter((other) => other !== item) : [...list, item];
}
