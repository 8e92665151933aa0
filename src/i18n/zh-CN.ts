// 简体中文。用语与 RAM、MSE 中文控制台及帮助文档一致。

import type { ResourceKind } from '../engine/catalog/schema.ts';
import type { Decision } from '../engine/evaluation/decide/decision.ts';
import { code } from './marks.ts';
import type { Messages } from './messages.ts';
import { number } from './number.ts';

export const listed = (names: readonly string[]) => names.map(code).join('、');

export const kinds: Readonly<Record<ResourceKind, string>> = {
  account: '云账号',
  instance: '实例',
  namespace: '命名空间',
  group: '分组',
  config: '配置',
  service: '服务',
};

const actions: Messages['actions'] = {
  ListClusters: '查看实例列表',
  ListServiceQuotas: '查看服务级别配额',
  QueryClusterDetail: '进入实例并查看实例详情',
  CreateCluster: '购买新实例',
  UpdateCluster: '修改实例设置',
  RestartCluster: '重启实例',
  RetryCluster: '重试创建失败的实例',
  DeleteCluster: '释放实例及其中的全部内容',
  ListNacosConfigs: '查看实例的配置列表',
  ListNacosHistoryConfigs: '查看配置历史列表',
  ListAnsServices: '查看实例的服务列表',
  ListAnsServiceClusters: '查看服务的集群列表',
  ListAnsInstances: '查看服务的提供者地址列表',
  GetNacosConfig: '查看配置内容',
  GetNacosHistoryConfig: '查看配置的历史版本内容',
  CreateNacosConfig: '创建配置',
  UpdateNacosConfig: '修改配置内容',
  DeleteNacosConfig: '删除配置',
  DeleteNacosConfigs: '批量删除一个命名空间中的配置',
  CreateNacosService: '创建服务',
  UpdateNacosService: '修改服务设置',
  DeleteNacosService: '删除服务',
  CreateNacosInstance: '为服务注册提供者地址',
  UpdateNacosInstance: '修改服务的提供者地址，或将其下线',
  UpdateNacosCluster: '修改服务的集群设置',
  'client/QueryNacosConfig': '通过 Nacos 客户端获取并监听配置',
  'client/UpdateNacosConfig': '通过 Nacos 客户端发布或修改配置',
  'client/QueryNacosNaming': '通过 Nacos 客户端查询并订阅服务',
  'client/UpdateNacosNaming': '通过 Nacos 客户端注册或注销服务的地址',
};

const actionLabels: Messages['actionLabels'] = {
  GetNacosConfig: '读取',
  GetNacosHistoryConfig: '读取历史',
  CreateNacosConfig: '创建',
  UpdateNacosConfig: '更新',
  DeleteNacosConfig: '删除',
  DeleteNacosConfigs: '批量删除',
  CreateNacosService: '创建',
  UpdateNacosService: '更新',
  CreateNacosInstance: '添加端点',
  UpdateNacosInstance: '编辑端点',
  UpdateNacosCluster: '编辑集群',
  DeleteNacosService: '删除',
  QueryClusterDetail: '详情',
  CreateCluster: '创建',
  UpdateCluster: '更新',
  RetryCluster: '重试',
  RestartCluster: '重启',
  DeleteCluster: '删除',
  ListNacosConfigs: '配置',
  ListNacosHistoryConfigs: '历史',
  ListAnsServices: '服务',
  ListAnsServiceClusters: '集群',
  ListAnsInstances: '端点',
  ListClusters: '实例',
  ListServiceQuotas: '配额',
  'client/QueryNacosConfig': '获取配置',
  'client/UpdateNacosConfig': '发布配置',
  'client/QueryNacosNaming': '订阅服务',
  'client/UpdateNacosNaming': '注册服务',
};

export const decisions: Readonly<Record<Decision, string>> = {
  allow: '允许',
  'explicit-deny': '显式拒绝',
  'implicit-deny': '隐式拒绝',
};

const rollUpShort: Messages['rollUpShort'] = (rollUp, allowed, total) => {
  switch (rollUp) {
    case 'all':
      return `${number(total)} 个全部允许`;
    case 'some':
      return `${number(total)} 个中允许 ${number(allowed)} 个`;
    case 'none':
      return `${number(total)} 个均不允许`;
    case 'empty':
      return '没有此类资源';
  }
};

export const zhCN: Messages = {
  product: 'RAM 权限策略演练场',
  brand: 'RAM 权限策略演练场',
  names: (items) => items.join('、'),
  clauses: (items) => items.join('；'),

  partMissing: '页面的这一部分加载失败，请刷新页面重试。',
  close: '关闭',
  skipToMatrix: '跳转到权限矩阵',
  whatIsAssumed: '了解此推断',

  title: { label: '场景名称', untitled: '未命名', menu: '场景' },
  saved: {
    saved: '已保存在此浏览器',
    unchanged: '修改将保存在此浏览器',
    failed: '未保存',
    readonly: '他人分享，只读',
  },
  pages: '示例、学习与对比',
  palette: '搜索或执行命令',
  moreMenu: '更多',

  history: { undo: '撤销', redo: '重做' },

  examples: {
    button: '示例',
    titles: {
      '1': '单个实例的全部权限',
      '2': '所有实例的只读权限',
      '3': '单个命名空间的读写权限',
      '4': '单个配置的读写权限',
      '5': '单个服务的读写权限',
      '3-corrected': '单个命名空间的读写权限（已更正）',
      '4-corrected': '单个配置的读写权限（已更正）',
      '5-corrected': '单个服务的读写权限（已更正）',
      developer: '单个实例的开发人员',
      operations: '所有实例的运维人员',
      roles: '各角色对照',
      application: '使用 Nacos 客户端的应用',
    },
  },

  share: {
    button: '分享',
  },

  embed: { edit: '编辑' },

  readonly: {
    notice: '只读链接。如需修改，请编辑副本。',
    edit: '编辑副本',
  },

  linkErrors: {
    damaged: '链接不完整或已被改动，未打开任何内容。请向分享者重新获取链接。',
    newer: '该链接由更新版本的演练场生成，请刷新页面以更新。',
    unknown: '该链接引用了演练场中不存在的内容。',
    'too-large': '链接内容过大，无法打开。',
  },
  linkErrorShown: { draft: '当前显示的是您自己的草稿。', before: '当前显示的是之前打开的内容。' },
  linkErrorDismiss: '关闭此消息',

  draft: {
    back: '返回我的草稿',
    backHint: '您打开了一个链接，之前编辑的内容已保存。',
    notSaved: '此浏览器无法保存草稿。不使用链接重新打开页面，编辑的内容将丢失。',
  },

  learn: '学习',
  details: {
    label: '判定结果详情',
    reasons: '原因',
    journey: '控制台路径',
    expectations: '断言',
    hold: (held, total) => `${number(total)} 条中 ${number(held)} 条成立`,
  },
  panes: {
    exercise: '任务',
    summary: '摘要',
    policies: '权限策略',
    matrix: '权限矩阵',
    explanation: '判定原因',
    resize: '调整窗格大小',
    resizeExplanation: '调整检查器的大小',
    resizeExercise: '调整任务区的高度',
  },

  policies: {
    tabs: '权限策略',
    renameLabel: '权限策略名称',
    attach: (name) => `授权 ${name}`,
    readOnly: '只读',
    attached: '已授权',
    detached: '未授权',
    leave: '按 Ctrl+M（Mac：Ctrl+Shift+M）后，Tab 键用于移动焦点',
    editorLabel: (name) => `权限策略 ${name} 的内容`,
    loading: '编辑器加载中…',
    editorFailed: '编辑器加载失败，您可以直接在此处编辑文本。',
    none: '没有权限策略，所有操作都会被隐式拒绝（默认拒绝）。',
    newName: 'policy',
  },

  kinds,
  kindsMany: kinds,
  placeholder: (kind, within) => (within ? `任意${kinds[kind]}` : `任意其他${kinds[kind]}`),
  actions,
  actionLabels,
  notChecked: '不鉴权，任何客户端均可访问',
  deniedInside: (total) => `其中 ${number(total)} 个显式拒绝`,
  uncheckedInside: (total) => `其中 ${number(total)} 个不鉴权`,
  clientTitle: (label) => `Nacos 客户端${label}`,
  listTitle: (label) => `${label}列表`,
  tiers: { list: '列出', read: '读取', write: '写入', delete: '删除' },
  groups: {
    account: '账号',
    instance: '实例',
    list: '列表',
    config: '配置',
    service: '服务',
    client: 'Nacos 客户端',
  },

  matrix: {
    views: '视图',
    byResource: '资源',
    byPolicy: '权限策略',
    scope: '判定范围',
    effective: '全部已授权策略',
    label: (scope) => `各资源、各操作的判定结果：${scope}`,
    resource: '资源',
    action: '操作',
    tree: '资源',
    legend: '图例',
    allowedOf: (allowed, total, denied) =>
      `共 ${number(total)} 项，允许 ${number(allowed)} 项${denied === 0 ? '' : `，显式拒绝 ${number(denied)} 项`}`,
    allowedForSome: '下级资源部分允许',
    rejectedShort: 'RAM 校验未通过',
    notApplicable: '不适用',
    pending: '尚未计算',
    hidden: '作答后显示结果',
    stale: (names) => `${names} 不是有效的 JSON，此处显示最近一次有效的判定结果。`,
    rejectedNotice: (names) => `${names} 未通过 RAM 语法校验，已从判定中排除。`,
    allRejected: (names) => `${names} 未通过 RAM 语法校验，请先修正错误。`,
    nothingAttached: '没有已授权的权限策略，所有操作都会被隐式拒绝（默认拒绝）。',
    emptyAccount: '模拟云账号中还没有实例。请添加实例，或导入您的云账号。',
    mode: '匹配方式',
    hierarchical: '层级匹配',
    literal: '字面匹配',
    hierarchicalHint: '资源覆盖其下的所有资源，与文档描述一致',
    literalHint: '仅按 RAM 的通配符规则匹配 ARN 本身',
    reading: '资源类型依据',
    observed: (n) => `${number(n)} 条实测`,
    readings: { guide: '资源类型：授权指南', 'api-reference': '资源类型：API 参考' },
    readingNames: { guide: '授权指南', 'api-reference': 'API 参考' },
    differUnderLiteral: (n) => `字面匹配下有 ${number(n)} 项不同`,
    differUnderHierarchical: (n) => `层级匹配下有 ${number(n)} 项不同`,
    conditionSensitive: '取决于条件',
    nameSensitive: '部分名称的判定结果不同',
    unlisted: '未列出的资源',
    highlighted: '由所选语句决定',
  },
  decisions,
  rollUpShort,
  rollUpWords: (rollUp, allowed, total, kind) => {
    const all = `${number(total)} 个${kinds[kind]}`;
    switch (rollUp) {
      case 'all':
        return `下级 ${all}均允许`;
      case 'some':
        return `下级 ${all}中允许 ${number(allowed)} 个`;
      case 'none':
        return `下级 ${all}均不允许`;
      case 'empty':
        return `下级没有${kinds[kind]}`;
    }
  },
  context: {
    button: '请求上下文',
    mfa: (value) => ({ true: '已通过 MFA', false: '未通过 MFA', absent: '无 MFA 信息' })[value],
  },

  account: {
    button: '编辑模拟云账号',
    edit: '编辑',
    mock: '模拟云账号',
    counts: (instances, configs, services) =>
      `${number(instances)} 个实例 · ${number(configs)} 个配置 · ${number(services)} 个服务`,
    collapseAll: '全部折叠或展开',
    add: {
      instance: '添加实例…',
      namespace: '添加命名空间…',
      group: '添加分组…',
      config: '添加配置…',
      service: '添加服务…',
    },
    cancel: '取消',
    import: '导入',
  },

  filters: {
    text: '筛选资源或操作',
    group: '操作',
    nothing: '没有符合筛选条件的资源。',
    clear: '清除筛选',
  },
  display: {
    button: '显示',
    columns: '列',
    columnForms: { auto: '自动', actions: '全部操作', tiers: '紧凑' },
    rows: '行与标记',
    comfortable: '宽松行距',
    uncertainty: '标记文档未说明的规则',
    evidence: '实测结果…',
  },

  compare: {
    button: '对比',
    changes: { gained: '新增允许', lost: '不再允许' },
  },

  exposure: {
    label: '开放了什么',
    tiers: {
      delete: '删除、重启',
      write: '创建、修改',
      read: '读取内容',
      list: '列出名称',
      deny: '显式拒绝',
    },
    denied: '显式拒绝',
    resources: (kind, n, of) =>
      kind === 'account'
        ? '账号级列表'
        : `${number(n)} ${of === null ? '' : `/ ${number(of)} `}个${kinds[kind]}`,
    nothing: '无',
    everything: '全部',
    actions: (n, of) => `${number(n)} / ${number(of)} 个操作`,
    also: (resources) => `另有${resources.replace(/^\d/, ' $&')}`,
    at: (place, action) => `${place} · ${action}`,
    noDeny: '没有生效的 Deny',
    historyOnly: (n) => `${number(n)} 个仅可经历史版本读取`,
    administrator: '管理员',
    warnings: (n, isShort) => (n === 0 ? '无警告' : `${number(n)} 条${isShort ? '' : '安全'}警告`),
    show: () => '在矩阵中查看',
    checking: '检查中…',
    unchecked: '过大，未检查',
    undecided: '暂无判定',
  },

  more: (n) => `另有 ${number(n)} 项`,

  explanation: {
    empty: '选择单元格，查看由哪条语句决定',
    gone: '所选资源已不在模拟云账号中。',
    paste: '粘贴报错',
    move: '移动',
    explain: '查看原因',
    open: '打开检查器',
  },

  cell: (action, resource, words) => `${action}，${resource}：${words}`,
};
