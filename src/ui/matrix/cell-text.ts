// What a cell shows and what it is called: a glyph for the eye, words, and a whole sentence as its accessible name.

import { PLACEHOLDER_ID } from '../../engine/account/resource-tree.ts';
import type { ResourceNode } from '../../engine/account/resource-tree.ts';
import type { CatalogAction } from '../../engine/catalog/catalog.ts';
import type { Decision } from '../../engine/evaluation/decide/decision.ts';
import { visible } from '../../i18n/marks.ts';
import type { Messages } from '../../i18n/messages.ts';
import type { ColumnCell } from '../../state/scope-decisions.ts';

const GLYPHS: Readonly<Record<Decision, string>> = { allow: '✓', 'explicit-deny': '✕', 'implicit-deny': '·' };

/** Counts longer than this do not fit a cell. */
const MAX_COUNT_LENGTH = 4;

export function glyphOf(cell: ColumnCell): string {
  switch (cell.kind) {
    case 'decision':
      return GLYPHS[cell.decision];
    case 'roll-up':
      return rollUpGlyph(cell.allowed, cell.total);
    case 'not-applicable':
      return '';
    case 'rejected':
      return '⊘';
    case 'pending':
      return '…';
  }
}

function rollUpGlyph(allowed: number, total: number): string {
  if (total === 0) return '';
  if (allowed === 0) return GLYPHS['implicit-deny'];
  if (allowed === total) return GLYPHS.allow;
  const counted = `${String(allowed)}/${String(total)}`;
  if (counted.length <= MAX_COUNT_LENGTH) return counted;
  const percent = Math.floor((allowed / total) * 100);
  return percent === 0 ? '<1%' : `${String(percent)}%`;
}

/** What a row of the tree is called. */
export function idText(t: Messages, node: ResourceNode): string {
  return node.isPlaceholder
    ? t.placeholder(
        node.kind,
        node.relativeId.indexOf(PLACEHOLDER_ID) < node.relativeId.lastIndexOf(PLACEHOLDER_ID),
      )
    : visible(node.id);
}

/** A resource by kind and id, as a sentence names it. */
export function nameOfNode(t: Messages, node: ResourceNode): string {
  if (node.isPlaceholder) return `${idText(t, node)} (${node.relativeId})`;
  const id = node.kind === 'account' ? node.id : node.relativeId;
  return `${t.kinds[node.kind]} ${visible(id)}`;
}

/** The short form for a heading that is followed by the whole id. */
export function shortNameOf(t: Messages, node: ResourceNode): string {
  const { kind, id, title } = node;
  if (node.isPlaceholder) return idText(t, node);
  return `${t.kinds[kind]} ${visible(title === '' ? id : title)}`;
}

/** The decision in words that fit a cell. */
export function cellLabel(t: Messages, cell: ColumnCell, action: CatalogAction): string {
  return cell.kind === 'roll-up'
    ? t.rollUpShort(cell.rollUp, cell.allowed, cell.total)
    : wordsOf(t, cell, action);
}

/** The decision in a few words. */
export function wordsOf(t: Messages, cell: ColumnCell, action: CatalogAction): string {
  switch (cell.kind) {
    case 'decision':
      return t.decisions[cell.decision];
    case 'roll-up':
      return t.rollUpWords(cell.rollUp, cell.allowed, cell.total, action.resourceType);
    case 'not-applicable':
      return t.matrix.notApplicable;
    case 'rejected':
      return t.matrix.rejectedShort;
    case 'pending':
      return t.matrix.pending;
  }
}

/**
 * The accessible name: action, resource, decision, scope and marks. It contains the visible text: a count, or the short words
 * if there is room (`isWide`).
 */
export function sentenceOf(
  t: Messages,
  cell: ColumnCell,
  action: CatalogAction,
  who: string,
  isWide: boolean,
): string {
  const resource = nameOfNode(t, cell.node);
  switch (cell.kind) {
    case 'decision': {
      const sentence = t.cell.decision(action.fullName, resource, cell.decision, who);
      const marks = [
        ...(cell.assumed ? [t.matrix.assumed] : []),
        ...(cell.modesDiffer ? [t.matrix.modesDiffer] : []),
      ];
      return t.clauses([sentence, ...marks]);
    }
    case 'roll-up': {
      const words = isWide ? cellLabel(t, cell, action) : wordsOf(t, cell, action);
      const sentence = t.cell.rollUp(action.fullName, resource, words, who);
      return cell.rollUp === 'some' && !isWide ? t.clauses([sentence, glyphOf(cell)]) : sentence;
    }
    case 'not-applicable':
      return t.cell.notApplicable(action.fullName, resource);
    case 'rejected':
      return t.cell.rejected(action.fullName, resource, who);
    case 'pending':
      return t.cell.rollUp(action.fullName, resource, t.matrix.pending, who);
  }
}
