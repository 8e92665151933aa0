// 判定原因的中文说明，首次查看时加载。

import type { SegmentName } from '../../engine/evaluation/explain/resource-miss.ts';
import type { ArnField } from '../../engine/policy/arn.ts';
import { code, strong } from '../marks.ts';
import { characterName } from './characters.ts';
import { explainInspectorZhCN } from './zh-CN-inspector.ts';
import { readingZhCN } from './zh-CN-reading.ts';
import { decisions, kinds, listed } from '../zh-CN.ts';
import type { ExplainMessages } from './en.ts';
import { number } from '../number.ts';

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

const families = { ipv4: 'IPv4', ipv6: 'IPv6' };

const characterText = (character: string): string => `${code(character)}（${characterName(character).zh}）`;

export const explainZhCN: ExplainMessages = {
  ...explainInspectorZhCN,
  ...readingZhCN,
  explain: {
    typeAssumed: (action, kind) => `推断：${code(action)} 针对${kinds[kind]}鉴权。文档没有说明。`,
    noInstanceYet: (action) => `根据文档，${code(action)} 可以限定到实例，但调用该操作时实例尚不存在。`,
    notChecked: (instance, action, isConfig) =>
      `实例 ${strong(instance)} 未开启${isConfig ? '配置中心' : '注册中心'}的客户端鉴权。MSE 不对 Nacos 客户端的 ${code(action)} 鉴权，任何权限策略都无法拒绝。`,
    aboutClients: '关于 Nacos 客户端',
    turnOnClientAuth: '开启客户端鉴权',
    allowed: (statements) => `${statements}允许该操作，没有 Deny 生效。`,
    denied: (statements) => `${statements}拒绝该操作。Deny 始终优先于 Allow。`,
    oneStatement: (statement, policy) => `${strong(policy)} 的第 ${number(statement)} 条语句`,
    manyStatements: (n) => `有 ${number(n)} 条语句`,
    noneAllows: '没有语句允许该操作，因此隐式拒绝（默认拒绝）。',
    noAllow: '已授权的权限策略中没有任何 Allow 语句。',
    nearest: (statement, policy) => `最接近的是 ${strong(policy)} 的第 ${number(statement)} 条语句：`,
    assumption:
      '此 Deny 针对已允许资源的下级资源。演练场将所有语句合并判定，因此 Deny 优先；MSE 是否如此，文档没有说明。',
    modesDiffer: (mode, decision) =>
      mode === 'hierarchical'
        ? `如果采用层级匹配，结果为${decisions[decision]}。`
        : `如果按字面匹配 ARN，结果为${decisions[decision]}。`,
    nameSensitive: '此结果适用于没有任何语句提及的名称。语句直接写出或用通配符匹配到的名称，结果可能不同。',
    flips: (isMet, statement, policy, condition, decision) =>
      `${isMet ? '如果不满足' : '如果满足'} ${strong(policy)} 第 ${number(statement)} 条语句的条件（${condition}），结果为${decisions[decision]}。`,
    clause: (operator, key, values, isNegated) =>
      `${code(operator)} ${code(key)} ${
        isNegated && values.length > 1
          ? `${listed(values)} 均不匹配`
          : values.map((value) => code(value)).join(' 或 ')
      }`,
    rejected: (policy) => `${strong(policy)} 未通过 RAM 语法校验，不参与判定。错误详情见编辑器下方。`,
    rejectedAll: '已授权的权限策略均未通过校验，无法判定。错误详情见编辑器下方。',
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
    matchesAction: (pattern) => `${code(pattern)} 匹配该操作`,
    notExcluded: (patterns) => `该操作不在 ${listed(patterns)} 之中`,
    condition: (operator, key, isMet, actual, values) =>
      `${code(key)} 为 ${listed(actual)}，${isMet ? '满足' : '不满足'} ${code(operator)} ${listed(values)}`,
    conditionAbsent: (operator, key, isMet, { negated, forAllValues }, values) => {
      const start = `请求中没有条件关键字 ${code(key)}，因此${isMet ? '满足' : '不满足'} ${code(operator)}`;
      if (forAllValues) return `${start}：没有不符合的值`;
      return negated ? `${start}：没有值就不等于 ${listed(values)} 中的任何一个` : `${start}：没有可比较的值`;
    },
    similarKey: (key) => `请求中有 ${code(key)}，仅大小写不同（推断条件关键字区分大小写）`,
    absentKey: (statement, policy, effect, reason) =>
      `${strong(policy)} 的第 ${number(statement)} 条语句（${effect}）：${reason}。`,
    otherFamily: (address, family, isMapped) =>
      `${code(address)} 是 ${families[family]} 地址${isMapped ? '（IPv4 映射地址）' : ''}，而语句中只有 ${families[family === 'ipv4' ? 'ipv6' : 'ipv4']} 地址，两类地址互不匹配`,
    difference: (difference) => {
      switch (difference.kind) {
        case 'case':
          return '二者仅大小写不同';
        case 'invisible':
        case 'look-alike': {
          const where = difference.side === 'policy' ? '语句' : '请求';
          const characters = difference.characters.map(characterText).join('、');
          return difference.kind === 'invisible'
            ? `${where}中含有不可见字符 ${characters}`
            : `${where}中含有形近字符 ${characters}`;
        }
        case 'composition':
          return '二者看起来相同，但其中一个使用了组合附加符号';
        case 'double-at':
          return `ARN 中的分组和服务用斜线分隔：${code(`${difference.group}/${difference.service}`)}`;
      }
    },
    emptyNamespaceId: `该命名空间的 ID 为空，推断请求中使用 ${code('public')}。`,
    applies: (reason) => `${strong('匹配')}：${reason}`,
    matchesItself: (pattern) => `直接匹配该资源：${code(pattern)}`,
    matchesContainer: (pattern, at) => `${code(pattern)} 覆盖 ${code(at)} 及其下所有资源`,
    matchesAll: `资源为 ${code('*')}`,
    noAction: (patterns) => `操作与 ${listed(patterns)} 均不匹配`,
    excludedAction: (pattern) => `被 ${code('NotAction')} 排除（${code(pattern)}）`,
    noField: (field, expected, actual) => `${arnFields[field]} ${code(actual)} 与 ${code(expected)} 不匹配`,
    noSegment: (segment, expected, actual) =>
      `${segments[segment]}：请求中是 ${code(actual)}，语句中写的是 ${code(expected)}`,
    lowerLevel: (expected) => `语句中写的是更下级的资源：${code(expected)}`,
    higherLevel: (expected) => `语句中写的是上级资源 ${code(expected)}，字面匹配时不生效`,
    checkedOnAccount: (expected) => `该操作针对云账号鉴权，而语句中写的是 ${code(expected)}`,
    rollUp: (action, kind, resource) =>
      `${code(action)} 针对每个${kinds[kind]}分别鉴权。${strong(resource)} 的下级资源：`,
    rollUpEmpty: (kind) => `下级没有${kinds[kind]}，无需判定。`,
    notApplicable: (action, kind) =>
      `${code(action)} ${kind === 'account' ? '针对云账号' : `针对每个${kinds[kind]}`}鉴权，不针对此资源。`,
    goToAnswer: '查看由何处判定',
  },

  repairs: {
    none: '已授权的权限策略均不可编辑。请先新建或授权一个自定义权限策略。',
    softened: (n) => `有 ${number(n)} 项显式拒绝变为隐式拒绝。`,
    contentStays: '内容的访问权限不变。',
    revealed: (names) => {
      switch (names) {
        case 'instances':
          return '模拟云账号中所有实例的名称将可见。';
        case 'configs':
          return '该实例所有命名空间中的配置名称将可见。';
        case 'services':
          return '该实例所有命名空间中的服务名称将可见。';
      }
    },
    apply: '应用',
  },

  accessError: {
    exampleHeading: '报错信息示例',
    example: '此为模拟，服务的实际措辞可能不同。',
    exampleMessage: (action, resource) =>
      `You are not authorized to perform this operation. Action: ${action}, Resource: ${resource}.`,
    heading: '根据无权限报错定位单元格',
    intro: '粘贴 API 返回的错误、一行日志或解码后的诊断信息。内容不会离开此浏览器。',
    label: '报错信息',
    show: '显示单元格',
    showColumn: '显示该列',
    first: (n) => `文本中有 ${number(n)} 个不同的报错，以下为第一个。`,
    namesNothing: `此报错没有给出操作和资源。请用 ${code('aliyun ram DecodeDiagnosticMessage')} 解码其中的 ${code('EncodedDiagnosticMessage')}，然后粘贴结果。`,
    notAnError: '文本中没有 MSE 的操作或资源。',
    noAction: (resource) => `此报错给出了资源 ${code(resource)}，但没有给出操作。`,
    noResource: (action) =>
      `此报错给出了 ${code(action)}，但没有给出资源，无法对应到某一个单元格，因此选中整列。`,
    unknownAction: (action) => `${code(action)} 不是权限矩阵中的操作，没有对应的单元格。`,
    damaged: (text) =>
      `报错中的资源已损坏：${code(text)}。聊天工具和 Markdown 会丢失 ${code('*')}，日志也可能截断。请更正 ARN 后继续。`,
    actionRead: (action) => `操作为 ${code(action)}。`,
    corrected: '资源 ARN',
    stillDamaged: `MSE 的 ARN 形如 ${code('acs:mse:cn-hangzhou:1234567890123456:instance/mse-cn-1')}。`,
    notInTree: (resource) => `模拟云账号中不能有 ${code(resource)}，因此选中该操作所在的列。`,
    found: (action, resource) => `${code(resource)} 上的 ${code(action)}`,
    inAccount: '该资源已在模拟云账号中。',
    willAdd: (region) => `模拟云账号中没有该资源，将添加到地域 ${code(region)}。`,
    withContext: (n) => `将把其中的 ${number(n)} 个条件关键字设置到请求上下文中。`,
    withAccount: '模拟云账号将使用报错中的阿里云账号 ID。',
    noteHeading: '来自粘贴的报错',
    decided: (decision) =>
      ({
        allow: '您的权限策略允许此请求。',
        'explicit-deny': '您的权限策略显式拒绝此请求。',
        'implicit-deny': '您的权限策略没有允许此请求，因此隐式拒绝。',
      })[decision],
    allRejected: '已授权的权限策略均未通过校验，无法判定。',
    remark: (remark) => {
      switch (remark.kind) {
        case 'tree-differs':
          return `单元格对应的是另一个请求：模拟云账号中的 ARN 为 ${code(remark.resource)}，其判定结果为${decisions[remark.decision]}。`;
        case 'region-star':
          return `报错中的地域是字面的 ${code('*')}，只有地域中带通配符的 ARN 才能匹配，${code('acs:mse:cn-hangzhou:…')} 不能匹配。`;
        case 'allowed-here':
          return '服务拒绝了此请求，而这里的权限策略允许它。可能还有其他策略生效（用户组、资源组或资源目录的策略），或实际授权的策略与此处不同。';
        case 'denial-differs':
          return remark.reported === 'ExplicitDeny'
            ? '报错为显式拒绝，而此处没有 Deny 语句生效。该 Deny 在未打开的权限策略中。'
            : '报错为隐式拒绝，而此处有 Deny 语句生效。实际授权的策略可能与此处不同。';
        case 'policy-type':
          return `报错中的策略类型为 ${code(remark.policyType)}。演练场只包含授权给 RAM 用户的权限策略。`;
        case 'other-level':
          return `服务针对${kinds[remark.named]}对此操作鉴权，而演练场推断针对${kinds[remark.assumed]}鉴权。`;
        case 'deny-statements':
          return remark.statements.length === 0
            ? '报错为显式拒绝，但已授权的权限策略中没有针对该操作的 Deny 语句。该 Deny 在未打开的权限策略中。'
            : `报错为显式拒绝。有 ${number(remark.statements.length)} 条 Deny 语句匹配该操作：`;
      }
    },
    statement: (statement, policy) => `${strong(policy)} 的第 ${number(statement)} 条语句`,
    client: (action) =>
      `这是 Nacos 客户端（SDK）的报错，不是控制台或 API 的报错。客户端按 ${code(action)} 鉴权，请查看权限矩阵的“Nacos 客户端”列。`,
    clientWrite: '客户端发布或修改时，需要对应的 Update 操作。',
    clientUnnamed: '报错没有给出 dataId 或服务名及其分组。',
    clientNoNamespace: (namespace) => `模拟云账号的实例中没有命名空间 ${code(namespace)}。`,
    clientDecision: (resource, decision) => `${code(resource)}：${decisions[decision]}`,
  },
};
