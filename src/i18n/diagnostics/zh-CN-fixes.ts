// The Chinese counterpart of en-fixes.ts.

import type { RepairKind } from '../../engine/lint/error-fixes/repair-edit.ts';
import { code } from '../marks.ts';
import type { ErrorFixMessages } from './messages.ts';

const repairs: Readonly<Record<RepairKind, string>> = {
  fence: '去除代码块标记',
  punctuation: '将标点改为半角',
  quotes: '改用双引号',
  invisible: '删除不可见字符',
  comment: '删除注释',
  comma: '删除多余的逗号',
  missing: '补上缺少的逗号和冒号',
  unquoted: '为单词加上引号',
  escape: '修正转义符',
  'line-break': '删除字符串中的换行',
};

const repaired: Readonly<Record<RepairKind, string>> = {
  fence: '代码块标记',
  punctuation: '标点',
  quotes: '引号',
  invisible: '不可见字符',
  comment: '注释',
  comma: '多余的逗号',
  missing: '缺少的逗号和冒号',
  unquoted: '未加引号的单词',
  escape: '转义符',
  'line-break': '字符串中的换行',
};

/** A label lists at most this many values. */
const MAX_NAMED = 3;

export const errorFixesZhCN: ErrorFixMessages = {
  'repair-text': ({ kinds }) => {
    const [only] = kinds;
    if (kinds.length === 1 && only !== undefined) return repairs[only];
    return `修复 JSON：${kinds.map((kind) => repaired[kind]).join('、')}`;
  },
  'write-value': ({ value }) => `改为 ${code(value)}`,
  'write-date': ({ value, zone }) => {
    if (zone === null) return `改为 ${code(value)}`;
    return zone === 'utc' ? `改为 ${code(value)}（UTC）` : `改为 ${code(value)}（北京时间）`;
  },
  'write-values': ({ values }) => {
    const named = values.slice(0, MAX_NAMED).map(code).join('、');
    return values.length > MAX_NAMED
      ? `改为列表：${named} 等 ${String(values.length)} 项`
      : `改为列表：${named}`;
  },
  'quote-value': ({ value }) => `改为 ${code(`"${value}"`)}`,
  'make-list': ({ name }) => `将 ${code(name)} 改为数组`,
  'unwrap-list': ({ name }) => `去掉 ${code(name === '' ? '{ … }' : name)} 外层的数组`,
  'rename-member': ({ name }) => `改名为 ${code(name)}`,
  'add-member': ({ name, value }) => `添加 ${code(`"${name}": "${value}"`)}`,
  'remove-member': ({ name }) => `删除 ${code(name)}`,
  'merge-members': ({ name }) => `合并所有 ${code(name)}（须同时满足全部条件关键字）`,
  'merge-lists': ({ name }) => `将所有 ${code(name)} 合并为一个数组`,
  'combine-values': ({ name, negated }) =>
    negated
      ? `将 ${code(name)} 的值合并为一个数组（须均不匹配）`
      : `将 ${code(name)} 的值合并为一个数组（匹配任一即可）`,
  'keep-first': ({ name }) => `只保留第一个 ${code(name)}`,
  'keep-last': ({ name }) => `只保留最后一个 ${code(name)}`,
  'remove-repetition': ({ name }) => `删除重复的 ${code(name)}`,
};
