// The matrix by resource as a plain table with the rows and columns shown.

import type { CatalogAction } from '../../engine/catalog/catalog.ts';
import type { Messages } from '../../i18n/messages.ts';
import { decisionWord, rowCell } from '../../state/scope-decisions.ts';
import type { Playground } from '../../state/playground.svelte.ts';
import { markOf } from '../matrix/cell-mark.ts';
import type { CellMark } from '../matrix/cell-mark.ts';
import { idText, cellLabel } from '../matrix/cell-text.ts';
import { glyphOf } from '../matrix/decision-glyph.ts';

export interface MatrixTable {
  /** Whose decisions they are, by which matching and which resource types. */
  readonly caption: string;
  readonly actions: readonly CatalogAction[];
  readonly rows: readonly MatrixTableRow[];
}

export interface MatrixTableRow {
  readonly depth: number;
  readonly kind: string;
  readonly resource: string;
  /** `*` for the account. */
  readonly relativeId: string;
  readonly cells: readonly MatrixTableCell[];
}

export interface MatrixTableCell {
  /** The value of `data-decision`. */
  readonly word: ReturnType<typeof decisionWord>;
  readonly mark: CellMark;
  /** The mark as text. */
  readonly glyph: string;
  /** Empty where the action does not apply. */
  readonly text: string;
}

/** The rows and columns shown, with the current decisions. */
export function matrixTable(playground: Playground, t: Messages): MatrixTable {
  const { mode, reading, tree } = playground;
  const { scope } = playground.view;
  const { nodes, actions } = playground.filters;
  const column = playground.decisionsOf(scope);
  const who = scope === 'effective' ? t.matrix.effective : playground.nameOf(scope);
  const matching = mode === 'hierarchical' ? t.matrix.hierarchical : t.matrix.literal;
  return {
    caption: t.clauses([t.matrix.label(who), matching, t.matrix.readings[reading]]),
    actions,
    rows: nodes.map((node) => ({
      depth: node.depth,
      kind: t.kinds[node.kind],
      resource: node.title === '' ? idText(t, node) : `${node.title} (${node.id})`,
      relativeId: node.relativeId,
      cells: actions.map((action) => {
        const cell = rowCell(column, tree, mode, node, action);
        const text = cell.kind === 'not-applicable' ? '' : cellLabel(t, cell);
        return { word: decisionWord(cell), mark: markOf(cell), glyph: glyphOf(cell), text };
      }),
    })),
  };
}
