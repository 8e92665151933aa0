// Decisions as characters, for exports and console paths.

import type { ScopeCell } from '../../state/scope-decisions.ts';
import { markOf } from './cell-mark.ts';

const GLYPHS = { tick: '✓', cross: '✕', alarm: '!', dot: '·' } as const;

/** The mark of a cell as one character or a count, for exports. */
export function glyphOf(cell: ScopeCell): string {
  if (cell.kind === 'rejected') return '⊘';
  const { shape, text } = markOf(cell);
  if (shape === null) return '';
  return shape === 'count' ? text : GLYPHS[shape];
}
