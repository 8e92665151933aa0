// 判定原因的中文说明，首次查看时加载。

import type { SegmentName } from '../../engine/evaluation/resource-miss.ts';
import type { ArnField } from '../../engine/policy/arn.ts';
import { code, strong } from '../marks.ts';
import { decisions, kinds, listed, number } from '../zh-CN.ts';
import type { ExplainMessages } from './en.ts';

const arnFields: Readonly<Record<ArnField, string>> = {
  partition: '前缀',
  service: 'RAM 代码',
  region: '地域',
  account: '阿里云账号 ID',
  relativeId: '资源',
};

const segments: Readonly<Record<SegmentName, string>> = {
  type: '资源类型',
  instance: '实例 ID',
  namespace: '命名空间 ID',
  group: '分组',
  name: '名称',
};

export const explainZhCN: ExplainMessages = {
  explain: {
    headline: (action, resource) => `${strong(resource)} 上的 ${code(action)}`,
    asked: '鉴权所用的 ARN',
    askedAssumed: (action, kind) =>
      `${code(action)} 针对${kinds[kind]}鉴权，是根据 ARN 格式作出的假定，文档没有说明。`,
    askedTooEarly: (action) => `文档说 ${code(action)} 可以限定到实例，但调用它时实例还不存在。`,
    allowed: (statements) => `${statements}该操作，且没有语句拒绝它。`,
    denied: (statements) => `${statements}该操作。遵循 Deny 优先原则，任何 Allow 都不能覆盖它。`,
    allowsOne: (statement, policy) => `${strong(policy)} 的第 ${number(statement)} 条语句允许`,
    deniesOne: (statement, policy) => `${strong(policy)} 的第 ${number(statement)} 条语句拒绝`,
    allowsMany: (n) => `有 ${number(n)} 条语句允许`,
    deniesMany: (n) => `有 ${number(n)} 条语句拒绝`,
    nobody: '没有语句允许该操作；未被允许的操作一律拒绝（隐式拒绝）。',
    noAllow: '已授权的权限策略中没有任何 Allow 语句。',
    nearest: (statement, policy) => `最接近的是 ${strong(policy)} 的第 ${number(statement)} 条语句：`,
    assumption:
      '上级资源上的 Allow 与下级资源上的 Deny 同时存在。此处将所有语句合并判定，因此 Deny 优先；MSE 是否逐级鉴权，文档没有说明。',
    modesDiffer: (mode, decision) =>
      mode === 'hierarchical'
        ? `如果采用层级匹配，结果为${decisions[decision]}。`
        : `如果按字面匹配 ARN，结果为${decisions[decision]}。`,
    depends:
      '这里显示的是没有被任何语句单独提到的名称的结果。有语句直接写出了其中某个名称，或用通配符匹配了其中一部分，这些名称的结果可能不同。',
    turns: (isMet, statement, policy, condition, decision) =>
      `${isMet ? '如果不满足' : '如果满足'} ${strong(policy)} 第 ${number(statement)} 条语句的条件（${condition}），结果为${decisions[decision]}。`,
    clause: (operator, key, values) => `${code(operator)} ${code(key)} ${values.map(code).join(' 或 ')}`,
    rejected: (policy) => `RAM 不会接受 ${strong(policy)}，因此它不参与判定。错误列在策略内容下方。`,
    rejectedAll: '已授权的权限策略都不会被 RAM 接受，无从判定。错误列在策略内容下方。',
    statements: '逐条语句分析',
    statement: (statement, policy, effect) =>
      policy === null ? `${number(statement)} · ${effect}` : `${policy} · ${number(statement)} · ${effect}`,
    showStatement: '在文本中显示该语句',
    showFact: '在文本中显示',
    holds: '满足',
    fails: '不满足',
    elements: {
      action: 'Action',
      'not-action': 'NotAction',
      resource: 'Resource',
      condition: 'Condition',
    },
    takesIn: (pattern) => `${code(pattern)} 包含该操作`,
    excludesNot: (patterns) => `该操作不在 ${listed(patterns)} 之中`,
    conditionHolds: (operator, key, actual) =>
      actual.length === 0
        ? `没有 ${code(key)} 也满足 ${code(operator)}`
        : `${code(key)} 为 ${listed(actual)}，满足 ${code(operator)}`,
    applies: (reason) => `${strong('匹配')}：${reason}`,
    namesItself: (pattern) => `直接匹配该资源：${code(pattern)}`,
    namesContainer: (pattern, at) => `${code(pattern)} 覆盖 ${code(at)} 及其下所有资源`,
    namesAll: `资源为 ${code('*')}`,
    noAction: (patterns) => `操作与 ${listed(patterns)} 均不匹配`,
    excludedAction: (pattern) => `操作被 ${code('NotAction')} 中的 ${code(pattern)} 排除`,
    noField: (field, expected, actual) => `${arnFields[field]} ${code(actual)} 与 ${code(expected)} 不匹配`,
    noSegment: (segment, expected, actual) =>
      `${segments[segment]}：请求中是 ${code(actual)}，语句中写的是 ${code(expected)}`,
    narrower: (expected) => `语句中写的是更下级的资源：${code(expected)}`,
    wider: (expected) => `语句中写的是上级资源 ${code(expected)}，字面匹配时不生效`,
    aboutAccount: (expected) => `该操作针对云账号鉴权，而语句中写的是 ${code(expected)}`,
    conditionAbsent: (operator, key) => `${code(operator)} 需要 ${code(key)}，而请求中没有该条件关键字`,
    conditionFails: (operator, key, actual) => `${code(key)} 为 ${listed(actual)}，不满足 ${code(operator)}`,
    rollUp: (action, kind, resource) =>
      `${code(action)} 针对每个${kinds[kind]}分别鉴权。${strong(resource)} 之下：`,
    rollUpAllowed: (n) => `允许 ${number(n)} 个`,
    rollUpDenied: (n) => `不允许 ${number(n)} 个`,
    rollUpEmpty: (kind) => `其下没有${kinds[kind]}，无需判定。`,
    notApplicable: (action, kind) =>
      `${code(action)} ${kind === 'account' ? '针对云账号' : `针对每个${kinds[kind]}`}鉴权，在此处没有单独的判定结果。`,
    goToAnswer: '转到判定结果',
  },

  repairs: {
    heading: '怎样才能允许',
    intro: '以下均为最小的修改，且已逐一验证。指向某一项，可在矩阵中查看它带来的变化。',
    none: '没有可编辑的已授权策略能通过修改来允许该操作。请新建一个权限策略，或为用户授权一个可编辑的策略。',
    step: (step, policy) => {
      switch (step.kind) {
        case 'add-resource':
          return `在 ${strong(policy)} 第 ${String(step.statement.statement + 1)} 条语句的 Resource 中添加 ${code(step.resource)}`;
        case 'add-action':
          return `在 ${strong(policy)} 第 ${String(step.statement.statement + 1)} 条语句的 Action 中添加 ${code(step.action)}`;
        case 'add-statement':
          return `在 ${strong(policy)} 中添加一条语句，允许对 ${code(step.resource)} 执行 ${code(step.action)}`;
        case 'remove-deny':
          return `删除起决定作用的 ${number(step.statements.length)} 条 Deny 语句${step.leaves === 'allow' ? '' : '；删除后仍缺少 Allow'}`;
      }
    },
    onlyThis: '不影响其他判定。',
    nothingShown: '矩阵中没有变化。',
    effects: (gained, lost) =>
      `同时改变：${[
        ...(gained === 0 ? [] : [`新增允许 ${number(gained)} 项`]),
        ...(lost === 0 ? [] : [`不再允许 ${number(lost)} 项`]),
      ].join('，')}`,
    apply: '应用',
  },

  refusal: {
    heading: '拒绝信息可能的样子',
    imitation: '此为模拟，实际措辞由服务决定，可能不同。',
    message: (action, resource) =>
      `You are not authorized to perform this operation. Action: ${action}, Resource: ${resource}.`,
    pasteHeading: '定位拒绝信息对应的单元格',
    pasteIntro: '粘贴 API 返回的错误、一行日志或解码后的诊断信息。内容不会离开此浏览器。',
    pasteLabel: '拒绝信息',
    notRead: '其中没有 MSE 的操作或资源。',
    noAction: '其中有资源，但没有操作。',
    noResource: '其中有操作，但没有资源。',
    unknownAction: (action) => `${code(action)} 不在矩阵的 25 个操作之中。`,
    found: (action, resource) => `${code(resource)} 上的 ${code(action)}`,
    isThere: '该资源已在模拟的云账号中。',
    willAdd: '模拟的云账号中还没有该资源，将会添加。',
    withContext: (n) => `将把其中的 ${number(n)} 个条件关键字设置到请求上下文中。`,
    withAccount: '模拟的云账号将使用拒绝信息中的阿里云账号 ID。',
    show: '显示单元格',
  },
};
