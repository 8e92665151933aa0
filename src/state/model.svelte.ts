// The model of a playground: policies, account, request context and assertions, and the decisions that follow from them. It knows
// nothing of what is selected or shown, apart from the matching mode, the reading and the placeholder rows, which decisions depend on.

import { DEFAULT_ACCOUNT } from '../engine/account/account.ts';
import type { Account } from '../engine/account/account.ts';
import { DEFAULT_CONTEXT } from '../engine/account/request.ts';
import type { RequestContext } from '../engine/account/request.ts';
import { treeOf } from '../engine/account/resource-tree.ts';
import { NO_FACTS } from '../engine/catalog/observed-fact.ts';
import type { ObservedFact } from '../engine/catalog/observed-fact.ts';
import { GUIDE_TYPES } from '../engine/evaluation/decide/resource-types.ts';
import type { Reading, ResourceTypes } from '../engine/evaluation/decide/resource-types.ts';
import type { AssistContext } from '../engine/assist/assist-context.ts';
import { compilePolicy } from '../engine/evaluation/decide/compile-policy.ts';
import type { DecisionScope } from '../engine/evaluation/decide/decision-work.ts';
import type { ChangedDecision } from '../engine/evaluation/decide/compare.ts';
import type { MatchingMode } from '../engine/evaluation/decide/decision.ts';
import type { PermissionMatrix } from '../engine/evaluation/decide/permission-matrix.ts';
import type { Exercise } from '../scenario/exercise.ts';
import { MAX_ASSERTIONS } from '../scenario/scenario.ts';
import type { Baseline, ExampleId, Scenario, ScenarioPolicy } from '../scenario/scenario.ts';
import type { DecidedScope } from './both-readings.ts';
import { LateCode } from './late-code.svelte.ts';
import { PendingDecisions } from './pending-decisions.svelte.ts';
import { PolicyBuffer } from './policy-buffer.svelte.ts';
import type { PolicyState } from './policy-buffer.svelte.ts';
import { parsedOf } from './prepare-scenario.ts';
import { poolDecisions, reuseIfDecidedAlike } from './scope-decisions.ts';
import type { ScopeDecisions } from './scope-decisions.ts';
import { uniqueName } from './unique-name.ts';

/** All attached policies together, or one policy alone. */
export type Scope = PolicyBuffer | 'effective';

/** What a person edits, at one moment. Buffers keep their identity, so that undoing a removal restores the same one. */
export interface Edits {
  readonly policies: readonly PolicyState[];
  readonly account: Account;
  readonly context: RequestContext;
  readonly observed: readonly ObservedFact[];
  readonly assertions: readonly string[];
  readonly exercise: Exercise | null;
}

/** What opening a scenario replaces in addition to the edits. */
export interface ScenarioSettings {
  readonly title: string;
  readonly example: ExampleId | null;
  readonly baseline: Baseline | null;
  readonly mode: MatchingMode;
  readonly reading: Reading;
  readonly others: boolean;
}

/** Policies whose decisions the page shows instead of those of the scenario. Reactive; not part of the scenario. */
export interface Preview {
  readonly policies: readonly PolicyBuffer[];
  readonly decisions: ScopeDecisions;
  readonly changes: readonly ChangedDecision[];
}

export class Model {
  #buffers: readonly PolicyBuffer[] = $state.raw([]);
  #account: Account = $state.raw(DEFAULT_ACCOUNT);
  #context: RequestContext = $state.raw(DEFAULT_CONTEXT);
  #observed: readonly ObservedFact[] = $state.raw(NO_FACTS);
  #assertions: readonly string[] = $state.raw([]);
  #exercise: Exercise | null = $state.raw(null);
  #title = $state('');
  #example: ExampleId | null = $state(null);
  #baseline: Baseline | null = $state.raw(null);
  #mode: MatchingMode = $state('hierarchical');
  #reading: Reading = $state('guide');
  #others = $state(false);
  #opening: object = $state.raw({});
  #preview: Preview | null = $state.raw(null);
  #nextId = 1;

  /** The resource tree with the rows shown, including placeholder rows. */
  readonly tree = $derived.by(() => treeOf(this.#account, this.#others));
  /** The resource tree without placeholder rows. */
  readonly actualTree = $derived.by(() => treeOf(this.#account));
  readonly readings = new LateCode(() => import('./both-readings.ts'));
  /** Null until the code for what differs from the guide has loaded. */
  readonly #knownTypes: ResourceTypes | null = $derived.by(() =>
    this.#reading === 'guide' && this.#observed.length === 0
      ? GUIDE_TYPES
      : (this.readings.code?.resourceTypesOf(this.#reading, this.#observed) ?? null),
  );
  /** What actions are authorized on, by what was observed and the chosen reading; by the guide until that has loaded. */
  readonly types: ResourceTypes = $derived(this.#knownTypes ?? GUIDE_TYPES);
  readonly attached = $derived.by(() => this.#buffers.filter(({ attached }) => attached));
  /** The policies of the baseline and their context; null without a baseline. */
  readonly pinned: Pick<DecisionScope, 'policies' | 'context'> | null = $derived.by(() => {
    if (this.#baseline === null) return null;
    const { policies, context } = this.#baseline;
    return { policies: policies.map((policy) => compilePolicy(parsedOf(policy))), context };
  });
  readonly pending = new PendingDecisions(() => this.#decisionScopes());
  readonly isPending = $derived.by(() => this.pending.isPending || this.#knownTypes === null);
  #decidedBefore: ScopeDecisions | null = null;
  /** The same object as long as no decision changes. */
  readonly effective: ScopeDecisions = $derived.by(() => {
    const now = poolDecisions(this.tree, this.attached, this.isPending, this.types);
    this.#decidedBefore = reuseIfDecidedAlike(this.#decidedBefore, now);
    return this.#decidedBefore;
  });
  /** The effective decisions; null while they are not known, or if RAM would reject the policies. */
  readonly matrix: PermissionMatrix | null = $derived.by(() =>
    this.effective.kind === 'decided' ? this.effective.matrix : null,
  );

  get buffers(): readonly PolicyBuffer[] {
    return this.#buffers;
  }

  get account(): Account {
    return this.#account;
  }

  get context(): RequestContext {
    return this.#context;
  }

  /** What refusals showed about actions. */
  get observed(): readonly ObservedFact[] {
    return this.#observed;
  }

  /** Assertions about the effective decisions, one a line. */
  get assertions(): readonly string[] {
    return this.#assertions;
  }

  /** The lesson step or challenge in progress. */
  get exercise(): Exercise | null {
    return this.#exercise;
  }

  get title(): string {
    return this.#title;
  }

  get example(): ExampleId | null {
    return this.#example;
  }

  get baseline(): Baseline | null {
    return this.#baseline;
  }

  get mode(): MatchingMode {
    return this.#mode;
  }

  get reading(): Reading {
    return this.#reading;
  }

  /** Whether there are placeholder rows for resources that are not in the account. */
  get others(): boolean {
    return this.#others;
  }

  /** A different object for each scenario that was opened. */
  get opening(): object {
    return this.#opening;
  }

  get preview(): Preview | null {
    return this.#preview;
  }

  get edits(): Edits {
    const { account, context, observed, assertions, exercise } = this;
    const policies = this.#buffers.map((buffer) => buffer.state);
    return { policies, account, context, observed, assertions, exercise };
  }

  get settings(): ScenarioSettings {
    const { title, example, baseline, mode, reading, others } = this;
    return { title, example, baseline, mode, reading, others };
  }

  setTitle(title: string): void {
    this.#title = title;
  }

  setAccount(account: Account): void {
    this.#account = account;
  }

  setContext(context: RequestContext): void {
    this.#context = context;
  }

  setObserved(facts: readonly ObservedFact[]): void {
    this.#observed = facts.length === 0 ? NO_FACTS : facts;
  }

  setAssertions(lines: readonly string[]): void {
    this.#assertions = lines;
  }

  /** Appends lines that are not there yet, up to the limit of a scenario. */
  addAssertions(lines: readonly string[]): void {
    const added = lines.filter((line) => !this.#assertions.includes(line));
    this.#assertions = [...this.#assertions, ...added].slice(0, MAX_ASSERTIONS);
  }

  setExercise(exercise: Exercise | null): void {
    this.#exercise = exercise;
  }

  closeExampleNotes(): void {
    this.#example = null;
  }

  setBaseline(baseline: Baseline | null): void {
    this.#baseline = baseline;
  }

  setMode(mode: MatchingMode): void {
    this.#mode = mode;
  }

  setReading(reading: Reading): void {
    this.#reading = reading;
  }

  setOthers(others: boolean): void {
    this.#others = others;
  }

  /** What completion, hovers and lint rules know about a policy's surroundings. */
  assistContextOf(buffer: PolicyBuffer): AssistContext {
    const { tree, context, mode, observed, attached } = this;
    const otherPolicies = attached.filter((other) => other !== buffer).map(({ compiled }) => compiled);
    return { tree, context, mode, observed, otherPolicies };
  }

  setPreview(preview: Preview | null): void {
    this.#preview = preview;
  }

  /** The decisions to show for a scope, or those of the preview. */
  decisionsOf(scope: Scope): ScopeDecisions {
    return this.#preview?.decisions ?? (scope === 'effective' ? this.effective : scope.decisions);
  }

  /** A scope as the comparison of readings takes it. */
  scopeToCompare(scope: Scope): DecidedScope {
    const { tree, observed, isPending } = this;
    return { tree, policies: this.policiesOf(scope), observed, isPending };
  }

  /** The policies of a scope, in order, or those of the preview. */
  policiesOf(scope: Scope): readonly PolicyBuffer[] {
    return this.#preview?.policies ?? (scope === 'effective' ? this.attached : [scope]);
  }

  /** The value of `data-policy`. */
  nameOf(scope: Scope): string {
    return scope === 'effective' ? scope : scope.name;
  }

  setPolicyText(index: number, text: string): void {
    this.#buffers[index]?.replaceText(text);
  }

  /** Renames a policy, with a number where the name is taken. System policies keep their name; an empty name changes nothing. */
  rename(buffer: PolicyBuffer, name: string): void {
    const wanted = name.trim();
    if (buffer.kind === 'system' || wanted === '' || wanted === buffer.name) return;
    const others = this.#buffers.filter((other) => other !== buffer);
    buffer.setName(
      uniqueName(
        wanted,
        others.map(({ name: taken }) => taken),
      ),
    );
  }

  /** The scope at the index of its policy, as links write it. */
  scopeAt(index: number | 'effective'): Scope {
    return index === 'effective' ? index : (this.#buffers[index] ?? 'effective');
  }

  indexOf(scope: Scope): number | 'effective' {
    return scope === 'effective' ? scope : this.#buffers.indexOf(scope);
  }

  protected append(policy: ScenarioPolicy): PolicyBuffer {
    const taken = this.#buffers.map(({ name }) => name);
    const name = policy.kind === 'system' ? policy.name : uniqueName(policy.name, taken);
    const buffer = new PolicyBuffer(this.#nextId, name, policy, this);
    this.#nextId += 1;
    this.#buffers = [...this.#buffers, buffer];
    return buffer;
  }

  protected removeBuffer(buffer: PolicyBuffer): void {
    this.#buffers = this.#buffers.filter((other) => other !== buffer);
  }

  protected loadContent({ policies, account, context, expectations, exercise, ...rest }: Scenario): void {
    const { title, example, baseline, view, observed } = rest;
    this.#account = account;
    this.#context = context;
    this.#observed = observed;
    this.#assertions = expectations;
    this.#exercise = exercise;
    this.#preview = null;
    this.#buffers = [];
    for (const policy of policies) this.append(policy);
    const { mode, reading, others } = view;
    this.restoreSettings({ title, example, baseline, mode, reading, others }, {});
    this.pending.resume();
  }

  protected restoreEdits({ policies, account, context, observed, assertions, exercise }: Edits): void {
    this.#buffers = policies.map(({ buffer }) => buffer);
    for (const state of policies) state.buffer.restore(state);
    this.#account = account;
    this.#context = context;
    this.#observed = observed;
    this.#assertions = assertions;
    this.#exercise = exercise;
  }

  protected restoreSettings(settings: ScenarioSettings, opening: object): void {
    this.#title = settings.title;
    this.#example = settings.example;
    this.#baseline = settings.baseline;
    this.#mode = settings.mode;
    this.#reading = settings.reading;
    this.#others = settings.others;
    this.#opening = opening;
  }

  #decisionScopes(): readonly DecisionScope[] {
    const { tree, actualTree, context, pinned } = this;
    const policies = this.#buffers.map(({ compiled }) => compiled);
    return [
      { tree, policies, context },
      ...(pinned === null ? [] : [{ tree, ...pinned }]),
      ...(actualTree === tree || this.#assertions.length === 0
        ? []
        : [{ tree: actualTree, policies, context }]),
    ];
  }
}
