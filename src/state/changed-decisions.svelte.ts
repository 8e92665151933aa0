// The decisions that differ from those that the opened link recorded.

import { changedDecisionsSince } from '../scenario/link/decision-record.ts';
import type { ChangedSinceRecord, DecisionRecord } from '../scenario/link/decision-record.ts';
import type { Playground } from './playground.svelte.ts';

export class ChangedDecisions {
  #list: readonly ChangedSinceRecord[] = $state.raw([]);
  #recorded: DecisionRecord | null = null;
  readonly #playground: Playground;

  constructor(playground: Playground) {
    this.#playground = playground;
  }

  get list(): readonly ChangedSinceRecord[] {
    return this.#list;
  }

  clear(): void {
    this.#list = [];
  }

  /** Compares with the record of a link, as soon as decisions are known. */
  compareWith(recorded: DecisionRecord | null): void {
    this.clear();
    this.#recorded = recorded;
    this.check();
  }

  /** Compares once decisions are known. Skipped if something was edited meanwhile. */
  check(): void {
    const { effective, isPending, history } = this.#playground;
    if (this.#recorded === null || isPending) return;
    const isUnedited = effective.kind === 'decided' && !history.canUndo;
    this.#list = isUnedited ? changedDecisionsSince(this.#recorded, effective.matrix) : [];
    this.#recorded = null;
  }
}
