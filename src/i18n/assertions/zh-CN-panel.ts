// 断言列表的文字，以及输入时的候选说明。

import { assertionTestZhCN } from './zh-CN-test.ts';
import { code } from '../marks.ts';
import type { AssertionPanelMessages } from './en-panel.ts';
import { requestZhCN, unprovenReasonsZhCN } from './zh-CN.ts';
import { number } from '../number.ts';

export const assertionPanelZhCN: AssertionPanelMessages = {
  list: '要检查的断言',
  checking: '正在检查…',
  none: '还没有断言',
  line: (index) => `第 ${number(index)} 条断言`,
  outcomes: {
    holds: '成立',
    surprise: '不成立',
    'nothing-asked': '不适用',
    'no-such-action': '未知操作',
    unreadable: '无法识别',
    'needs-proof': '正在证明…',
    counterexample: '不成立',
    'not-proven': '未证明',
  },
  proven: '对所有名称成立',
  provenHint: '已证明：对所有名称、地域和账号成立，包括未列出的名称',
  onlyListed: (witness) => `仅对已列出的名称成立。${requestZhCN({ ...witness, context: {} })} 时不成立。`,
  notProven: (reason) => `对已列出的名称成立，其他名称无法确定：${unprovenReasonsZhCN[reason]}。`,
  provenInAnyContext: '对所有名称和请求上下文成立',
  provingLines: (done, total) => `正在证明：${number(total)} 条中的 ${number(done)} 条`,
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
      case 'needs-proof':
        return `正在证明 ${code(line)}。`;
      case 'counterexample':
        return `${code(line)} 并非在任意请求上下文中都成立。`;
      case 'not-proven':
        return `${code(line)} 未得到证明。`;
    }
  },
  request: requestZhCN,
  test: assertionTestZhCN,
  add: '添加一条',
  remove: (index) => `删除第 ${number(index)} 条断言`,
  show: '查看单元格',
  grant: '授予此权限…',
  showInContext: '在此请求上下文中查看单元格',
  export: '下载 JSON',
  exportHint: '文件包含权限策略、模拟云账号、请求上下文和断言，可在别处检查',
  rest: '其余一律拒绝',
  restHint: '未被任何断言允许的操作都必须被拒绝',
  full: (most) => `列表已满，最多 ${number(most)} 条。`,
  purpose: '写下哪些操作必须允许、哪些绝不能允许。权限策略每次修改后都会逐条检查，并显示不成立的断言。',
  example: '例如当前的判定结果：',
  insert: '插入',
  fromCells:
    '也可以在权限矩阵中选择单元格（选择范围：按住 Shift 单击或按方向键，或长按最后一个单元格），然后添加断言。',
  cells: {
    one: '添加断言',
    oneHint: (lines) => `当前判定结果：${lines}`,
    opposite: '添加相反断言',
    oppositeHint: (lines) => `修改权限策略之前不成立：${lines}`,
    many: (n) => `为这 ${number(n)} 个判定结果添加断言`,
    lines: (n) => `${number(n)} 条`,
    withContext: (keys) => `仅限 ${keys.join('、')} 为当前值时`,
    added: (n) => `已添加 ${number(n)} 条。`,
    alreadyAsserted: '已有该断言。',
    toList: '查看列表',
  },
  help: '写法',
  forms: [
    `${code('allow mse:Get* on instance/…')}：单个资源；换成 ${code('in')} 则包括其下所有资源`,
    `${code('deny')}：任意拒绝；${code('explicit-deny')} 和 ${code('implicit-deny')} 区分显式与隐式`,
    `${code('only')}：只允许这些操作，其余操作一律拒绝`,
    `${code('… when acs:MFAPresent = true')}：使用单独的请求上下文`,
    `${code('… in any context')}：无论其他条件关键字取何值均须成立，由证明得出`,
    `${code('… under every reading')}：按授权指南和 API 参考、采用两种匹配方式均须成立`,
  ],
  keys: '回车：下一条 · ↑ ↓：上下移动 · 空行按退格键删除',
  offers: '输入建议',
  offerWords: {
    allow: '允许这些操作',
    deny: '拒绝这些操作（显式或隐式）',
    'explicit-deny': '由 Deny 语句拒绝',
    'implicit-deny': '没有任何语句允许',
    only: '只允许这些操作，其余一律拒绝',
    'deny everything else': '未被任何断言允许的操作都被拒绝',
    on: '仅该资源',
    in: '该资源及其下所有资源',
    when: '使用单独的请求上下文',
    'via client': '通过 Nacos 客户端访问，而不是控制台',
    'in any context': '无论条件关键字取何值均须成立，由证明得出',
    'under every reading': '按授权指南和 API 参考、采用两种匹配方式均须成立',
  },
  patternOffer: (listed) => `权限矩阵中的 ${number(listed)} 个操作`,
};
