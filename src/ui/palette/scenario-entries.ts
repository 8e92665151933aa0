// What the scenario contains as entries of the command palette: resources, findings, policies and statements, and actions.

import type { ResourceNode } from '../../engine/account/resource-tree.ts';
import { ancestorsOf } from '../../engine/account/walk-tree.ts';
import { CATALOG } from '../../engine/catalog/catalog.ts';
import type { Statement } from '../../engine/policy/document.ts';
import { visible } from '../../i18n/marks.ts';
import type { Messages } from '../../i18n/messages.ts';
import type { CommandMessages } from '../../i18n/commands/en.ts';
import type { Playground } from '../../state/playground.svelte.ts';
import type { Session } from '../../state/session.svelte.ts';
import type { Entry } from './entry.ts';

/** How much of a list of patterns is shown. */
const MAX_DETAIL_LENGTH = 90;

export function resourceEntries(playground: Playground, t: Messages): readonly Entry[] {
  const { tree, selection } = playground;
  const nameOf = ({ title, id }: ResourceNode) => (title === '' ? id : title);
  return tree.nodes
    .filter(({ isPlaceholder }) => !isPlaceholder)
    .map((node) => {
      const ref = { resource: node.relativeId, kind: node.kind };
      const path = ancestorsOf(tree, node)
        .filter(({ kind }) => kind !== 'account')
        .map(nameOf)
        .reverse();
      return {
        id: `resource ${node.kind} ${node.relativeId}`,
        group: 'resources',
        label: visible(nameOf(node)),
        detail: [t.kinds[node.kind], ...path.map(visible)].join(' / '),
        keywords: `${node.kind} ${node.relativeId} ${path.join(' ')}`,
        run: () => {
          selection.focusResource(ref);
          selection.scrollTo(ref);
        },
      };
    });
}

export function findingEntries({ playground, linter }: Session): readonly Entry[] {
  const { messages } = linter;
  const open = playground.view.openPolicy;
  // Findings would reveal the hidden cell of a question.
  if (messages === null || open === null || playground.marks.hiddenCell !== null) return [];
  return linter.findingsIn(open).map((finding, index) => ({
    id: `finding ${finding.code} ${String(index)}`,
    group: 'findings',
    label: messages[finding.code].title,
    detail: visible(open.name),
    keywords: finding.code,
    run: () => {
      playground.selection.goTo(open, finding.span);
    },
  }));
}

export function policyEntries(playground: Playground, words: CommandMessages): readonly Entry[] {
  return playground.buffers.flatMap((buffer): readonly Entry[] => [
    {
      id: `policy ${buffer.name}`,
      group: 'policies',
      label: visible(buffer.name),
      keywords: 'policy',
      run: () => {
        playground.view.open(buffer);
      },
    },
    ...buffer.parsed.document.statements.map((statement): Entry => {
      const patterns = patternsOf(statement);
      return {
        id: `statement ${buffer.name} ${String(statement.index)}`,
        group: 'policies',
        label: words.statement(statement.index + 1, visible(buffer.name)),
        detail: shorten(`${statement.effect?.value ?? ''} ${patterns}`),
        keywords: `${statement.effect?.value ?? ''} ${patterns} ${(statement.resource?.patterns ?? []).map(({ value }) => value).join(' ')}`,
        run: () => {
          playground.view.open(buffer);
          playground.selection.goTo(buffer, statement.span);
        },
      };
    }),
  ]);
}

/** Each API action; selects its cell on the account, which is about everything inside. */
export function actionEntries(playground: Playground, t: Messages): readonly Entry[] {
  const { tree, selection, view } = playground;
  const [account] = tree.nodes;
  if (account === undefined) return [];
  return CATALOG.map((action) => ({
    id: `action ${action.id}`,
    group: 'actions',
    label: action.fullName,
    detail: t.actions[action.id],
    keywords: t.actions[action.id],
    run: () => {
      view.showMatrix('resource');
      selection.choose(account, action, view.scope);
      selection.scrollTo({ resource: account.relativeId, kind: account.kind });
    },
  }));
}

function patternsOf({ action }: Statement): string {
  return (action?.patterns ?? []).map(({ value }) => value).join(', ');
}

function shorten(text: string): string {
  return visible(text.length <= MAX_DETAIL_LENGTH ? text : `${text.slice(0, MAX_DETAIL_LENGTH)}…`);
}
