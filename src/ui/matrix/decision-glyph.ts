// Decisions as characters, for exports and console paths.

import type { Decision } from '../../engine/evaluation/decide/decision.ts';
import type { ScopeCell } from '../../state/scope-decisions.ts';
import { countText } from './cell-mark.ts';

const GLYPHS: Readonly<Record<Decision, string>> = { allow: '✓', 'explicit-deny': '✕', 'implicit-deny': '·' };

/** The decision as one character or a count, for exports. */
export function glyphOf(cell: ScopeCell): string {
  switch (cell.kind) {
    case 'decision':
      return cell.isChecked ? GLYPHS[cell.decision] : '!';
    case 'roll-up':
      if (cell.total === 0) return '';
      if (cell.allowed === 0) return GLYPHS['implicit-deny'];
      return cell.allowed === cell.total ? GLYPHS.allow : countText(cell.allowed, cell.total);
    case 'not-applicable':
      return '';
    case 'rejected':
      return '⊘';
    case 'pending':
      return '…';
  }
}
