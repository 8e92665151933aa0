// The matrix by resource as a plain table, for frames: the same words, marks and attributes as the page's own, a tenth of
// the code, and only so many rows.

import type { ResourceNode } from '../../engine/account/resource-tree.ts';
import { ACTION_GROUPS, actionsOf, CATALOG, GROUP_NOUNS } from '../../engine/catalog/catalog.ts';
import type { CatalogAction } from '../../engine/catalog/catalog.ts';
import type { MatchingMode } from '../../engine/evaluation/decide/decision.ts';
import { visible } from '../../i18n/marks.ts';
import type { Messages } from '../../i18n/messages.ts';
import { decisionWord, rowCell, typesOf } from '../../state/scope-decisions.ts';
import { MARK_PATHS, markOf } from '../matrix/cell-mark.ts';
import type { CellMark } from '../matrix/cell-mark.ts';
import { displayName, sentenceOf, shortId } from '../matrix/cell-text.ts';
import { moveInGrid, skipInapplicable } from '../matrix/grid-navigation.ts';
import type { GridPlace } from '../matrix/grid-navigation.ts';
import { element } from './element.ts';
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
  onchoose: (cell: LightCell) => void,
): HTMLTableElement {
  const { tree, policy, column } = decisions;
  const nodes = tree.nodes.slice(0, MAX_ROWS);
  const who = policy === 'effective' ? t.matrix.effective : policy;
  const table = element(
    'table',
    {
      id: 'matrix',
      translate: 'no',
      role: 'treegrid',
      'aria-label': t.matrix.label(who),
      'aria-rowcount': tree.nodes.length + 2,
      'aria-colcount': CATALOG.length + 1,
      'data-reading': typesOf(column).reading,
      'data-matching': mode,
    },
    element('thead', {}, groupsRow(t), actionsRow(t)),
    element('tbody', {}, ...nodes.map((node, row) => resourceRow(t, decisions, mode, node, row))),
  );
  const choose = (target: EventTarget | null) => {
    const cell = cellOf(target);
    if (cell === null) return;
    const row = Number(cell.closest<HTMLElement>('[data-row]')?.dataset['row']);
    const node = nodes[row];
    const action = CATALOG[Number(cell.dataset['column']) - 1];
    if (node === undefined || action === undefined) return;
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
    onKey(event, table, nodes.length, choose);
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
  rows: number,
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
  const size = { rows, columns: CATALOG.length + 1 };
  const next = moveInGrid(place, event.key, event.ctrlKey, size);
  if (next === null) return;
  event.preventDefault();
  const cellAt = ({ row, column }: GridPlace) =>
    table.querySelector<HTMLElement>(`[data-row="${String(row)}"] [data-column="${String(column)}"]`);
  const isEveryCell = event.ctrlKey && event.key.startsWith('Arrow');
  const isUsed = (at: GridPlace) => cellAt(at)?.dataset['decision'] !== 'not-applicable';
  const target = isEveryCell ? next : skipInapplicable(next, event.key, isUsed, size);
  if (target !== null) cellAt(target)?.focus();
}

function groupsRow(t: Messages): HTMLElement {
  const groups = ACTION_GROUPS.map((group) =>
    element(
      'th',
      { class: 'group', role: 'columnheader', colspan: actionsOf(group).length, title: t.groupsLong[group] },
      element('b', {}, t.groups[group]),
      element('span', { 'aria-hidden': 'true' }, GROUP_NOUNS[group]),
    ),
  );
  return element('tr', { role: 'row', 'aria-rowindex': 1 }, corner(t), ...groups);
}

function actionsRow(t: Messages): HTMLElement {
  const actions = CATALOG.map((action, place) =>
    element(
      'th',
      {
        class: `action ${action.tier}${isFirst(action, place) ? ' first' : ''}`,
        role: 'columnheader',
        'aria-label': action.fullName,
        title: t.actionHint(action.fullName, t.access[action.access], t.actions[action.name]),
      },
      element('span', { class: 'label' }, t.actionLabels[action.name]),
    ),
  );
  return element('tr', { class: 'labels', role: 'row', 'aria-rowindex': 2 }, corner(t), ...actions);
}

function corner(t: Messages): HTMLElement {
  return element(
    'th',
    { class: 'corner', role: 'columnheader' },
    element('span', { class: 'visually-hidden' }, t.matrix.resource),
  );
}

function isFirst(action: CatalogAction, place: number): boolean {
  return action.group !== CATALOG[place - 1]?.group;
}

function resourceRow(
  t: Messages,
  decisions: LightDecisions,
  mode: MatchingMode,
  node: ResourceNode,
  row: number,
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
  const cells = CATALOG.map((action, place) => decisionCell(t, decisions, mode, { node, action }, place));
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

function decisionCell(
  t: Messages,
  { tree, column, policy, hanging }: LightDecisions,
  mode: MatchingMode,
  { node, action }: LightCell,
  place: number,
): HTMLElement {
  const cell = rowCell(column, tree, mode, node, action);
  const word = decisionWord(cell);
  const isConditional = cell.kind === 'decision' && ((hanging[node.index] ?? 0) & action.mask) !== 0;
  const differs = (cell.kind === 'decision' || cell.kind === 'roll-up') && cell.modesDiffer;
  const sentence = sentenceOf(t, cell, action);
  return element(
    'td',
    {
      class: `cell ${word} ${action.tier}${isFirst(action, place) ? ' first' : ''}`,
      role: 'gridcell',
      'data-action': action.fullName,
      'data-resource': node.relativeId,
      'data-policy': policy,
      'data-decision': word === 'pending' ? undefined : word,
      'data-modes-differ': differs ? '' : undefined,
      'data-assumed': cell.kind === 'decision' && cell.assumed ? '' : undefined,
      'data-conditional': isConditional ? '' : undefined,
      'data-column': place + 1,
      'aria-label':
        word === 'not-applicable'
          ? undefined
          : isConditional
            ? t.clauses([sentence, t.matrix.conditionSensitive])
            : sentence,
      'aria-hidden': word === 'not-applicable' ? 'true' : undefined,
      'aria-selected': 'false',
      tabindex: -1,
    },
    markElement(markOf(cell)),
  );
}

function markElement({ shape, text, bar }: CellMark): HTMLElement {
  const isPath = shape === 'tick' || shape === 'cross';
  const isDot = shape === 'dot';
  const mark = element(
    'span',
    { class: `decision-mark${isDot ? ' dot' : ''}${bar === null ? '' : ' with-bar'}`, 'aria-hidden': 'true' },
    isPath ? pathElement(MARK_PATHS[shape]) : text,
  );
  mark.style.setProperty('--allowed', `${String(bar?.allowed ?? 0)}%`);
  mark.style.setProperty('--denied', `${String(bar?.denied ?? 0)}%`);
  return mark;
}

function pathElement(d: string): SVGElement {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.setAttribute('viewBox', '0 0 12 12');
  const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  path.setAttribute('d', d);
  svg.append(path);
  return svg;
}
