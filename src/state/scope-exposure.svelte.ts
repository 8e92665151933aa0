// What the scope shown opens, by access tier, for the strip over the matrix; and what the baseline of a comparison opened.

import { computeExposure, isAdministrator } from '../engine/evaluation/decide/exposure.ts';
import type { Exposure, ExposureTier } from '../engine/evaluation/decide/exposure.ts';
import type { CellMarks } from './cell-marks.svelte.ts';
import type { Comparison } from './comparison.svelte.ts';
import type { Model, Scope } from './model.svelte.ts';
import type { View } from './view.svelte.ts';

export class ScopeExposure {
  readonly #model: Model;
  readonly #view: View;
  readonly #comparison: Comparison;
  readonly #marks: CellMarks;

  readonly scope: Scope = $derived.by(() =>
    this.#view.matrix === 'resource' ? this.#view.scope : 'effective',
  );

  /** Null without decisions, and while a learner predicts a cell, which the counts would reveal. */
  readonly current: Exposure | null = $derived.by(() => {
    const decisions = this.#model.decisionsOf(this.scope);
    if (decisions.kind !== 'decided' || this.#marks.hiddenCell !== null) return null;
    return computeExposure(decisions.matrix, this.#model.mode);
  });

  /** Null if nothing is compared. */
  readonly #before: Exposure | null = $derived.by(() => {
    const { before } = this.#comparison;
    return before === null || this.scope !== 'effective' ? null : computeExposure(before, this.#model.mode);
  });

  /** Whether every action is allowed on every resource, also on those that the account does not list. */
  readonly isAdministrator: boolean = $derived.by(() => {
    const { current } = this;
    if (current === null) return false;
    const { account, context, mode, types } = this.#model;
    const policies = this.#model.policiesOf(this.scope).map(({ compiled }) => compiled);
    return isAdministrator(current, policies, account, context, mode, types);
  });

  constructor(model: Model, view: View, comparison: Comparison, marks: CellMarks) {
    this.#model = model;
    this.#view = view;
    this.#comparison = comparison;
    this.#marks = marks;
  }

  /** How many more resources count than in the baseline; 0 if nothing is compared. */
  deltaOf(tier: ExposureTier): number {
    const before = this.#before;
    return before === null || this.current === null
      ? 0
      : this.current.tiers[tier].count - before.tiers[tier].count;
  }
}
