// The least policy for recorded calls: the lines that a person chose, and the policies that a worker writes for them.

import { suggestLines } from '../engine/activity/suggest-lines.ts';
import type { Breadth, SuggestedLine } from '../engine/activity/suggest-lines.ts';
import type { ActivityAnswer, WriteQuestion } from '../scenario/activity/answer-activity.ts';
import type { RecordedActivity } from './activity.svelte.ts';
import type { Model } from './model.svelte.ts';

export class PolicySuggestion {
  #breadth: Breadth = $state('grouped');
  #allowsDenied = $state(false);
  /** Lines whose choice is not the default: single events are not chosen, all others are. */
  #toggled: readonly string[] = $state.raw([]);
  #answered: { readonly question: WriteQuestion; readonly policies: readonly string[] } | null =
    $state.raw(null);
  readonly #model: Model;
  readonly #activity: RecordedActivity;

  readonly lines: readonly SuggestedLine[] = $derived.by(() => {
    const calls = this.#activity.calls.filter(({ isDenied }) => this.#allowsDenied || !isDenied);
    return suggestLines(calls, this.#breadth);
  });

  /** Null while no line is chosen. */
  readonly question: WriteQuestion | null = $derived.by(() => {
    const assertions = this.lines.filter((line) => this.isChosen(line)).map(({ assertion }) => assertion);
    return assertions.length === 0 ? null : { kind: 'write', account: this.#model.account, assertions };
  });

  constructor(model: Model, activity: RecordedActivity) {
    this.#model = model;
    this.#activity = activity;
  }

  get breadth(): Breadth {
    return this.#breadth;
  }

  setBreadth(breadth: Breadth): void {
    this.#breadth = breadth;
  }

  /** Whether the policy also allows calls that were denied. */
  get allowsDenied(): boolean {
    return this.#allowsDenied;
  }

  setAllowsDenied(isOn: boolean): void {
    this.#allowsDenied = isOn;
  }

  isChosen({ line, isSingle }: SuggestedLine): boolean {
    return isSingle === this.#toggled.includes(line);
  }

  toggle({ line }: SuggestedLine): void {
    const isToggled = this.#toggled.includes(line);
    this.#toggled = isToggled ? this.#toggled.filter((other) => other !== line) : [...this.#toggled, line];
  }

  /** Whether the policies for the chosen lines are still being written; `policies` are then those of an earlier choice. */
  get isPending(): boolean {
    return this.question !== null && this.question !== this.#answered?.question;
  }

  /** The last policies; empty if none allows exactly the chosen lines, null before the first answer. */
  get policies(): readonly string[] | null {
    return this.#answered?.policies ?? null;
  }

  show(question: WriteQuestion, answer: ActivityAnswer): void {
    if (answer.kind === 'write') this.#answered = { question, policies: answer.policies };
  }
}
