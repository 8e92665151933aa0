// The state of one playground: policies, account, context, view and selection. All else is derived from these.

import { DEFAULT_ACCOUNT } from '../engine/account/account.ts';
import type { Account } from '../engine/account/account.ts';
import { DEFAULT_CONTEXT } from '../engine/account/request.ts';
import type { RequestContext } from '../engine/account/request.ts';
import { treeOf } from '../engine/account/resource-tree.ts';
import { findNode } from '../engine/account/walk-tree.ts';
import type { ResourceNode } from '../engine/account/resource-tree.ts';
import type { AssistContext } from '../engine/assist/assist-context.ts';
import { actionNamed } from '../engine/catalog/catalog.ts';
import type { SystemPolicyName } from '../engine/catalog/system-policies.ts';
import type { MatchingMode } from '../engine/evaluation/decide/decision.ts';
import type { ImportResult } from '../engine/interchange/import-result.ts';
import { recordDecisions } from '../scenario/link/decision-record.ts';
import type { DecisionRecord } from '../scenario/link/decision-record.ts';
import { decodeScenario } from '../scenario/decode-scenario.ts';
import { NEW_POLICY_TEXT } from '../scenario/presets/examples.ts';
import type { Exercise } from '../scenario/exercise.ts';
import type {
  DetailView,
  ExampleId,
  MatrixView,
  NodeRef,
  Scenario,
  ScenarioPolicy,
} from '../scenario/scenario.ts';
import { AccountEditor } from './account-editor.svelte.ts';
import { CellMarks } from './cell-marks.svelte.ts';
import { Comparison } from './comparison.svelte.ts';
import { AssertionChecks } from './assertion-checks.svelte.ts';
import { History } from './history.svelte.ts';
import { MatrixFilters } from './matrix-filters.svelte.ts';
import { PendingDecisions } from './pending-decisions.svelte.ts';
import { poolColumns } from './scope-decisions.ts';
import type { ScopeDecisions } from './scope-decisions.ts';
import { PolicyBuffer } from './policy-buffer.svelte.ts';
import { Selection } from './selection.svelte.ts';
import { showView, snapshotOf } from './snapshot.ts';
import type { Snapshot } from './snapshot.ts';
import { uniqueName } from './unique-name.ts';

/** What an import gave, for its report. */
export type ImportSummary = Pick<ImportResult, 'policies' | 'leftOut'>;

/** All attached policies together, or one policy alone. */
export type Scope = PolicyBuffer | 'effective';

export class Playground {
  title = $state('');
  /** Policies can be read, and not changed; `window.playground` and a host still can. */
  isReadonly = $state(false);
  buffers: readonly PolicyBuffer[] = $state.raw([]);
  account: Account = $state.raw(DEFAULT_ACCOUNT);
  context: RequestContext = $state.raw(DEFAULT_CONTEXT);
  matrixView: MatrixView = $state('resource');
  mode: MatchingMode = $state('hierarchical');
  /** Whether there are rows for what the account does not list. */
  showsOthers = $state(false);
  scope: Scope = $state.raw('effective');
  open: PolicyBuffer | null = $state.raw(null);
  nodeRef: NodeRef | null = $state.raw(null);
  example: ExampleId | null = $state(null);
  /** What should hold of the effective decisions, a line each. */
  expectations: readonly string[] = $state.raw([]);
  /** What the visitor is working on. */
  exercise: Exercise | null = $state.raw(null);
  detail: DetailView = $state('reasons');
  readonly selection = new Selection(this);
  /** Another object each time that a scenario is opened. */
  opening: object = $state.raw({});
  /** The state as the history keeps it. */
  readonly snapshot: Snapshot = $derived.by(() => snapshotOf(this));
  readonly history: History;
  readonly comparison = new Comparison(this);
  readonly accountEditor = new AccountEditor(this);
  readonly shown = new MatrixFilters(this);
  readonly marks = new CellMarks(this);
  readonly checks = new AssertionChecks(this);
  /** The last import, until the visitor dismisses its report. */
  lastImport: ImportSummary | null = $state.raw(null);
  readonly pending = new PendingDecisions(this);
  readonly isPending = $derived.by(() => this.pending.isPending);
  #nextId = 1;

  readonly tree = $derived.by(() => treeOf(this.account, this.showsOthers));
  /** What the account lists, whatever rows are shown. */
  readonly listed = $derived.by(() => treeOf(this.account));
  readonly attached = $derived.by(() => this.buffers.filter(({ attached }) => attached));
  readonly effective: ScopeDecisions = $derived.by(() =>
    poolColumns(this.tree, this.attached, this.isPending),
  );
  /** The node of the matrix by policy: the chosen one, or the account while none is chosen or it is gone. */
  readonly node: ResourceNode | null = $derived.by(() => {
    const chosen =
      this.nodeRef === null ? null : findNode(this.tree, this.nodeRef.resource, this.nodeRef.kind);
    return chosen ?? this.tree.nodes[0] ?? null;
  });
  readonly scenario: Scenario = $derived.by(() => this.#toScenario());
  /** What a link may remember of the decisions. */
  readonly decisionRecord: DecisionRecord | null = $derived.by(() =>
    recordDecisions(this.effective.kind === 'decided' ? this.effective.matrix : null),
  );

  constructor(scenario: Scenario) {
    this.load(scenario);
    this.history = new History(this.snapshot, (snapshot) => {
      this.#restore(snapshot);
    });
  }

  /** Whether a visitor may change what is expected: the goals of a challenge are its author's. */
  get canExpect(): boolean {
    return !this.isReadonly && this.exercise?.kind !== 'own-challenge';
  }

  /** Whether a visitor may change the policy's text and name. */
  canEdit(buffer: PolicyBuffer): boolean {
    return !this.isReadonly && buffer.kind === 'custom';
  }

  /** What a policy stands in: what it is asked about, and the others that are attached beside it. */
  surroundingsOf(buffer: PolicyBuffer): AssistContext {
    const { tree, context, mode, attached } = this;
    const otherPolicies = attached.filter((other) => other !== buffer).map(({ compiled }) => compiled);
    return { tree, context, mode, otherPolicies };
  }

  columnOf(scope: Scope): ScopeDecisions {
    return scope === 'effective' ? this.effective : scope.column;
  }

  /** The policies that a scope pools, in order. */
  policiesOf(scope: Scope): readonly PolicyBuffer[] {
    return scope === 'effective' ? this.attached : [scope];
  }

  /** What `data-policy` says. */
  nameOf(scope: Scope): string {
    return scope === 'effective' ? scope : scope.name;
  }

  /** Replaces everything, and clears the filters. */
  load(scenario: Scenario): void {
    const { title, example, baseline, view } = scenario;
    const { cell } = view;
    this.opening = {};
    this.account = scenario.account;
    this.context = scenario.context;
    this.expectations = scenario.expectations;
    this.exercise = scenario.exercise;
    this.pending.isPaused = false;
    this.buffers = [];
    for (const policy of scenario.policies) this.#append(policy);
    showView(this, {
      title,
      example,
      baseline,
      open: this.buffers[view.openPolicy] ?? this.buffers[0] ?? null,
      matrixView: view.matrix,
      mode: view.mode,
      showsOthers: view.others,
      scope: this.#scopeAt(view.scope),
      nodeRef: view.node,
      detail: view.detail,
      cell: cell && { ...cell, action: actionNamed(cell.action), scope: this.#scopeAt(cell.scope) },
    });
    this.shown.clear();
  }

  /** Goes to a state of the history. What was open or selected stays so where it still exists. */
  #restore({ policies, account, context, expectations, exercise, opening, view }: Snapshot): void {
    this.buffers = policies.map(({ buffer }) => buffer);
    for (const state of policies) state.buffer.restore(state);
    this.account = account;
    this.context = context;
    this.expectations = expectations;
    this.exercise = exercise;
    if (this.opening !== opening) {
      this.opening = opening;
      showView(this, view);
    }
    if (this.open === null || !this.buffers.includes(this.open)) this.open = this.buffers[0] ?? null;
    if (this.scope !== 'effective' && !this.buffers.includes(this.scope)) this.scope = 'effective';
    if (this.selection.cell !== null && this.selection.node === null) this.selection.cell = view.cell;
    const { nodeRef } = this;
    if (nodeRef !== null && findNode(this.tree, nodeRef.resource, nodeRef.kind) === null)
      this.nodeRef = view.nodeRef;
    this.selection.keepOnly(this.buffers);
  }

  /** Replaces everything by what unknown JSON holds; false, and nothing changed, when it holds no scenario. */
  loadJson(value: unknown): boolean {
    const scenario = decodeScenario(value);
    if (scenario === null) return false;
    this.load(scenario);
    return true;
  }

  setPolicyText(index: number, text: string): void {
    this.buffers[index]?.replaceText(text);
  }

  /** Changes a policy's text by a command: one step of the history, apart from what was typed before and after it. */
  replaceText(buffer: PolicyBuffer, text: string): void {
    const before = buffer.text;
    buffer.replaceText(text);
    if (buffer.text !== before) this.history.beginCommand();
  }

  addPolicy(name: string, text = NEW_POLICY_TEXT, attached = true): PolicyBuffer {
    const added = this.#append({ kind: 'custom', name, text, attached });
    this.open = added;
    return added;
  }

  /** Attaches a system policy, or opens it where it is there already. */
  addSystemPolicy(name: SystemPolicyName): void {
    const present = this.buffers.find((buffer) => buffer.kind === 'system' && buffer.name === name);
    this.open = present ?? this.#append({ kind: 'system', name, attached: true });
    this.open.attached = true;
  }

  /** A custom policy of the same text, not attached: two alike decide nothing new. */
  duplicate(buffer: PolicyBuffer, name: string): void {
    this.open = this.#append({ kind: 'custom', name, text: buffer.text, attached: false });
  }

  /** Names the policy, made unique among the others. System policies keep their name, and an empty name changes nothing. */
  rename(buffer: PolicyBuffer, name: string): void {
    const wanted = name.trim();
    if (buffer.kind === 'system' || wanted === '' || wanted === buffer.name) return;
    const others = this.buffers.filter((other) => other !== buffer);
    buffer.name = uniqueName(
      wanted,
      others.map(({ name: taken }) => taken),
    );
  }

  remove(buffer: PolicyBuffer): void {
    const place = this.buffers.indexOf(buffer);
    this.buffers = this.buffers.filter((other) => other !== buffer);
    if (this.open === buffer) this.open = this.buffers[Math.min(place, this.buffers.length - 1)] ?? null;
    if (this.scope === buffer) this.scope = 'effective';
    this.selection.keepOnly(this.buffers);
  }

  #append(policy: ScenarioPolicy): PolicyBuffer {
    const taken = this.buffers.map(({ name }) => name);
    const name = policy.kind === 'system' ? policy.name : uniqueName(policy.name, taken);
    const buffer = new PolicyBuffer(this.#nextId, name, policy, this);
    this.#nextId += 1;
    this.buffers = [...this.buffers, buffer];
    return buffer;
  }

  #scopeAt(place: number | 'effective'): Scope {
    return place === 'effective' ? place : (this.buffers[place] ?? 'effective');
  }

  #placeOf(scope: Scope): number | 'effective' {
    return scope === 'effective' ? scope : this.buffers.indexOf(scope);
  }

  #toScenario(): Scenario {
    const { cell } = this.selection;
    return {
      title: this.title,
      policies: this.buffers.map((buffer) => buffer.toScenario()),
      account: this.account,
      context: this.context,
      view: {
        matrix: this.matrixView,
        scope: this.#placeOf(this.scope),
        mode: this.mode,
        others: this.showsOthers,
        openPolicy: this.open === null ? 0 : this.buffers.indexOf(this.open),
        node: this.nodeRef,
        cell:
          cell === null
            ? null
            : {
                resource: cell.resource,
                kind: cell.kind,
                action: cell.action.name,
                scope: this.#placeOf(cell.scope),
              },
        detail: this.detail,
      },
      example: this.example,
      baseline: this.comparison.baseline,
      expectations: this.expectations,
      exercise: this.exercise,
    };
  }
}
