// What of the matrix by resource is shown: which columns, and which rows with what contains them.

import { SvelteSet } from 'svelte/reactivity';
import { namedNodes, withAncestors } from '../engine/account/walk-tree.ts';
import type { ResourceNode } from '../engine/account/resource-tree.ts';
import { actionsOnResourceType, actionSetOf, CATALOG } from '../engine/catalog/catalog.ts';
import type { CatalogAction } from '../engine/catalog/catalog.ts';
import type { ActionGroup } from '../engine/catalog/schema.ts';
import { allowedOn } from '../engine/evaluation/decide/permission-matrix.ts';
import type { Playground } from './playground.svelte.ts';
import { visibleNodes } from './visible-nodes.ts';

export class MatrixFilters {
  /** A part of a resource's id or name. */
  text = $state('');
  access: CatalogAction['access'] | 'all' = $state('all');
  group: ActionGroup | 'all' = $state('all');
  onlyAllowed = $state(false);
  /** What the visitor has asked for; it counts only during a comparison. */
  #onlyChanged = $state(false);
  /** The keys of the nodes beneath which nothing is shown. */
  readonly collapsed = new SvelteSet<string>();
  readonly #playground: Playground;

  readonly columns: readonly CatalogAction[] = $derived.by(() =>
    CATALOG.filter(
      ({ access, group }) =>
        (this.access === 'all' || access === this.access) && (this.group === 'all' || group === this.group),
    ),
  );

  /** The places in the tree of the nodes to show; null when no filter leaves any out. */
  readonly #rows: ReadonlySet<number> | null = $derived.by(() => {
    const wanted = this.text.trim().toLowerCase();
    if (wanted === '' && !this.onlyAllowed && !this.onlyChanged) return null;
    const { tree } = this.#playground;
    const named = namedNodes(tree, wanted);
    return withAncestors(
      tree,
      named.filter((node) => this.#isWanted(node)),
    );
  });

  readonly nodes: readonly ResourceNode[] = $derived.by(() =>
    visibleNodes(this.#playground.tree, this.collapsed, this.#rows),
  );

  constructor(playground: Playground) {
    this.#playground = playground;
  }

  get onlyChanged(): boolean {
    return this.#onlyChanged && this.#playground.comparison.baseline !== null;
  }

  set onlyChanged(isOn: boolean) {
    this.#onlyChanged = isOn;
  }

  /** Shows all rows and columns, as when a scenario is opened. */
  clear(): void {
    this.text = '';
    this.access = 'all';
    this.group = 'all';
    this.onlyAllowed = false;
    this.#onlyChanged = false;
    this.collapsed.clear();
  }

  toggle({ key }: ResourceNode): void {
    if (!this.collapsed.delete(key)) this.collapsed.add(key);
  }

  #isWanted(node: ResourceNode): boolean {
    if (this.onlyAllowed && !this.#allowsAny(node)) return false;
    return !this.onlyChanged || this.#playground.comparison.hasChanged(node);
  }

  #allowsAny(node: ResourceNode): boolean {
    const { mode, scope } = this.#playground;
    const column = this.#playground.columnOf(scope);
    if (column.kind !== 'decided') return column.kind === 'pending';
    const shown = actionSetOf(this.columns) & actionsOnResourceType(node.kind);
    return (allowedOn(column.matrix, mode, node) & shown) !== 0;
  }
}
