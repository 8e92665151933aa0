// Several cells of one row as one: how many decisions are allowed and explicitly denied.

import type { ScopeCell } from '../../state/scope-decisions.ts';
import { countMark } from './cell-mark.ts';
import type { CellMark, DecisionCounts } from './cell-mark.ts';

/** Longer counts do not fit a compact column. */
const MAX_COUNT_LENGTH = 5;

export interface TierSummary extends DecisionCounts {
  readonly isApplicable: boolean;
  /** As a cell's `data-decision`. */
  readonly word:
    'not-checked' | 'allow' | 'explicit-deny' | 'implicit-deny' | 'all' | 'some' | 'none' | 'empty';
  readonly mark: CellMark;
  /** The index of the cell that says most: one that is not checked, else one with an explicit deny, else with an allow, else the first that applies. */
  readonly telling: number;
}

/** The sums over cells of one row. Pending and rejected cells count as not decided. */
export function summarizeCells(cells: readonly ScopeCell[]): TierSummary {
  const counts = cells.map(countsOf);
  const sum = (of: (count: DecisionCounts) => number) =>
    counts.reduce((total, count) => total + of(count), 0);
  const allowed = sum((count) => count.allowed);
  const denied = sum((count) => count.denied);
  const unchecked = sum((count) => count.unchecked);
  const total = sum((count) => count.total);
  const isLeaf = cells.every(({ kind }) => kind === 'decision' || kind === 'not-applicable');
  const firstWith = (has: (count: DecisionCounts) => boolean) => counts.findIndex(has);
  const telling = [
    firstWith((count) => count.unchecked > 0),
    firstWith((count) => count.denied > 0),
    firstWith((count) => count.allowed > 0),
    cells.findIndex(({ kind }) => kind !== 'not-applicable'),
  ].find((index) => index >= 0);
  return {
    isApplicable: cells.some(({ kind }) => kind !== 'not-applicable'),
    allowed,
    denied,
    unchecked,
    total,
    word: unchecked > 0 && isLeaf ? 'not-checked' : wordOf(allowed, denied, total, isLeaf),
    mark: countMark({ allowed, denied, unchecked, total }, isLeaf, MAX_COUNT_LENGTH),
    telling: telling ?? 0,
  };
}

function countsOf(cell: ScopeCell): DecisionCounts {
  if (cell.kind === 'roll-up') return cell;
  if (cell.kind !== 'decision') return { allowed: 0, denied: 0, unchecked: 0, total: 0 };
  return {
    allowed: cell.decision === 'allow' ? 1 : 0,
    denied: cell.decision === 'explicit-deny' ? 1 : 0,
    unchecked: cell.isChecked ? 0 : 1,
    total: 1,
  };
}

function wordOf(allowed: number, denied: number, total: number, isLeaf: boolean): TierSummary['word'] {
  if (total === 0) return 'empty';
  if (allowed === total) return isLeaf ? 'allow' : 'all';
  if (denied === total && isLeaf) return 'explicit-deny';
  if (allowed > 0) return 'some';
  return isLeaf && denied === 0 ? 'implicit-deny' : 'none';
}
