// What a cell draws. The page's cells and the frame's cells draw the same marks.

import type { Decision } from '../../engine/evaluation/decide/decision.ts';
import type { ScopeCell } from '../../state/scope-decisions.ts';

/** `bar`: the shares of counted decisions that are allowed and explicitly denied, as CSS percentages; null where nothing is counted. */
export interface CellMark {
  readonly shape: 'tick' | 'cross' | 'alarm' | 'dot' | 'count' | null;
  /** The count of a roll-up. */
  readonly text: string;
  readonly bar: { readonly allowed: string; readonly denied: string } | null;
}

const NOTHING: CellMark = { shape: null, text: '', bar: null };
const TICK: CellMark = { shape: 'tick', text: '', bar: null };
const CROSS: CellMark = { shape: 'cross', text: '', bar: null };
/** A client needs no permission: worse than anything that a policy allows. */
const ALARM: CellMark = { shape: 'alarm', text: '', bar: null };
const DOT: CellMark = { shape: 'dot', text: '', bar: null };
/** No decision of several allows or denies. It keeps the bar's box: a box that appears is laid out. */
const NONE: CellMark = { shape: 'dot', text: '', bar: { allowed: '0%', denied: '0%' } };
const PENDING: CellMark = { shape: 'count', text: '…', bar: null };

/** The mark of a cell that a learner predicts. */
export const HIDDEN_MARK: CellMark = { shape: 'count', text: '?', bar: null };

/** Longer counts do not fit a cell. */
const MAX_COUNT_LENGTH = 3;

export function markOf(cell: ScopeCell): CellMark {
  switch (cell.kind) {
    case 'decision':
      return cell.isChecked ? decisionMark(cell.decision) : ALARM;
    case 'roll-up':
      return countMark(cell, false);
    case 'not-applicable':
    case 'rejected':
      return NOTHING;
    case 'pending':
      return PENDING;
  }
}

export function decisionMark(decision: Decision): CellMark {
  return decision === 'allow' ? TICK : decision === 'explicit-deny' ? CROSS : DOT;
}

/** Of `total` decisions: those allowed, and of them those without a check; and those denied explicitly. */
export interface DecisionCounts {
  readonly allowed: number;
  readonly denied: number;
  readonly unchecked: number;
  readonly total: number;
}

/** The mark of counts. `isLeaf`: of decisions on the resource itself, which get tiles where they agree. */
export function countMark(
  { allowed, denied, unchecked, total }: DecisionCounts,
  isLeaf: boolean,
  maxLength = MAX_COUNT_LENGTH,
): CellMark {
  if (total === 0) return NOTHING;
  if (unchecked > 0) return ALARM;
  if (allowed === 0 && denied === 0) return NONE;
  if (isLeaf && allowed === total) return TICK;
  if (isLeaf && denied === total) return CROSS;
  const bar = { allowed: shareOf(allowed, total), denied: shareOf(denied, total) };
  if (allowed === total) return { ...TICK, bar };
  return { shape: 'count', text: countText(allowed, total, maxLength), bar };
}

function shareOf(part: number, total: number): string {
  return `${String((part / total) * 100)}%`;
}

/** `3/6`, or a percentage where that is too long. */
function countText(allowed: number, total: number, maxLength = MAX_COUNT_LENGTH): string {
  const counted = `${String(allowed)}/${String(total)}`;
  if (counted.length <= maxLength) return counted;
  const percent = Math.floor((allowed / total) * 100);
  return percent === 0 && allowed > 0 ? '<1%' : `${String(percent)}%`;
}
