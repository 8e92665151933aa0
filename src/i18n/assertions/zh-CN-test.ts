// 断言测试的文字。

import type { EditKind } from '../../proofs/policy-edits.ts';
import { code } from '../marks.ts';
import { number } from '../number.ts';
import type { AssertionTestMessages } from './en-test.ts';

function changeOf(edit: EditKind): string {
  switch (edit.kind) {
    case 'remove-statement':
      return `删除该 ${edit.effect} 语句`;
    case 'remove-action':
    case 'remove-resource':
      return `删除 ${code(edit.text)}`;
    case 'widen-action':
    case 'widen-resource':
      return `将 ${code(edit.text)} 改为 ${code(edit.to)}`;
    case 'remove-condition':
      return `删除条件 ${code(`${edit.operator} ${edit.key} ${edit.values.join(', ')}`)}`;
  }
}

export const assertionTestZhCN: AssertionTestMessages = {
  start: '测试断言',
  hint: '尝试对权限策略做小改动，列出没有断言能发现的改动',
  heading: '断言未能发现的改动',
  running: (done, total) => `正在尝试第 ${number(done)} 处改动，共 ${number(total)} 处`,
  noEdits: '未绑定自定义权限策略，没有可尝试的改动。',
  noChange: '没有小改动会影响允许的请求。',
  allNoticed: (tried) => `${number(tried)} 处改动全部能被发现。`,
  result: (noticed, tried) =>
    `${number(tried)} 处改动中，${number(noticed)} 处能被发现，${number(tried - noticed)} 处不能：`,
  stopped: (done, total) => `已停止：共 ${number(total)} 处改动，已尝试 ${number(done)} 处。`,
  cut: (most) => `只尝试了前 ${number(most)} 处改动。`,
  undecided: (n) => `有 ${number(n)} 处改动过于复杂，无法比较。`,
  stale: '测试之后，权限策略、模拟云账号或请求上下文已有变化。',
  edit: (edit, statement, policy) => `${changeOf(edit)}（${code(policy)} 的第 ${number(statement)} 条语句）`,
  gains: (request) => `改动后将允许：${request}。`,
  loses: (request) => `改动后不再允许：${request}。`,
  add: '添加断言',
  addLine: (line) => `添加断言：${line}`,
  added: '已添加',
  noLine: '断言无法表达该差异，因此没有断言能发现它。',
  more: (n) => `另有 ${number(n)} 处未显示。`,
};
