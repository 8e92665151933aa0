// 预期列表的文字，以及输入时的候选说明。

import { code } from '../marks.ts';
import type { AssertionPanelMessages } from './en-panel.ts';
import { number } from '../number.ts';

export const assertionPanelZhCN: AssertionPanelMessages = {
  list: '应当成立的预期',
  checking: '正在检查…',
  none: '还没有预期',
  line: (place) => `第 ${number(place)} 条预期`,
  outcomes: {
    holds: '成立',
    surprise: '不成立',
    'nothing-asked': '不适用',
    'no-such-action': '未知操作',
    unreadable: '无法识别',
  },
  pending: '正在检查',
  item: (line, outcome) => {
    switch (outcome) {
      case null:
        return `正在检查 ${code(line)}。`;
      case 'holds':
        return `${code(line)} 成立。`;
      case 'surprise':
        return `${code(line)} 不成立。`;
      case 'nothing-asked':
        return `${code(line)} 不适用。`;
      case 'no-such-action':
        return `${code(line)} 包含未知操作。`;
      case 'unreadable':
        return `${code(line)} 无法识别。`;
    }
  },
  add: '添加一条',
  remove: (place) => `删除第 ${number(place)} 条预期`,
  show: '查看单元格',
  showInContext: '在此请求上下文中查看单元格',
  export: '下载 JSON',
  exportHint: '文件包含权限策略、账号、请求上下文和预期，可在别处再次检查',
  rest: '其余一律拒绝',
  restHint: '没有任何一条允许的操作都必须被拒绝',
  full: (most) => `列表已满，最多 ${number(most)} 条。`,
  purpose:
    '写下哪些操作必须允许、哪些绝不能允许。权限策略每次修改后都会逐条检查，修改破坏了哪一条会立即指出。',
  example: '例如当前的结果：',
  insert: '插入',
  fromCells: '也可以选择矩阵中的单元格，将其结果设为预期。按住 Shift 单击或按方向键可选择多个单元格。',
  cells: {
    one: '设为预期',
    oneHint: (lines) => `按当前结果：${lines}`,
    opposite: '预期相反的结果',
    oppositeHint: (lines) => `有待修改权限策略来实现：${lines}`,
    many: (n) => `将这 ${number(n)} 个结果设为预期`,
    lines: (n) => `${number(n)} 条`,
    withContext: (keys) => `仅限 ${keys.join('、')} 为当前值时`,
    added: (n) => `已添加 ${number(n)} 条。`,
    there: '已在预期之中。',
    toList: '查看列表',
  },
  help: '写法',
  forms: [
    `${code('allow mse:Get* on instance/…')}：单个资源；换成 ${code('in')} 则包括其下所有资源`,
    `${code('deny')}：任一种拒绝；${code('explicit-deny')} 和 ${code('implicit-deny')} 区分显式与隐式`,
    `${code('only')}：只允许这些操作，其余操作一律拒绝`,
    `${code('… when acs:MFAPresent = true')}：使用单独的请求上下文`,
  ],
  keys: '回车：下一条 · ↑ ↓：上下移动 · 空行按退格键删除',
  offers: '此处可输入的内容',
  offerWords: {
    allow: '允许这些操作',
    deny: '以任一种方式拒绝这些操作',
    'explicit-deny': '由 Deny 语句拒绝',
    'implicit-deny': '没有任何语句允许',
    only: '只允许这些操作，其余一律拒绝',
    'deny everything else': '没有任何一条允许的操作都被拒绝',
    on: '单个资源',
    in: '该资源及其下所有资源',
    when: '使用单独的请求上下文',
  },
  patternOffer: (listed) => `矩阵中的 ${number(listed)} 个操作`,
};
