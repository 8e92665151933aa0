// Messages of the editor's assistance, in English.

import type { HoverContent } from '../../engine/assist/hover/hover.ts';
import type {
  ActionsInWords,
  ActionShare,
  ClauseInWords,
  ResourcesInWords,
  Sentence,
} from '../../engine/assist/lenses/in-words.ts';
import { MATRIX_ACTIONS } from '../action-counts.ts';
import { code, strong } from '../marks.ts';
import { comparisons, comparisonsOfNone, members, types } from './en-meanings.ts';
import { lensEn } from './en-lens.ts';
import { offersEn } from './en-offers.ts';
import {
  access,
  count,
  either,
  joined,
  keyMeaning,
  listed,
  names,
  operatorMeaning,
  matchesText,
  phrasesEn,
} from './en-phrases.ts';
import type { AssistMessages, SharedMessages } from './messages.ts';
import { number } from '../number.ts';

export function assistEn(shared: SharedMessages): AssistMessages {
  const { actions: descriptions } = shared;
  const { named, counted, checkedOn } = phrasesEn(shared);

  function hover(content: HoverContent): readonly string[] {
    switch (content.kind) {
      case 'action': {
        const { action, isShared } = content;
        return [
          `${strong(action.fullName)} · ${access[action.access]}`,
          `${descriptions[action.id]}.`,
          checkedOn(action),
          ...(isShared
            ? [`Nacos clients use the same action, on ARNs with ${code('/config/')} before the dataId.`]
            : []),
        ];
      }
      case 'other-action':
        return [strong(content.name), 'MSE publishes this action, but the matrix has no column for it.'];
      case 'unknown-action':
        return [
          strong(content.name),
          'Not a known MSE action. A policy can contain it, but it grants nothing.',
        ];
      case 'action-pattern': {
        const { pattern, isExcluded, catalogActions, otherActions } = content;
        return [
          strong(pattern),
          isExcluded
            ? `Excludes ${count(catalogActions.length, 'action', 'actions')} of the ${MATRIX_ACTIONS} of the matrix, and ${count(otherActions.length, 'other', 'others')}.`
            : matchesText(catalogActions.length, otherActions.length),
          ...(catalogActions.length === 0 ? [] : [`In the matrix: ${listed(names(catalogActions), 10)}.`]),
          ...(otherActions.length === 0 ? [] : [`Others: ${listed(otherActions)}.`]),
        ];
      }
      case 'resource-pattern':
        return [
          strong(content.pattern),
          resourceFacts(content),
          ...(content.isEverything
            ? []
            : [...content.nodes.map(named), ...(content.more === 0 ? [] : [`${number(content.more)} more`])]),
        ];
      case 'operator':
        return [
          `${strong(content.operator.name)} · ${types[content.operator.type]}`,
          operatorMeaning(content.operator),
        ];
      case 'condition-key': {
        const { key, type, inContext, isMet } = content;
        return [
          `${strong(key)}${type === null ? '' : ` · ${types[type]}`}`,
          keyMeaning(key),
          inContext.length === 0
            ? `Absent from the request. This condition is ${isMet ? 'met' : 'not met'}.`
            : `In the request: ${listed(inContext)}. This condition is ${isMet ? 'met' : 'not met'}.`,
        ];
      }
      case 'member':
        return [strong(content.name), members[content.name]];
      case 'statement':
        return [
          strong(`Statement ${number(content.statement.index + 1)}`),
          ...content.statement.sentences.map(sentence),
        ];
    }
  }

  function resourceFacts({
    isEverything,
    nodes,
    counts,
    descendants,
  }: Extract<HoverContent, { kind: 'resource-pattern' }>): string {
    if (isEverything) return 'Everything in the account, and the account itself.';
    if (nodes.length === 0) return 'Matches nothing in the account.';
    return descendants === 0
      ? `Matches ${counted(counts)} in the account.`
      : `Matches ${counted(counts)}, and covers ${count(descendants, 'resource', 'resources')} inside.`;
  }

  function sentence(content: Sentence): string {
    switch (content.kind) {
      case 'grant': {
        const verb = strong(content.effect === 'Allow' ? 'Allows' : 'Denies');
        const conditions = content.clauses.map(clauseText);
        const condition = conditions.length === 0 ? '' : `, if ${joined(conditions)}`;
        return `${verb} ${actionsText(content.actions)} on ${resourcesText(content.resources)}${condition}.`;
      }
      case 'others':
        return `Its wildcards also match ${count(content.names.length, 'action', 'actions')} outside the matrix: ${listed(content.names, 3)}.`;
      case 'idle':
        return `${listed(names(content.actions))} ${content.actions.length === 1 ? 'does' : 'do'} not apply to these resources, so ${content.actions.length === 1 ? 'it has' : 'they have'} no effect here.`;
      case 'names-nothing':
        return `${listed(content.patterns)} ${content.patterns.length === 1 ? 'matches' : 'match'} nothing in the account.`;
      case 'condition-unmet':
        return 'The current request does not meet the condition, so the statement does not apply.';
    }
  }

  function actionsText(content: ActionsInWords): string {
    switch (content.kind) {
      case 'all':
        return content.service === 'any' ? 'every action of every service' : 'every action of MSE';
      case 'all-but':
        return `every action except ${listed(content.patterns)}`;
      case 'none-listed':
        return listed(content.patterns);
      case 'some':
        return joined(
          [shareText(content.read, 'read'), shareText(content.write, 'write')].filter((text) => text !== ''),
        );
    }
  }

  function shareText({ actions, of }: ActionShare, kind: 'read' | 'write'): string {
    if (actions.length === 0) return '';
    if (actions.length === of) return `all ${access[kind]} actions`;
    if (actions.length <= 3) return listed(names(actions));
    return `${number(actions.length)} of ${number(of)} ${access[kind]} actions`;
  }

  function resourcesText(content: ResourcesInWords): string {
    switch (content.kind) {
      case 'everything':
        return 'everything';
      case 'nothing':
        return `${listed(content.patterns)}, which matches nothing in the account`;
      case 'named': {
        const total = content.counts.reduce((sum, { count: n }) => sum + n, 0);
        const what =
          total <= content.nodes.length ? joined(content.nodes.map(named)) : counted(content.counts);
        return content.hasDescendants ? `${what} and everything inside` : what;
      }
    }
  }

  return {
    offer: offersEn(shared),
    hover,
    sentence,
    rejected: 'RAM would reject this policy, so it grants nothing. Fix the errors first.',
    empty: 'The policy has no statement.',
    lens: lensEn(counted),
  };
}

function clauseText({ operator, key, values }: ClauseInWords): string {
  const every = operator.forAllValues ? 'every value of ' : '';
  const several = values.length > 1 ? comparisonsOfNone[operator.name] : undefined;
  return several === undefined
    ? `${every}${code(key)} ${comparisons[operator.name]} ${either(values.map(code))}`
    : `${every}${code(key)} ${several} ${values.map(code).join(', ')}`;
}
