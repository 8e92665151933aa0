// The matrix by resource as a plain table, for frames: the words, marks and attributes of the page's own, in a tenth of the
// code and with a limited number of rows.

import type { ResourceNode } from '../../engine/account/resource-tree.ts';
import { ACTION_GROUPS, GROUP_NOUNS } from '../../engine/catalog/catalog.ts';
import type { CatalogAction } from '../../engine/catalog/catalog.ts';
import type { MatchingMode } from '../../engine/evaluation/decide/decision.ts';
import { visible } from '../../i18n/marks.ts';
import type { Messages } from '../../i18n/messages.ts';
import { typesOf } from '../../state/scope-decisions.ts';
import { displayName, shortId } from '../matrix/cell-text.ts';
import { moveInGrid, skipInapplicable } from '../matrix/grid-navigation.ts';
import type { GridPlace } from '../matrix/grid-navigation.ts';
import { element } from './element.ts';
import { decisionCell, tierCell } from './light-cells.ts';
import { LIGHT_COLUMNS, summarizeColumn } from './light-columns.ts';
import type { LightColumn, LightForm } from './light-columns.ts';
import type { LightDecisions } from './light-decisions.ts';

/** More rows than these are for the playground itself. */
export const MAX_ROWS = 200;

export interface LightCell {
  readonly node: ResourceNode;
  readonly action: CatalogAction;
}

/** Draws the decisions. `onchoose` receives the selected cell. */
export function lightMatrix(
  t: Messages,
  decisions: LightDecisions,
  mode: MatchingMode,
  form: LightForm,
  onchoose: (cell: LightCell) => void,
): HTMLTableElement {
  const { tree, policy, column } = decisions;
  const columns = LIGHT_COLUMNS[form];
  // In the list, the headings of groups name their namespaces.
  const nodes = tree.nodes.slice(0, MAX_ROWS).filter(({ kind }) => form !== 'list' || kind !== 'namespace');
  const who = policy === 'effective' ? t.matrix.effective : policy;
  const table = element(
    'table',
    {
      id: 'matrix',
      translate: 'no',
      role: 'treegrid',
      'aria-label': t.matrix.label(who),
      'aria-rowcount': tree.nodes.length + 2,
      'aria-colcount': columns.length + 1,
      'data-reading': typesOf(column).reading,
      'data-matching': mode,
    },
    element(
      'thead',
      {},
      ...(form === 'list' ? [] : [groupsRow(t, columns)]),
      columnsRow(t, columns, form === 'list' ? 1 : 2),
    ),
    element(
      'tbody',
      {},
      ...nodes.map((node, row) =>
        form === 'list' && node.kind === 'group'
          ? headingRow(t, decisions, node, row, columns)
          : resourceRow(t, decisions, mode, node, row, columns),
      ),
    ),
  );
  const choose = (target: EventTarget | null) => {
    const cell = cellOf(target);
    if (cell === null) return;
    const row = Number(cell.closest<HTMLElement>('[data-row]')?.dataset['row']);
    const node = nodes[row];
    const column = columns[Number(cell.dataset['column']) - 1];
    if (node === undefined || column === undefined) return;
    const action = actionToShow(decisions, mode, node, column);
    if (action === undefined) return;
    for (const before of table.querySelectorAll('[aria-selected="true"]')) {
      before.setAttribute('aria-selected', 'false');
    }
    cell.setAttribute('aria-selected', 'true');
    onchoose({ node, action });
  };
  table.addEventListener('click', ({ target }) => {
    choose(target);
  });
  table.addEventListener('keydown', (event) => {
    onKey(event, table, { rows: nodes.length, columns: columns.length + 1 }, choose);
  });
  table.addEventListener('focusin', ({ target }) => {
    const cell = cellOf(target);
    if (cell === null) return;
    for (const before of table.querySelectorAll('[data-column][tabindex="0"]'))
      before.setAttribute('tabindex', '-1');
    cell.setAttribute('tabindex', '0');
  });
  table.querySelector('[data-column]')?.setAttribute('tabindex', '0');
  return table;
}

function cellOf(target: EventTarget | null): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>('[data-column]') : null;
}

function onKey(
  event: KeyboardEvent,
  table: HTMLTableElement,
  size: { readonly rows: number; readonly columns: number },
  choose: (target: EventTarget | null) => void,
): void {
  const cell = cellOf(event.target);
  if (cell === null || event.altKey || event.metaKey) return;
  if (event.key === 'Enter' || event.key === ' ') {
    event.preventDefault();
    choose(cell);
    return;
  }
  const place = {
    row: Number(cell.closest<HTMLElement>('[data-row]')?.dataset['row']),
    column: Number(cell.dataset['column']),
  };
  const next = moveInGrid(place, event.key, event.ctrlKey, size);
  if (next === null) return;
  event.preventDefault();
  const cellAt = ({ row, column }: GridPlace) =>
    table.querySelector<HTMLElement>(`[data-row="${String(row)}"] [data-column="${String(column)}"]`);
  const isEveryCell = event.ctrlKey && event.key.startsWith('Arrow');
  const isUsed = (at: GridPlace) => cellAt(at)?.matches(':not([aria-hidden])') === true;
  const target = isEveryCell ? next : skipInapplicable(next, event.key, isUsed, size);
  if (target !== null) cellAt(target)?.focus();
}

/** The action whose decision on a node a cell explains: its own, or the one that says most. */
function actionToShow(
  decisions: LightDecisions,
  mode: MatchingMode,
  node: ResourceNode,
  column: LightColumn,
): CatalogAction | undefined {
  if (!column.isCompact) return column.actions[0];
  const { isApplicable, actions, telling } = summarizeColumn(decisions, mode, node, column);
  return isApplicable ? actions[telling] : undefined;
}

function groupsRow(t: Messages, columns: readonly LightColumn[]): HTMLElement {
  const groups = ACTION_GROUPS.map((group) => {
    const own = columns.filter((column) => column.group === group);
    const noun = own[0]?.isCompact === false ? GROUP_NOUNS[group] : '';
    return element(
      'th',
      { class: 'group', role: 'columnheader', colspan: own.length, title: t.groupsLong[group] },
      element('b', {}, t.groups[group]),
      element('span', { 'aria-hidden': 'true' }, noun),
    );
  });
  return element('tr', { role: 'row', 'aria-rowindex': 1 }, corner(t), ...groups);
}

function columnsRow(t: Messages, columns: readonly LightColumn[], rowIndex: number): HTMLElement {
  const headers = columns.map(({ actions, tier, isCompact, isFirstOfGroup }) => {
    const [action] = actions;
    const names = t.names(actions.map(({ id }) => t.actionLabels[id]));
    return element(
      'th',
      {
        class: `action ${tier}${isFirstOfGroup ? ' first' : ''}`,
        role: 'columnheader',
        'aria-label': isCompact ? undefined : action?.fullName,
        title:
          isCompact || action === undefined
            ? names
            : t.actionHint(action.fullName, t.access[action.access], t.actions[action.id]),
      },
      element(
        'span',
        { class: 'label' },
        isCompact || action === undefined ? t.tiers[tier] : t.actionLabels[action.id],
      ),
    );
  });
  return element('tr', { class: 'labels', role: 'row', 'aria-rowindex': rowIndex }, corner(t), ...headers);
}

function corner(t: Messages): HTMLElement {
  return element(
    'th',
    { class: 'corner', role: 'columnheader' },
    element('span', { class: 'visually-hidden' }, t.matrix.resource),
  );
}

/** In the list, a group is the heading of its resources. */
function headingRow(
  t: Messages,
  { tree }: LightDecisions,
  node: ResourceNode,
  row: number,
  columns: readonly LightColumn[],
): HTMLElement {
  const namespace = tree.nodes[node.parent];
  const path = [...(namespace === undefined ? [] : [namespace]), node].map((one) => displayName(t, one));
  const header = element(
    'th',
    {
      class: 'heading',
      role: 'rowheader',
      scope: 'row',
      colspan: columns.length + 1,
      'data-column': 0,
      tabindex: -1,
    },
    element('bdi', {}, path.join(' / ')),
  );
  return rowElement(node, row, header, []);
}

function rowElement(
  node: ResourceNode,
  row: number,
  header: HTMLElement,
  cells: readonly HTMLElement[],
): HTMLElement {
  return element(
    'tr',
    {
      role: 'row',
      'data-resource': node.relativeId,
      'data-kind': node.kind,
      'data-row': row,
      'aria-level': node.depth + 1,
      'aria-rowindex': row + 3,
    },
    header,
    ...cells,
  );
}

function resourceRow(
  t: Messages,
  decisions: LightDecisions,
  mode: MatchingMode,
  node: ResourceNode,
  row: number,
  columns: readonly LightColumn[],
): HTMLElement {
  const isLeaf = node.kind === 'config' || node.kind === 'service';
  const header = element(
    'th',
    {
      class: `resource depth-${String(node.depth)}`,
      role: 'rowheader',
      scope: 'row',
      'data-column': 0,
      tabindex: -1,
      title: visible(node.title === '' ? node.id : `${node.title} (${node.id})`),
    },
    element('span', { class: 'visually-hidden' }, isLeaf ? '' : t.kinds[node.kind]),
    element('bdi', { class: 'name' }, displayName(t, node)),
    element('bdi', { class: 'detail' }, isLeaf ? t.kinds[node.kind] : node.title && shortId(node.id)),
  );
  const cells = columns.map((column, index) => {
    const [action] = column.actions;
    return column.isCompact || action === undefined
      ? tierCell(t, decisions, mode, node, column, index)
      : decisionCell(t, decisions, mode, node, action, column, index);
  });
  return rowElement(node, row, header, cells);
}
