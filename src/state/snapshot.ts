// What the history keeps of a playground, and what opening a scenario replaces.

import type { Account } from '../engine/account/account.ts';
import type { RequestContext } from '../engine/account/request.ts';
import type { MatchingMode } from '../engine/evaluation/decide/decision.ts';
import type { Exercise } from '../scenario/exercise.ts';
import type { Baseline, DetailView, ExampleId, MatrixView, NodeRef } from '../scenario/scenario.ts';
import type { Playground, Scope } from './playground.svelte.ts';
import type { PolicyBuffer, PolicyState } from './policy-buffer.svelte.ts';
import type { SelectedCell } from './selection.svelte.ts';

/** The state at one moment. Buffers are kept by identity, so that undoing a removal brings the same one back. */
export interface Snapshot {
  readonly policies: readonly PolicyState[];
  readonly account: Account;
  readonly context: RequestContext;
  readonly expectations: readonly string[];
  readonly exercise: Exercise | null;
  /** Another object for each scenario that was opened. */
  readonly opening: object;
  /** Makes no step, and is restored only with another opening. */
  readonly view: OpenedView;
}

/** What opening a scenario replaces besides what is edited. */
export interface OpenedView {
  readonly title: string;
  readonly example: ExampleId | null;
  readonly baseline: Baseline | null;
  readonly open: PolicyBuffer | null;
  readonly scope: Scope;
  readonly matrixView: MatrixView;
  readonly mode: MatchingMode;
  readonly showsOthers: boolean;
  readonly nodeRef: NodeRef | null;
  readonly cell: SelectedCell | null;
  readonly detail: DetailView;
}

export function snapshotOf(playground: Playground): Snapshot {
  const { buffers, account, context, expectations, exercise, opening, comparison, selection } = playground;
  const { title, example, open, scope, matrixView, mode, showsOthers, nodeRef, detail } = playground;
  const { baseline } = comparison;
  const { cell } = selection;
  return {
    policies: buffers.map((buffer) => buffer.state),
    ...{ account, context, expectations, exercise, opening },
    view: { title, example, baseline, open, scope, matrixView, mode, showsOthers, nodeRef, cell, detail },
  };
}

/** Shows the view of an opening. What was selected or in progress in another one ends. */
export function showView(playground: Playground, view: OpenedView): void {
  playground.title = view.title;
  playground.example = view.example;
  playground.comparison.baseline = view.baseline;
  playground.open = view.open;
  playground.scope = view.scope;
  playground.matrixView = view.matrixView;
  playground.mode = view.mode;
  playground.showsOthers = view.showsOthers;
  playground.nodeRef = view.nodeRef;
  playground.detail = view.detail;
  playground.marks.hiddenCell = null;
  playground.accountEditor.task = null;
  playground.lastImport = null;
  playground.selection.clear();
  playground.selection.cell = view.cell;
}
