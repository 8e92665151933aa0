// 各处共用的简体中文用语。

import type { ResourceNode } from '../../engine/account/resource-tree.ts';
import type { KindCount } from '../../engine/assist/named-resources.ts';
import type { CatalogAction } from '../../engine/catalog/catalog.ts';
import type { ConditionOperator } from '../../engine/policy/condition-operators.ts';
import { MATRIX_ACTIONS } from '../action-counts.ts';
import { code } from '../marks.ts';
import { keys, operators } from './zh-CN-meanings.ts';
import { meaningOfKey } from './meaning-of-key.ts';
import type { SharedMessages, Phrases } from './messages.ts';
import { number } from '../number.ts';

export const joined = (items: readonly string[]) => items.join('、');

const MAX_LISTED = 6;
export const listed = (names: readonly string[], most = MAX_LISTED) =>
  names.length <= most
    ? joined(names.map(code))
    : `${joined(names.slice(0, most).map(code))} 等 ${number(names.length)} 个`;

export const access = { read: '读', write: '写' } as const;
export const levels = {
  account: '账号级',
  instance: '实例级',
  list: '列表',
  client: 'Nacos 客户端',
} as const;

export const names = (actions: readonly CatalogAction[]) => actions.map(({ fullName }) => fullName);

export function phrasesZhCN({ kinds }: SharedMessages): Phrases {
  const named = (node: ResourceNode) =>
    `${kinds[node.kind]} ${code(node.id)}${node.title === '' ? '' : `（${node.title}）`}`;
  const counted = (counts: readonly KindCount[]) =>
    joined(
      counts.map(({ kind, count }) => (kind === 'account' ? '云账号' : `${number(count)} 个${kinds[kind]}`)),
    );
  const checkedOn = ({ resourceType, basis }: CatalogAction) => {
    const resource =
      resourceType === 'account' ? `云账号（资源写作 ${code('*')}）` : `每个${kinds[resourceType]}`;
    return `该操作针对${resource}鉴权。${basis === 'assumed' ? '这是推断，文档没有说明。' : ''}`;
  };

  return { named, counted, checkedOn };
}

export const keyMeaning = (key: string) =>
  meaningOfKey(keys, key) ?? `${code(key)} 不是 RAM 的通用条件关键字；MSE 没有服务级条件关键字。`;

export function matchesText(listedCount: number, others: number): string {
  return `匹配权限矩阵 ${MATRIX_ACTIONS} 个操作中的 ${number(listedCount)} 个，以及已知的 ${number(others)} 个其他 MSE 操作。`;
}

export function operatorMeaning({ name, forAllValues }: ConditionOperator): string {
  return forAllValues ? `${operators[name]}请求中的每个值都必须满足；没有值时也满足。` : operators[name];
}
