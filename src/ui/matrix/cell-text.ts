// What cells, resources and actions are called.

import { PLACEHOLDER_ID } from '../../engine/account/resource-tree.ts';
import type { ResourceNode } from '../../engine/account/resource-tree.ts';
import type { CatalogAction } from '../../engine/catalog/catalog.ts';
import { visible } from '../../i18n/marks.ts';
import type { Messages } from '../../i18n/messages.ts';
import type { ScopeCell } from '../../state/scope-decisions.ts';
import { markOf } from './cell-mark.ts';

/** An action by its short label: `Get`, `List configs`. */
export function actionTitle(t: Messages, { id, group }: CatalogAction): string {
  const label = t.actionLabels[id];
  if (group === 'client') return t.clientTitle(label);
  return group === 'list' || group === 'account' ? t.listTitle(label) : label;
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

/** What people call a resource: its name if it has one, or else its id. */
export function displayName(t: Messages, node: ResourceNode): string {
  return node.title === '' ? idText(t, node) : visible(node.title);
}

/** An id for display beside a name: the middle of a long one is left out. */
export function shortId(id: string): string {
  const shown = visible(id);
  return shown.length > 20 ? `${shown.slice(0, 8)}…${shown.slice(-4)}` : shown;
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
export function cellLabel(t: Messages, cell: ScopeCell): string {
  if (cell.kind !== 'roll-up') return wordsOf(t, cell);
  return t.clauses([t.rollUpShort(cell.rollUp, cell.allowed, cell.total), ...exceptionsIn(t, cell)]);
}

/** The explicit denials and the unchecked resources of a roll-up, in words. */
function exceptionsIn(
  t: Messages,
  { denied, unchecked }: { readonly denied: number; readonly unchecked: number },
): readonly string[] {
  return [
    ...(denied === 0 ? [] : [t.deniedInside(denied)]),
    ...(unchecked === 0 ? [] : [t.uncheckedInside(unchecked)]),
  ];
}

/** The decision in a few words. */
export function wordsOf(t: Messages, cell: ScopeCell): string {
  switch (cell.kind) {
    case 'decision':
      return cell.isChecked ? t.decisions[cell.decision] : t.notChecked;
    case 'roll-up':
      return t.clauses([
        t.rollUpWords(cell.rollUp, cell.allowed, cell.total, cell.resourceType),
        ...exceptionsIn(t, cell),
      ]);
    case 'not-applicable':
      return t.matrix.notApplicable;
    case 'rejected':
      return t.matrix.rejectedShort;
    case 'pending':
      return t.matrix.pending;
  }
}

/** The accessible name: action, resource, decision. It contains the count that is shown. */
export function sentenceOf(
  t: Messages,
  cell: ScopeCell,
  action: CatalogAction,
  words = wordsWithCount(t, cell),
): string {
  return t.cell(actionTitle(t, action), displayName(t, cell.node), words);
}

function wordsWithCount(t: Messages, cell: ScopeCell): string {
  const { text } = markOf(cell);
  return t.clauses([wordsOf(t, cell), ...(text === '' ? [] : [text])]);
}
