// Which effective decisions differ from those of a baseline. Both sides are computed for the current account, so that they cover
// the same resources.

import type { ResourceNode } from '../engine/account/resource-tree.ts';
import type { CatalogAction } from '../engine/catalog/catalog.ts';
import type { Reading } from '../engine/evaluation/decide/resource-types.ts';
import { changesByNode, compareMatrices } from '../engine/evaluation/decide/compare.ts';
import type { Change, ChangedDecision } from '../engine/evaluation/decide/compare.ts';
import { buildMatrix, computeGrants } from '../engine/evaluation/decide/permission-matrix.ts';
import type { PermissionMatrix } from '../engine/evaluation/decide/permission-matrix.ts';
import type { Baseline, BaselineSource, Scenario } from '../scenario/scenario.ts';
import type { Model, Scope } from './model.svelte.ts';

/** The same array for all nodes without changes. */
const NONE: readonly ChangedDecision[] = [];

/** The change of one action's decision; null if it is unchanged. */
export function changeOf(changes: readonly ChangedDecision[], action: CatalogAction): Change | null {
  return changes.find((changed) => changed.action === action)?.change ?? null;
}

export class Comparison {
  readonly #sources = new WeakMap<Baseline, BaselineSource>();
  #preview: readonly ChangedDecision[] | null = $state.raw(null);
  readonly #model: Model;

  /** The decisions of the baseline; null without a comparison. */
  readonly before: PermissionMatrix | null = $derived.by(() => {
    const { pinned, tree, types, baseline, readings, observed, isPending } = this.#model;
    if (pinned === null || isPending) return null;
    const own =
      baseline?.reading === undefined ? types : readings.code?.resourceTypesOf(baseline.reading, observed);
    if (own === undefined) return null;
    return buildMatrix(
      tree,
      pinned.policies.map((policy) => computeGrants(policy, tree, pinned.context)),
      own,
    );
  });

  /** Every effective decision that differs; empty while all attached policies are rejected or decisions are pending. */
  readonly changes: readonly ChangedDecision[] = $derived.by(() => {
    const { effective, mode, readings } = this.#model;
    if (this.before === null || effective.kind !== 'decided') return [];
    if (this.before.types === effective.matrix.types)
      return compareMatrices(this.before, effective.matrix, mode);
    return readings.code?.compareReadings(this.before, effective.matrix, mode) ?? [];
  });

  readonly #byNode = $derived.by(() => {
    const { tree, types, readings } = this.#model;
    const isOneReading = this.before === null || this.before.types === types;
    return changesByNode(
      isOneReading ? this.changes : (readings.code?.withAnsweringCells(this.changes, tree, types) ?? []),
    );
  });
  readonly #shownByNode = $derived.by(() => {
    const preview = this.#model.preview?.changes ?? this.#preview;
    return preview === null ? this.#byNode : changesByNode(preview);
  });

  /** Where the baseline comes from; one that a link contains is like a pinned state. */
  readonly source: BaselineSource | null = $derived.by(() => {
    const { baseline } = this.#model;
    if (baseline === null) return null;
    return this.#sources.get(baseline) ?? (baseline.reading === undefined ? 'pin' : 'reading');
  });

  constructor(model: Model) {
    this.#model = model;
  }

  /** Compares from now on with the decisions of a scenario's attached policies, by one reading or the one shown. */
  start({ policies, context }: Scenario, source: BaselineSource, reading?: Reading): void {
    const baseline = {
      policies: policies.filter(({ attached }) => attached),
      context,
      ...(reading === undefined ? {} : { reading }),
    };
    this.#sources.set(baseline, source);
    this.#model.setBaseline(baseline);
  }

  /** The decisions that an edit would change, shown instead of the changes; null for no preview. */
  setPreview(preview: readonly ChangedDecision[] | null): void {
    this.#preview = preview;
  }

  /** The changes to show on a node, or those of the preview. Only effective decisions are compared. */
  changesOn(node: ResourceNode, scope: Scope): readonly ChangedDecision[] {
    const isShown = scope === 'effective' || this.#model.preview !== null;
    return (isShown ? this.#shownByNode.get(node.index) : undefined) ?? NONE;
  }

  hasChanged(node: ResourceNode): boolean {
    return this.#byNode.has(node.index);
  }
}
