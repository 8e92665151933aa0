// 编辑器辅助功能的简体中文用语。

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
import type { AssistMessages, SharedMessages } from './messages.ts';
import { comparisons, members, types } from './zh-CN-meanings.ts';
import { lensZhCN } from './zh-CN-lens.ts';
import { offersZhCN } from './zh-CN-offers.ts';
import {
  access,
  joined,
  keyMeaning,
  listed,
  names,
  operatorMeaning,
  matchesText,
  phrasesZhCN,
} from './zh-CN-phrases.ts';
import { number } from '../number.ts';

export function assistZhCN(shared: SharedMessages): AssistMessages {
  const { actions: descriptions } = shared;
  const { named, counted, checkedOn } = phrasesZhCN(shared);

  function hover(content: HoverContent): readonly string[] {
    switch (content.kind) {
      case 'action': {
        const { action, isShared } = content;
        return [
          `${strong(action.fullName)} · ${access[action.access]}操作`,
          `${descriptions[action.id]}。`,
          checkedOn(action),
          ...(isShared
            ? [`Nacos 客户端也使用该操作，其 ARN 在 dataId 之前多一段 ${code('/config/')}。`]
            : []),
        ];
      }
      case 'other-action':
        return [strong(content.name), 'MSE 公开了该操作，但权限矩阵中没有对应的列。'];
      case 'unknown-action':
        return [strong(content.name), '不是已知的 MSE 操作。可以写在权限策略中，但不会授予任何权限。'];
      case 'action-pattern': {
        const { pattern, isExcluded, catalogActions, otherActions } = content;
        return [
          strong(pattern),
          isExcluded
            ? `排除权限矩阵 ${MATRIX_ACTIONS} 个操作中的 ${number(catalogActions.length)} 个，以及 ${number(otherActions.length)} 个其他操作。`
            : matchesText(catalogActions.length, otherActions.length),
          ...(catalogActions.length === 0
            ? []
            : [`权限矩阵中的操作：${listed(names(catalogActions), 10)}。`]),
          ...(otherActions.length === 0 ? [] : [`其他操作：${listed(otherActions)}。`]),
        ];
      }
      case 'resource-pattern':
        return [
          strong(content.pattern),
          resourceFacts(content),
          ...(content.isEverything
            ? []
            : [
                ...content.nodes.map(named),
                ...(content.more === 0 ? [] : [`另有 ${number(content.more)} 个`]),
              ]),
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
          `${inContext.length === 0 ? '请求中没有该条件关键字' : `请求中的值为 ${listed(inContext)}`}，${isMet ? '满足' : '不满足'}该条件。`,
        ];
      }
      case 'member':
        return [strong(content.name), members[content.name]];
      case 'statement':
        return [
          strong(`第 ${number(content.statement.index + 1)} 条语句`),
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
    if (isEverything) return '模拟云账号中的全部资源，以及云账号本身。';
    if (nodes.length === 0) return '模拟云账号中没有与之匹配的资源。';
    return `匹配 ${counted(counts)}${descendants === 0 ? '' : `，并覆盖其下的 ${number(descendants)} 个资源`}。`;
  }

  function sentence(content: Sentence): string {
    switch (content.kind) {
      case 'grant': {
        const verb = strong(content.effect === 'Allow' ? '允许' : '拒绝');
        const conditions = content.clauses.map(clauseText);
        const condition = conditions.length === 0 ? '' : `当 ${conditions.join('，且 ')} 时，`;
        return `${condition}${verb}对${resourcesText(content.resources)}执行${actionsText(content.actions)}。`;
      }
      case 'others':
        return `其中的通配符还匹配权限矩阵以外的 ${number(content.names.length)} 个操作：${listed(content.names, 3)}。`;
      case 'idle':
        return `${listed(names(content.actions))} 不针对这些资源鉴权，在此不起作用。`;
      case 'names-nothing':
        return `模拟云账号中没有与 ${listed(content.patterns)} 匹配的资源。`;
      case 'condition-unmet':
        return '当前请求不满足条件，该语句不生效。';
    }
  }

  function actionsText(content: ActionsInWords): string {
    switch (content.kind) {
      case 'all':
        return content.service === 'any' ? '所有云服务的全部操作' : ' MSE 的全部操作';
      case 'all-but':
        return `除 ${listed(content.patterns)} 以外的全部操作`;
      case 'none-listed':
        return ` ${listed(content.patterns)}`;
      case 'some':
        return [shareText(content.read, 'read'), shareText(content.write, 'write')]
          .filter((text) => text !== '')
          .join('和');
    }
  }

  function shareText({ actions, of }: ActionShare, kind: 'read' | 'write'): string {
    if (actions.length === 0) return '';
    if (actions.length === of) return `全部${access[kind]}操作`;
    if (actions.length <= 3) return ` ${listed(names(actions))} `;
    return ` ${number(of)} 个${access[kind]}操作中的 ${number(actions.length)} 个`;
  }

  function resourcesText(content: ResourcesInWords): string {
    switch (content.kind) {
      case 'everything':
        return '全部资源';
      case 'nothing':
        return ` ${listed(content.patterns)}（模拟云账号中没有匹配的资源）`;
      case 'named': {
        const total = content.counts.reduce((sum, { count }) => sum + count, 0);
        const what =
          total <= content.nodes.length ? joined(content.nodes.map(named)) : ` ${counted(content.counts)}`;
        return content.hasDescendants ? `${what}及其下所有资源` : what;
      }
    }
  }

  return {
    offer: offersZhCN(shared),
    hover,
    sentence,
    rejected: '该权限策略未通过 RAM 语法校验，不授予任何权限。请先修正错误。',
    empty: '该权限策略没有语句。',
    lens: lensZhCN(counted),
  };
}

function clauseText({ operator, key, values }: ClauseInWords): string {
  const every = operator.forAllValues ? '的每个值都' : '';
  const isNone = operator.negated && values.length > 1;
  const list = isNone ? `${values.map(code).join('、')} 中的任何一个` : values.map(code).join(' 或 ');
  return `${code(key)} ${every}${comparisons[operator.name]} ${list}`;
}
