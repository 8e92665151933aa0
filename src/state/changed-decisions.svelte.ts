// The decisions that differ from those that the opened link recorded.

import type { ChangedSinceRecord, DecisionRecord } from '../scenario/link/decision-record.ts';
import type { LinkCodec } from './link-codec.ts';
import type { Playground } from './playground.svelte.ts';

export class ChangedDecisions {
  #list: readonly ChangedSinceRecord[] = $state.raw([]);
  #version: string | null = $state(null);
  #recorded: DecisionRecord | null = null;
  #codec: Pick<LinkCodec, 'changedDecisionsSince'> | null = null;
  readonly #playground: Playground;

  constructor(playground: Playground) {
    this.#playground = playground;
  }

  get list(): readonly ChangedSinceRecord[] {
    return this.#list;
  }

  /** The version of the page that wrote the link; null if the link doesn't say. */
  get version(): string | null {
    return this.#version;
  }

  clear(): void {
    this.#list = [];
  }

  /** Compares with the record of a link, as soon as decisions are known. */
  compareWith(recorded: DecisionRecord | null, codec: Pick<LinkCodec, 'changedDecisionsSince'> | null): void {
    this.clear();
    this.#codec = codec;
    this.#recorded = recorded;
    this.#version = recorded?.version ?? null;
    this.check();
  }

  /** Compares once decisions are known. Skipped if something was edited meanwhile. */
  check(): void {
    const { effective, isPending, history } = this.#playground;
    if (this.#recorded === null || this.#codec === null || isPending) return;
    const isUnedited = effective.kind === 'decided' && !history.canUndo;
    this.#list = isUnedited ? this.#codec.changedDecisionsSince(this.#recorded, effective.matrix) : [];
    this.#recorded = null;
  }
}
