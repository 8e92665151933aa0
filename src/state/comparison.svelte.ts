// Decisions pinned as a baseline, and what has been gained and lost since. The pinned policies are asked about the account as
// it is now, so that the two sides speak of the same resources.

import type { ResourceNode } from '../engine/account/resource-tree.ts';
import type { CatalogAction } from '../engine/catalog/catalog.ts';
import { changesByNode, compareMatrices, groupChanges } from '../engine/evaluation/decide/compare.ts';
import type { Change, ChangedDecision, ChangeGroup } from '../engine/evaluation/decide/compare.ts';
import { compilePolicy } from '../engine/evaluation/decide/compile-policy.ts';
import type { DecisionScope } from '../engine/evaluation/decide/decision-work.ts';
import { buildMatrix, computeGrants } from '../engine/evaluation/decide/permission-matrix.ts';
import type { PermissionMatrix } from '../engine/evaluation/decide/permission-matrix.ts';
import type { Baseline, Scenario } from '../scenario/scenario.ts';
import type { Playground } from './playground.svelte.ts';
import { parsedOf } from './prepare-scenario.ts';

/** One and the same for all nodes without changes. */
const NONE: readonly ChangedDecision[] = [];

/** What happened to one of these decisions; null when it is what it was. */
export function changeOf(changes: readonly ChangedDecision[], action: CatalogAction): Change | null {
  return changes.find((changed) => changed.action === action)?.change ?? null;
}

export class Comparison {
  baseline: Baseline | null = $state.raw(null);
  /** Decisions that an edit would change, shown in the place of the changes while somebody looks at it. */
  preview: readonly ChangedDecision[] | null = $state.raw(null);
  readonly #playground: Playground;

  /** The pinned policies and their context; null when nothing is pinned. */
  readonly pinned: Pick<DecisionScope, 'policies' | 'context'> | null = $derived.by(() => {
    const { baseline } = this;
    if (baseline === null) return null;
    const policies = baseline.policies.map((policy) => compilePolicy(parsedOf(policy)));
    return { policies, context: baseline.context };
  });

  readonly #before: PermissionMatrix | null = $derived.by(() => {
    const { pinned } = this;
    const { tree, isPending } = this.#playground;
    if (pinned === null || isPending) return null;
    return buildMatrix(
      tree,
      pinned.policies.map((policy) => computeGrants(policy, tree, pinned.context)),
    );
  });

  /** Every effective decision that differs; none while all attached policies are rejected or nothing is decided yet. */
  readonly changes: readonly ChangedDecision[] = $derived.by(() => {
    const { effective, mode } = this.#playground;
    if (this.#before === null || effective.kind !== 'decided') return [];
    return compareMatrices(this.#before, effective.matrix, mode);
  });

  readonly #byNode = $derived.by(() => changesByNode(this.changes));
  readonly #shownByNode = $derived.by(() =>
    this.preview === null ? this.#byNode : changesByNode(this.preview),
  );

  /** The changes by resource and access, the largest first. */
  readonly groups: readonly ChangeGroup[] = $derived.by(() => groupChanges(this.changes));

  constructor(playground: Playground) {
    this.#playground = playground;
  }

  /** Pins what the attached policies decide now. */
  pin(): void {
    const { attached, context } = this.#playground;
    this.baseline = { policies: attached.map((buffer) => buffer.toScenario()), context };
  }

  /** Pins what the attached policies of another scenario decide. */
  pinScenario({ policies, context }: Scenario): void {
    this.baseline = { policies: policies.filter(({ attached }) => attached), context };
  }

  unpin(): void {
    this.baseline = null;
    this.#playground.shown.onlyChanged = false;
  }

  /** What happened to decisions on a node, or would happen to them. */
  changesOn(node: ResourceNode): readonly ChangedDecision[] {
    return this.#shownByNode.get(node.index) ?? NONE;
  }

  hasChanged(node: ResourceNode): boolean {
    return this.#byNode.has(node.index);
  }
}
