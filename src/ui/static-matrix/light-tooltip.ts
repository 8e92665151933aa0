// The tooltip of a frame's matrix: what a header or a cell is, in words. Loaded when the pointer or the focus first reaches the table.

import type { ResourceNode } from '../../engine/account/resource-tree.ts';
import type { CatalogAction } from '../../engine/catalog/catalog.ts';
import type { MatchingMode } from '../../engine/evaluation/decide/decision.ts';
import type { Messages } from '../../i18n/messages.ts';
import { rowCell } from '../../state/scope-decisions.ts';
import { actionTitle, displayName, wordsOf } from '../matrix/cell-text.ts';
import { followTooltip } from '../matrix/follow-tooltip.ts';
import { element } from './element.ts';
import type { LightDecisions } from './light-decisions.ts';
import './light-tooltip.css';

/** What is in a place of the table; without a node, it is a header. */
export interface LightSubject {
  readonly actions: readonly CatalogAction[];
  readonly node: ResourceNode | undefined;
}

/** Shows tooltips for the table as long as it is in the document. */
export function showTooltips(
  t: Messages,
  { column: decisions, tree }: LightDecisions,
  mode: MatchingMode,
  table: HTMLTableElement,
  subjectAt: (target: HTMLElement) => LightSubject | null,
  start: EventTarget | null,
): void {
  const tooltip = element('div', {
    class: 'tooltip raised',
    role: 'tooltip',
    popover: 'manual',
    translate: 'no',
  });
  table.after(tooltip);
  const abort = new AbortController();
  followTooltip(
    tooltip,
    (target) => {
      if (!table.isConnected) abort.abort();
      const subject = target === null || !table.contains(target) ? null : subjectAt(target);
      if (subject === null || subject.actions.length === 0) return false;
      const { node, actions } = subject;
      tooltip.replaceChildren(
        ...actions.flatMap((action) => [
          element(
            'p',
            {},
            element(
              'strong',
              {},
              [actionTitle(t, action), ...(node === undefined ? [] : [displayName(t, node)])].join(' · '),
            ),
            node === undefined
              ? ''
              : element(
                  'span',
                  { class: 'decision' },
                  wordsOf(t, rowCell(decisions, tree, mode, node, action)),
                ),
          ),
          element('p', {}, element('code', {}, action.fullName), ` · ${t.tiers[action.tier]}`),
          actions.length === 1 ? element('p', {}, t.actions[action.id]) : '',
        ]),
      );
      return true;
    },
    abort.signal,
    start,
  );
}
