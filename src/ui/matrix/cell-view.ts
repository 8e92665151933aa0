// What a cell for one action shows. A row keeps the views that stay equal, so that a key updates only the cells that differ.

import type { CatalogAction } from '../../engine/catalog/catalog.ts';
import type { Change } from '../../engine/evaluation/decide/compare.ts';
import type { Messages } from '../../i18n/messages.ts';
import { changeOf } from '../../state/comparison.svelte.ts';
import type { Scope } from '../../state/model.svelte.ts';
import type { Playground } from '../../state/playground.svelte.ts';
import { reuseIfEqual } from '../../state/reuse-if-equal.ts';
import { decisionWord } from '../../state/scope-decisions.ts';
import type { ScopeCell } from '../../state/scope-decisions.ts';
import { HIDDEN_MARK, markOf } from './cell-mark.ts';
import type { CellMark } from './cell-mark.ts';
import { sentenceOf } from './cell-text.ts';
import type { NodeMarks } from './node-marks.ts';

/** The facts of a cell. Two cells with the same facts look the same. */
interface CellFacts {
  readonly t: Messages;
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
  /** For the decision, where there is room for them after the mark. */
  readonly words: string | undefined;
}

export interface CellView {
  readonly facts: CellFacts;
  /** The value of `data-decision`; none while the decision is hidden or pending. */
  readonly word: string | undefined;
  readonly mark: CellMark;
  /** What is shown after the mark; undefined where there is no room for it. */
  readonly words: string | undefined;
  readonly modesDiffer: boolean;
  readonly isAssumed: boolean;
  /** The section of the reference page about the cell's mark. */
  readonly point: 'pooling' | 'hierarchy' | undefined;
  /** The accessible name. */
  readonly label: string;
}

/** Returns the earlier view if it shows the same. Reactive. */
export function cellView(
  t: Messages,
  playground: Playground,
  cell: ScopeCell,
  action: CatalogAction,
  scope: Scope,
  marks: NodeMarks,
  { earlier, words }: { readonly earlier?: CellView | undefined; readonly words?: string } = {},
): CellView {
  const { mask } = action;
  const isDecision = cell.kind === 'decision';
  const facts = reuseIfEqual(earlier?.facts, {
    t,
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
    words,
  });
  return earlier?.facts === facts ? earlier : viewOf(facts);
}

function viewOf(facts: CellFacts): CellView {
  const { t, cell, action, isHidden } = facts;
  const word = decisionWord(cell);
  const modesDiffer = !isHidden && (cell.kind === 'decision' || cell.kind === 'roll-up') && cell.modesDiffer;
  const isAssumed = !isHidden && cell.kind === 'decision' && cell.assumed;
  const notes = [
    ...(facts.isConditionSensitive ? [t.matrix.conditionSensitive] : []),
    ...(facts.isNameSensitive ? [t.matrix.nameSensitive] : []),
    ...(facts.change === null ? [] : [t.compare.changes[facts.change]]),
    ...(facts.isHighlighted ? [t.matrix.highlighted] : []),
  ];
  return {
    facts,
    word: isHidden || word === 'pending' ? undefined : word,
    mark: isHidden ? HIDDEN_MARK : markOf(cell),
    words: isHidden && facts.words !== undefined ? '' : facts.words,
    modesDiffer,
    isAssumed,
    point: isAssumed ? 'pooling' : modesDiffer ? 'hierarchy' : undefined,
    label: t.clauses([
      sentenceOf(t, cell, action, isHidden ? t.matrix.hidden : facts.words),
      ...(isHidden ? [] : notes),
    ]),
  };
}
