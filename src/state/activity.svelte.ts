// Recorded calls that a person pasted. In memory only: never part of the scenario, a draft or a link.

import { callersOf } from '../engine/activity/recorded-call.ts';
import type { RecordedCall } from '../engine/activity/recorded-call.ts';
import type { ActivityAnswer, ActivityQuestion, PolicySide } from '../scenario/activity/answer-activity.ts';
import type { ActivityReading } from '../scenario/activity/read-activity.ts';
import { ActivityWorker } from './activity-worker.svelte.ts';
import type { Model } from './model.svelte.ts';
import { parsedOf } from './prepare-scenario.ts';

export type Verdicts = Extract<ActivityAnswer, { kind: 'decide' }>;

/** Callers of errors and decoded messages have no name. */
export type CallerFilter = { readonly kind: 'all' } | { readonly kind: 'one'; readonly name: string | null };

export class RecordedActivity {
  #reading: ActivityReading | null = $state.raw(null);
  #verdicts: Verdicts | null = $state.raw(null);
  #filter: CallerFilter = $state.raw({ kind: 'all' });
  #comparesWithBaseline = $state(false);
  readonly #worker = new ActivityWorker();
  readonly #model: Model;

  constructor(model: Model) {
    this.#model = model;
  }

  /**
   * The calls of the chosen caller. Not `$derived`: the first dialog creates this object, and a derived value dies with the
   * component that creates it.
   */
  get calls(): readonly RecordedCall[] {
    const calls = this.#reading?.calls ?? [];
    const filter = this.#filter;
    return filter.kind === 'all' ? calls : calls.filter(({ caller }) => caller === filter.name);
  }

  get callers(): readonly (string | null)[] {
    return callersOf(this.#reading?.calls ?? []);
  }

  get reading(): ActivityReading | null {
    return this.#reading;
  }

  /** Null until the calls are decided. */
  get verdicts(): Verdicts | null {
    return this.#verdicts;
  }

  get isBusy(): boolean {
    return this.#worker.isBusy;
  }

  get filter(): CallerFilter {
    return this.#filter;
  }

  /** Whether the replay compares with the baseline of the page's comparison, not with the record. */
  get comparesWithBaseline(): boolean {
    return this.#comparesWithBaseline;
  }

  /** Replaces the calls by those of a text. */
  read(text: string): void {
    this.#filter = { kind: 'all' };
    this.#verdicts = null;
    this.#ask({ kind: 'read', text });
  }

  /** Forgets all calls. */
  clear(): void {
    this.#worker.close();
    this.#reading = null;
    this.#verdicts = null;
    this.#filter = { kind: 'all' };
  }

  setFilter(filter: CallerFilter): void {
    this.#filter = filter;
    this.decide();
  }

  compareWithBaseline(isOn: boolean): void {
    this.#comparesWithBaseline = isOn;
    this.decide();
  }

  /** Decides the calls under the attached policies. Call it again after policies have changed. */
  decide(): void {
    const { attached, account, context, mode, reading, observed, baseline } = this.#model;
    if (this.calls.length === 0) return;
    const before: PolicySide | null =
      this.#comparesWithBaseline && baseline !== null
        ? { policies: baseline.policies.map(parsedOf), reading: baseline.reading ?? reading, facts: observed }
        : null;
    this.#ask({
      kind: 'decide',
      calls: this.calls,
      account,
      context,
      mode,
      now: { policies: attached.map(({ evaluated }) => evaluated), reading, facts: observed },
      baseline: before,
    });
  }

  #ask(question: ActivityQuestion): void {
    this.#worker.ask(question, (answer) => {
      if (answer.kind === 'decide') this.#verdicts = answer;
      if (answer.kind !== 'read') return;
      this.#reading = answer.reading;
      this.decide();
    });
  }
}

const activities = new WeakMap<Model, RecordedActivity>();

/** The calls of a page, which stay while their dialog is closed. */
export function activityOf(model: Model): RecordedActivity {
  const known = activities.get(model) ?? new RecordedActivity(model);
  activities.set(model, known);
  return known;
}
