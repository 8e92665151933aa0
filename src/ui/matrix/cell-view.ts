// What a cell for one action shows. A row keeps the views that stay equal, so that a key updates only the cells that differ.

import type { CatalogAction } from '../../engine/catalog/catalog.ts';
import type { Change } from '../../engine/evaluation/decide/compare.ts';
import type { Messages } from '../../i18n/messages.ts';
import { changeOf } from '../../state/comparison.svelte.ts';
import type { Scope } from '../../state/model.svelte.ts';
import type { Playground } from '../../state/playground.svelte.ts';
import { decisionWord } from '../../state/scope-decisions.ts';
import type { ScopeCell } from '../../state/scope-decisions.ts';
import { HIDDEN_MARK, markOf } from './cell-mark.ts';
import type { CellMark } from './cell-mark.ts';
import { sentenceOf } from './cell-text.ts';
import type { NodeMarks } from './node-marks.ts';

export interface CellView {
  readonly cell: ScopeCell;
  readonly action: CatalogAction;
  /** The value of `data-policy`. */
  readonly policy: string;
  readonly isChosen: boolean;
  /** Whether a learner predicts the decision. */
  readonly isHidden: boolean;
  readonly isHighlighted: boolean;
  readonly isInRange: boolean;
  readonly isConditionSensitive: boolean;
  readonly isNameSensitive: boolean;
  readonly change: Change | null;
}

/** Reactive. */
export function cellView(
  playground: Playground,
  cell: ScopeCell,
  action: CatalogAction,
  scope: Scope,
  marks: NodeMarks,
): CellView {
  const { mask } = action;
  const isDecision = cell.kind === 'decision';
  return {
    cell,
    action,
    policy: playground.nameOf(scope),
    isChosen: playground.selection.isChosen(cell.node, action, scope),
    isHidden: playground.marks.isHidden(cell.node, action),
    isHighlighted: (marks.highlighted & mask) !== 0,
    isInRange: (marks.inRange & mask) !== 0,
    isConditionSensitive: isDecision && (marks.conditionSensitive & mask) !== 0,
    isNameSensitive: (marks.nameSensitive & mask) !== 0,
    change: isDecision ? changeOf(marks.changes, action) : null,
  };
}

export interface DrawnView {
  /** The decision as a class. */
  readonly word: string;
  readonly mark: CellMark;
  readonly modesDiffer: boolean;
  readonly isAssumed: boolean;
  /** The section of the reference page about the cell's mark. */
  readonly point: 'pooling' | 'hierarchy' | undefined;
  /** The accessible name. */
  readonly label: string;
}

/** `words`: the decision as shown after the mark. */
export function drawView(t: Messages, view: CellView, words?: string): DrawnView {
  const { cell, action, isHidden } = view;
  const mark = isHidden ? HIDDEN_MARK : markOf(cell);
  const modesDiffer = !isHidden && (cell.kind === 'decision' || cell.kind === 'roll-up') && cell.modesDiffer;
  const isAssumed = !isHidden && cell.kind === 'decision' && cell.assumed;
  const notes = [
    ...(view.isConditionSensitive ? [t.matrix.conditionSensitive] : []),
    ...(view.isNameSensitive ? [t.matrix.nameSensitive] : []),
    ...(view.change === null ? [] : [t.compare.changes[view.change]]),
    ...(view.isHighlighted ? [t.matrix.highlighted] : []),
  ];
  return {
    word: isHidden ? 'hidden' : decisionWord(cell),
    mark,
    modesDiffer,
    isAssumed,
    point: isAssumed ? 'pooling' : modesDiffer ? 'hierarchy' : undefined,
    label: t.clauses([
      sentenceOf(t, cell, action, isHidden ? t.matrix.hidden : words),
      ...(isHidden ? [] : notes),
    ]),
  };
}
