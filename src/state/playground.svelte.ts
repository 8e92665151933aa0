// One playground: the model, its view and the parts that follow both. It owns the actions that change several of them.

import { findNode } from '../engine/account/walk-tree.ts';
import { actionWithId } from '../engine/catalog/catalog.ts';
import { otherReading } from '../engine/evaluation/decide/resource-types.ts';
import type { ObservedFact } from '../engine/catalog/observed-fact.ts';
import type { SystemPolicyName } from '../engine/catalog/system-policies.ts';
import type { ImportResult } from '../engine/interchange/import-result.ts';
import { decodeScenario } from '../scenario/decode-scenario.ts';
import { NEW_POLICY_TEXT } from '../scenario/presets/start-scenarios.ts';
import type { PastedText, Scenario } from '../scenario/scenario.ts';
import { AccountEditor } from './account-editor.svelte.ts';
import { AssertionChecks } from './assertion-checks.svelte.ts';
import { CellMarks } from './cell-marks.svelte.ts';
import { CellRange } from './cell-range.svelte.ts';
import { Comparison } from './comparison.svelte.ts';
import { History } from './history.svelte.ts';
import { MatrixFilters } from './matrix-filters.svelte.ts';
import { Model } from './model.svelte.ts';
import type { PolicyBuffer } from './policy-buffer.svelte.ts';
import { ScopeExposure } from './scope-exposure.svelte.ts';
import { Selection } from './selection.svelte.ts';
import type { OpenedView, Snapshot } from './snapshot.ts';
import { Toasts } from './toasts.svelte.ts';
import type { ToastMessage } from './toasts.svelte.ts';
import { View } from './view.svelte.ts';

/** The result of an import, for its report. */
export type ImportSummary = Pick<ImportResult, 'policies' | 'leftOut'>;

export class Playground extends Model {
  readonly view = new View(this);
  readonly selection = new Selection(this, this.view);
  readonly comparison = new Comparison(this);
  readonly filters = new MatrixFilters(this, this.view, this.comparison);
  readonly range = new CellRange(this.view, this.selection, this.filters);
  readonly marks = new CellMarks(this);
  readonly exposure = new ScopeExposure(this, this.view, this.comparison, this.marks);
  readonly checks = new AssertionChecks(this);
  readonly toasts = new Toasts();
  readonly accountEditor = new AccountEditor();
  readonly history: History;
  #isReadonly = $state(false);
  #lastImport: ImportSummary | null = $state.raw(null);
  #lastShared: Scenario | null = $state.raw(null);
  /** By opening, so that undo finds the scenario that it goes back to. */
  readonly #openedScenarios = new WeakMap<object, Scenario>();

  /** The state as the history records it. */
  readonly snapshot: Snapshot = $derived.by(() => {
    const { edits, settings, opening, view, selection } = this;
    return { ...edits, opening, opened: { settings, view: view.state, cell: selection.cell } };
  });
  readonly scenario: Scenario = $derived.by(() => this.#toScenario());

  constructor(scenario: Scenario) {
    super();
    this.load(scenario);
    this.history = new History(this.snapshot, (snapshot) => {
      this.#restore(snapshot);
    });
  }

  /** Whether the visitor cannot change policies; `window.playground` and an embedding page still can. */
  get isReadonly(): boolean {
    return this.#isReadonly;
  }

  /** The last import, until the visitor closes its report. */
  get lastImport(): ImportSummary | null {
    return this.#lastImport;
  }

  /** Whether a visitor can change assertions: those of another visitor's challenge are fixed. */
  get canAssert(): boolean {
    return !this.#isReadonly && this.exercise?.kind !== 'own-challenge';
  }

  /** Whether a visitor can change the policy's text and name. */
  canEdit(buffer: PolicyBuffer): boolean {
    return !this.#isReadonly && buffer.kind === 'custom';
  }

  /** Sets whether the visitor can edit policies and the account. */
  setEditable(policies: boolean, account = policies): void {
    this.#isReadonly = !policies;
    this.accountEditor.setEnabled(account);
  }

  /** Replaces everything, and clears the filters. */
  load(scenario: Scenario): void {
    this.loadContent(scenario);
    this.#openedScenarios.set(this.opening, scenario);
    this.#lastShared = null;
    const { matrix, scope, openPolicy, node: nodeRef, detail, cell } = scenario.view;
    this.#showOpened({
      settings: this.settings,
      view: {
        ...{ matrix, nodeRef, detail },
        scope: this.scopeAt(scope),
        openPolicy: this.buffers[openPolicy] ?? this.buffers[0] ?? null,
      },
      cell: cell && { ...cell, action: actionWithId(cell.action), scope: this.scopeAt(cell.scope) },
    });
  }

  /** Replaces everything from unknown JSON. Returns false, without a change, if it is no scenario. */
  loadJson(value: unknown): boolean {
    const scenario = decodeScenario(value);
    if (scenario === null) return false;
    this.load(scenario);
    return true;
  }

  closeExercise(): void {
    this.setExercise(null);
    this.marks.setHiddenCell(null);
  }

  /** The scenario as the visitor last shared it by a link; null before that. */
  get lastShared(): Scenario | null {
    return this.#lastShared;
  }

  /** Records that the scenario was shared by a link. */
  markShared(): void {
    for (const buffer of this.buffers) buffer.markShared();
    this.#lastShared = this.scenario;
  }

  /** Compares from now on with the current decisions of the attached policies. */
  compareWithCurrent(): void {
    this.comparison.start(this.scenario, 'pin');
  }

  /** Compares with the scenario as it was opened. */
  compareWithOpened(): void {
    const opened = this.#openedScenarios.get(this.opening);
    if (opened !== undefined) this.comparison.start(opened, 'opened');
  }

  /** Compares with the scenario as it was last shared. */
  compareWithShared(): void {
    if (this.#lastShared !== null) this.comparison.start(this.#lastShared, 'shared');
  }

  /** Pins the decisions by the reading shown, and shows those by the other. */
  compareReadings(): void {
    const { reading } = this;
    this.comparison.start(this.scenario, 'reading', reading);
    this.setReading(otherReading(reading));
  }

  stopComparing(): void {
    this.setBaseline(null);
    this.filters.setOnlyChanged(false);
  }

  /** Changes a policy's text by a command: a step of the history, separate from what was typed before and after it. */
  replaceText(buffer: PolicyBuffer, text: string): void {
    const before = buffer.text;
    buffer.replaceText(text);
    if (buffer.text === before) return;
    this.history.beginCommand();
    this.reportEdit({ kind: 'text-changed', name: buffer.name });
  }

  /** Changes the text of a system policy, null for the stand-in, and offers to undo that. */
  replaceSystemText(buffer: PolicyBuffer, pasted: PastedText | null): void {
    this.history.beginCommand();
    buffer.setPasted(pasted);
    this.reportEdit({ kind: 'text-changed', name: buffer.name });
  }

  /** Changes what was observed, and offers to undo that. */
  changeObserved(facts: readonly ObservedFact[], message: ToastMessage): void {
    this.history.beginCommand();
    this.setObserved(facts);
    this.reportEdit(message);
  }

  addPolicy(name: string, text = NEW_POLICY_TEXT, attached = true): PolicyBuffer {
    const added = this.append({ kind: 'custom', name, text, attached });
    this.view.open(added);
    return added;
  }

  /** Attaches and opens a system policy. */
  addSystemPolicy(name: SystemPolicyName): void {
    const present = this.buffers.find((buffer) => buffer.kind === 'system' && buffer.name === name);
    const policy = present ?? this.append({ kind: 'system', name, attached: true });
    policy.setAttached(true);
    this.view.open(policy);
  }

  /** Adds a custom policy with the same text, not attached: a second copy would decide nothing new. */
  duplicate(buffer: PolicyBuffer, name: string): void {
    this.addPolicy(name, buffer.text, false);
  }

  remove(buffer: PolicyBuffer): void {
    const index = this.buffers.indexOf(buffer);
    this.removeBuffer(buffer);
    this.view.keepOnly(this.buffers, index);
    this.selection.keepOnly(this.buffers);
    this.reportEdit({ kind: 'policy-removed', name: buffer.name });
  }

  /** Reports an edit that was just made, and offers to undo it. */
  reportEdit(message: ToastMessage): void {
    const { present } = this.history;
    this.toasts.show(message, {
      isPossible: () => this.history.previous === present,
      run: () => {
        this.history.undo();
      },
    });
  }

  reportImport(summary: ImportSummary): void {
    this.#lastImport = summary;
  }

  closeImportReport(): void {
    this.#lastImport = null;
  }

  /** Restores a state of the history. What is open or selected stays so if it still exists. */
  #restore({ opening, opened, ...edits }: Snapshot): void {
    this.restoreEdits(edits);
    if (this.opening !== opening) {
      this.restoreSettings(opened.settings, opening);
      this.#showOpened(opened);
    }
    const { view, selection, tree } = this;
    view.keepOnly(this.buffers);
    if (selection.cell !== null && selection.node === null) selection.selectCell(opened.cell);
    const { nodeRef } = view;
    if (nodeRef !== null && findNode(tree, nodeRef.resource, nodeRef.kind) === null)
      view.showNode(opened.view.nodeRef);
    selection.keepOnly(this.buffers);
  }

  /** Shows the view of an opened scenario. Ends what was selected or in progress in another one. */
  #showOpened({ view, cell }: OpenedView): void {
    this.view.restore(view);
    this.view.resizeInspector(cell === null && view.detail === 'reasons' ? 'closed' : 'open');
    this.marks.setHiddenCell(null);
    this.accountEditor.closeTask();
    this.closeImportReport();
    this.selection.clear();
    this.selection.selectCell(cell);
    this.filters.clear();
  }

  #toScenario(): Scenario {
    const { policies, account, context, observed, assertions, exercise } = this.edits;
    const { title, example, baseline, mode, reading, others } = this.settings;
    const { matrix, scope, openPolicy, nodeRef, detail } = this.view;
    const { cell } = this.selection;
    return {
      title,
      policies: policies.map(({ buffer }) => buffer.toScenario()),
      account,
      context,
      view: {
        matrix,
        scope: this.indexOf(scope),
        mode,
        reading,
        others,
        openPolicy: openPolicy === null ? 0 : this.buffers.indexOf(openPolicy),
        node: nodeRef,
        cell: cell && {
          resource: cell.resource,
          kind: cell.kind,
          action: cell.action.id,
          scope: this.indexOf(cell.scope),
        },
        detail,
      },
      observed,
      example,
      baseline,
      expectations: assertions,
      exercise,
    };
  }
}
