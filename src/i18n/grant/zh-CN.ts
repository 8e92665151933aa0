// 简体中文：授权向导与预览。首次授权时加载。

import { code, strong } from '../marks.ts';
import { number } from '../number.ts';
import type { GrantMessages } from './en.ts';

export const grantZhCN: GrantMessages = {
  heading: '授予权限',
  hint: '添加后仍可编辑',
  close: '取消',

  target: '写入位置',
  targets: { new: '新建权限策略', change: (policy) => `修改 ${policy}` },
  effect: '效果',
  effects: {
    new: { allow: '允许', deny: '拒绝' },
    change: { allow: '追加允许', deny: '收回权限' },
  },

  startFrom: '模板',
  templates: {
    developer: {
      label: '开发者',
      hint: '在控制台编辑一个命名空间的配置，并查看其中的服务。',
      where: '请选择命名空间',
    },
    auditor: { label: '审计员', hint: '可查看全部内容，不可修改。', where: '请选择审计范围' },
    'release-bot': {
      label: '发布机器人',
      hint: '通过 API 发布一个分组的配置。',
      where: '请选择分组',
    },
    sdk: {
      label: 'SDK',
      hint: '单个应用的 Nacos 客户端：读取配置，注册和发现服务。',
      where: '请选择命名空间或分组',
    },
    'on-call': {
      label: '值班',
      hint: '修改已有的配置和服务，要求 MFA，有效期一周。',
      where: '请选择命名空间或实例',
    },
    'no-deletes': {
      label: '禁止删除',
      hint: '拒绝在一个命名空间或实例中删除和重启，优先于其他策略的允许。',
      where: '请选择要保护的资源',
    },
  },

  where: '资源范围',
  whereHints: {
    none: '请选择资源',
    container: '包括其中现有及以后新建的资源',
    leaf: '仅此资源',
  },
  allInstances: '全部实例',
  instances: (n) => `${number(n)} 个实例`,
  contents: (configs, services) =>
    [
      ...(configs > 0 ? [`${number(configs)} 个配置`] : []),
      ...(services > 0 ? [`${number(services)} 个服务`] : []),
    ].join(' · '),
  findResource: '查找资源',
  narrow: '缩小到分组或单个配置',
  more: (n) => `还有 ${number(n)} 项，请输入名称查找。`,
  noResource: '没有匹配的资源。',
  emptyAccount: '此账号还没有实例。请在矩阵中添加实例，或授予全部实例的权限。',

  cells: '所选单元格',
  cellsHint: '仅限以下内容，包括以后新建的资源',
  leaveCells: '改用表单选择',

  what: '操作',
  presets: { view: '查看', edit: '编辑', 'edit-and-delete': '编辑和删除' },
  rows: { config: '配置', service: '服务', instance: '实例' },
  columns: { list: '列出', read: '读取', create: '创建', update: '更新', delete: '删除' },
  tile: (row, column) => `${row}：${column}`,
  neededByConsole: '控制台需要',
  includesHistory: '读取时包括历史版本',

  how: '访问方式',
  paths: { console: '控制台和 API', api: '仅 API', client: 'Nacos 客户端' },
  pathHints: {
    console: (actions) => `控制台先打开实例列表，再进入实例，因此会添加 ${actions.map(code).join('、')}。`,
    api: '只包含所选操作，不包含控制台需要的列表操作。',
    client: '适用于通过 AccessKey 使用 Nacos SDK 的应用。',
  },
  denyHint: '无论通过何种方式访问，均拒绝这些操作。Nacos 客户端的同名操作也会被拒绝。',
  takeAwayHint: '无论通过何种方式访问，均收回这些操作。Nacos 客户端的同名操作也会被收回。',
  sourceIp: 'IP 地址段',
  sourceIpLabel: 'IP 地址或地址段，例如 203.0.113.0/24',
  invalidIp: '请输入 IP 地址或 CIDR 地址段。',
  mfa: '要求 MFA',
  expires: '到期时间',
  expiresLabel: '失效日期（当日起无权限）',
  removeCondition: (condition) => `移除：${condition}`,

  know: '注意事项',
  facts: {
    listsCoverInstance: (names) =>
      `${strong('列表操作覆盖整个实例。')}${names.map(strong).join('、')} 中的名称也会可见，内容不可见。`,
    canDelete: (n) => `${strong('允许删除或重启')}，涉及 ${number(n)} 处。`,
    noDelete: '不允许删除或重启任何资源。',
    stillDenied: (n, policies) =>
      `${number(n)} 项仍被 ${policies.map(strong).join('、')} 拒绝。Deny 优先于 Allow。`,
    alreadyAllowed: (n, of) =>
      n === of ? '已授权的策略已允许全部内容。' : `其中 ${number(n)} / ${number(of)} 项已由现有策略允许。`,
    robust: '按文档和 API 参考两种口径判定，结果相同。',
    dependsOnReading: (n) => `如果 MSE 按 API 参考鉴权，${number(n)} 项的结果会不同。`,
    conditional: '仅对满足条件的请求生效，预览显示的是满足条件的请求。',
    opensBothPaths: (actions) =>
      `${actions.map(code).join('、')} 对 Nacos 客户端同名，因此持有此策略的客户端也可执行。`,
    consoleAdds: (actions) => `控制台还需要 ${actions.map(code).join('、')}，因此一并添加。`,
    matchesOtherNames: (names) => `${names.map(code).join('、')} 含通配符，也会匹配其他名称。`,
    split: (policies, limit) =>
      `已拆分为 ${number(policies)} 个权限策略：RAM 限制每个最多 ${number(limit)} 个字符。`,
    tooManyPolicies: (policies, limit) =>
      `需要 ${number(policies)} 个权限策略，RAM 最多为一个用户授权 ${number(limit)} 个自定义策略。`,
    notPossible: '没有权限策略能恰好满足此授权。',
    changeNotNeeded: {
      allow: (policy) => `${strong(policy)} 已允许全部内容。`,
      'take-away': (policy) => `${strong(policy)} 不允许其中任何内容。`,
    },
    proven: {
      allow: {
        hierarchical: '已对全部请求（包括未列出的名称）证明：修改后允许原有内容和此项授权，不多不少。',
        literal: '已按层级匹配对全部请求（包括未列出的名称）证明：修改后允许原有内容和此项授权，不多不少。',
      },
      'take-away': {
        hierarchical: '已对全部请求（包括未列出的名称）证明：仅收回此项权限，其余与原来一致。',
        literal: '已按层级匹配对全部请求（包括未列出的名称）证明：仅收回此项权限，其余与原来一致。',
      },
    },
    writtenForHierarchical: `${strong('按层级匹配编写。')}当前显示的是字面匹配，判定可能不同。`,
    deniedHere: (statements, isPart) =>
      `此策略的第 ${statements.map(number).join('、')} 条语句${isPart ? '拒绝其中一部分，该部分仍被拒绝' : '拒绝此项授权'}。移除会同时允许其他内容或丢失条件，因此不作修改。`,
    deniesLess: (statements) =>
      `${strong(`第 ${statements.map(number).join('、')} 条语句`)}原先拒绝此项授权，拒绝范围将缩小。`,
    wouldBeEmpty: (policy) => `${strong(policy)} 将不再允许任何内容。请直接移除策略或取消授权。`,
    changeNotPossible: (policy) =>
      `无法将 ${strong(policy)} 修改为恰好如此：超出 RAM 的长度限制，或证明耗时过长。请新建权限策略。`,
    addsDeny: '以 Deny 语句写入，因为此策略的某个通配符还允许其他内容。Deny 也优先于其他策略的允许。',
    allowedByOthers: (n, policies) => `${policies.map(strong).join('、')} 仍允许其中 ${number(n)} 项。`,
    onlyTakesAway: '此策略不授予任何权限，只收回权限：其余操作仍以其他策略为准。',
    takesAway: (n, of) =>
      n === 0
        ? `拒绝 ${number(of)} 项，已授权的策略目前均不允许。`
        : `拒绝 ${number(of)} 项，其中 ${number(n)} 项目前由已授权的策略允许。`,
    notDeniedByReference: (n) =>
      `${strong('结果不稳定。')}如果 MSE 按 API 参考鉴权，其中 ${number(n)} 项在其他资源（多为整个账号）上鉴权，仍会被允许。只有对全部实例设置 Deny 才在两种口径下都成立。`,
    nothing: '选择资源范围和操作后，此处会说明授权结果。',
  },

  policy: '权限策略',
  policySize: (statements, length, limit) =>
    `${number(statements)} 条语句 · ${number(length)} / ${number(limit)} 个字符`,
  policies: (n) => `${number(n)} 个策略`,
  name: '名称',
  copy: '复制 JSON',
  copied: '已复制',
  add: '添加权限策略',
  apply: '修改权限策略',
  diff: '修改内容',
  diffSize: (added, removed) => `+${number(added)} −${number(removed)} 行`,
  addedLine: '新增：',
  removedLine: '移除：',

  preview: '预览',
  gained: (n, alone) =>
    alone ? `仅此授权：新增允许 ${number(n)} 项` : `与已授权的策略合并：新增允许 ${number(n)} 项`,
  changes: (gained, lost, alone) =>
    `${alone ? '仅此策略' : '与已授权的策略合并'}：${
      gained + lost === 0
        ? '允许的操作没有变化'
        : [
            ...(gained > 0 ? [`新增允许 ${number(gained)} 项`] : []),
            ...(lost > 0 ? [`收回 ${number(lost)} 项`] : []),
          ].join('，')
    }`,
  changesShort: (gained, lost) =>
    gained + lost === 0 ? '允许项不变' : `+${number(gained)} −${number(lost)} 项允许`,
  gainedShort: (n) => `+${number(n)} 项允许`,
  nothingYet: '请选择资源范围和操作',
  withAttached: '合并已授权的策略',
};
