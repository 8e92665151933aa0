// The cells of a frame's matrix, with the words, marks and attributes of the page's cells.

import type { ResourceNode } from '../../engine/account/resource-tree.ts';
import type { CatalogAction } from '../../engine/catalog/catalog.ts';
import type { MatchingMode } from '../../engine/evaluation/decide/decision.ts';
import type { Messages } from '../../i18n/messages.ts';
import { decisionWord, rowCell } from '../../state/scope-decisions.ts';
import { markOf } from '../matrix/cell-mark.ts';
import type { CellMark } from '../matrix/cell-mark.ts';
import { displayName, sentenceOf } from '../matrix/cell-text.ts';
import { element } from './element.ts';
import { summarizeColumn } from './light-columns.ts';
import type { LightColumn } from './light-columns.ts';
import type { LightDecisions } from './light-decisions.ts';

/** The cell of one decision. */
export function decisionCell(
  t: Messages,
  { tree, column, policy, hanging }: LightDecisions,
  mode: MatchingMode,
  node: ResourceNode,
  action: CatalogAction,
  { isFirstOfGroup }: LightColumn,
  index: number,
): HTMLElement {
  const cell = rowCell(column, tree, mode, node, action);
  const word = decisionWord(cell);
  const isConditional = cell.kind === 'decision' && ((hanging[node.index] ?? 0) & action.mask) !== 0;
  const differs = (cell.kind === 'decision' || cell.kind === 'roll-up') && cell.modesDiffer;
  const sentence = sentenceOf(t, cell, action);
  return element(
    'td',
    {
      class: `cell ${action.tier}${isFirstOfGroup ? ' first' : ''}`,
      role: 'gridcell',
      'data-action': action.fullName,
      'data-path': action.path,
      'data-resource': node.relativeId,
      'data-policy': policy,
      'data-decision': word === 'pending' ? undefined : word,
      'data-modes-differ': differs ? '' : undefined,
      'data-assumed': cell.kind === 'decision' && cell.assumed ? '' : undefined,
      'data-conditional': isConditional ? '' : undefined,
      'data-column': index + 1,
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

/** The cell of all decisions on a node for the actions of a tier. */
export function tierCell(
  t: Messages,
  decisions: LightDecisions,
  mode: MatchingMode,
  node: ResourceNode,
  column: LightColumn,
  index: number,
): HTMLElement {
  const { group, tier, isFirstOfGroup } = column;
  const first = isFirstOfGroup ? ' first' : '';
  const summary = summarizeColumn(decisions, mode, node, column);
  const { isApplicable, allowed, total, denied, word, mark } = summary;
  if (!isApplicable)
    return element('td', {
      class: `cell ${tier}${first}`,
      role: 'gridcell',
      'data-column': index + 1,
      'aria-hidden': 'true',
      tabindex: -1,
    });
  const counts = t.matrix.allowedOf(allowed, total, denied);
  return element(
    'td',
    {
      class: `cell ${tier}${first}`,
      role: 'gridcell',
      'data-tier': tier,
      'data-group': group ?? undefined,
      'data-resource': node.relativeId,
      'data-decision': word,
      'data-column': index + 1,
      'aria-label': t.cell(
        group === null ? t.tiers[tier] : `${t.groups[group]} ${t.tiers[tier]}`,
        displayName(t, node),
        mark.text === '' ? counts : t.clauses([counts, mark.text]),
      ),
      'aria-selected': 'false',
      tabindex: -1,
    },
    markElement(mark),
  );
}

function markElement(drawn: CellMark): HTMLElement {
  const { shape, text, bar } = drawn;
  const mark = element(
    'span',
    { class: `decision-mark ${shape ?? ''}${bar === null ? '' : ' with-bar'}`, 'aria-hidden': 'true' },
    text,
  );
  mark.style.setProperty('--allowed', bar?.allowed ?? '0%');
  mark.style.setProperty('--denied', bar?.denied ?? '0%');
  return mark;
}
