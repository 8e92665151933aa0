// 简体中文：记录的调用、所需的授权，以及权限策略对它们的影响。随对话框加载。

import type { UnplacedReason } from '../../engine/activity/recorded-call.ts';
import type { Decision } from '../../engine/evaluation/decide/decision.ts';
import { code, strong } from '../marks.ts';
import type { ActivityMessages } from './en.ts';

const reasons: Readonly<Record<UnplacedReason, string>> = {
  'other-service': '不是 MSE 的操作',
  'unlisted-action': '矩阵中没有对应的列',
  'unrestricted-caller': '由主账号或云服务发起，不受权限策略限制',
  failed: '因权限以外的原因失败',
  'no-resource': '没有指明授权指南中该操作对应的资源',
  unreadable: '不是可读取的 JSON',
};

const outcomes: Readonly<Record<Decision, string>> = {
  allow: '允许',
  'explicit-deny': '显式拒绝',
  'implicit-deny': '隐式拒绝',
};

export const activityZhCN: ActivityMessages = {
  heading: '调用记录',
  intro:
    '粘贴操作审计（ActionTrail）事件、无权限报错或解码后的诊断信息，也可以打开包含它们的文件。页面会列出这些调用，生成所需的最小权限策略，并显示当前权限策略对这些调用的影响。内容不会离开浏览器。个人信息中只保留 RAM 用户或角色的名称和源 IP 地址，关闭页面后即清除。',
  label: '事件、报错或诊断信息',
  read: '读取',
  openFile: '打开文件…',
  unreadableFile: '该文件不是文本文件。',
  busy: '正在处理…',
  nothing: `没有找到调用。操作审计事件包含 ${code('eventName')} 和 ${code('serviceName')}；解码后的诊断信息包含 ${code('AuthAction')} 和 ${code('AuthResource')}。`,
  found: (events, calls) => `${String(events)} 个事件，${String(calls)} 种调用。`,
  cut: '事件过多，只读取了前面的部分。',
  unplaced: (n) => `${String(n)} 个事件无法归类`,
  reason: (operation, reason, n) =>
    operation === ''
      ? `${String(n)} 行：${reasons[reason]}`
      : `${code(operation)}，${String(n)} 个事件：${reasons[reason]}`,
  other: '读取其他记录',
  caller: '调用者',
  everyone: '全部调用者',
  unknownCaller: '未知调用者',
  views: '显示内容',
  tabs: { calls: '调用', policy: '生成权限策略', replay: '重放', unused: '未使用的权限' },
  columns: { caller: '调用者', action: '操作', resource: '资源', outcome: '结果', count: '事件数' },
  allowed: '允许',
  denied: '拒绝',
  more: (n) => `另有 ${String(n)} 项。`,
  clientPath: 'Nacos 客户端',
  account: '账号',
  addResources: (n) => `将 ${String(n)} 个资源添加到模拟账号`,
  breadth: '授权范围',
  breadths: { exact: '仅这些名称', grouped: '按分组和命名空间' },
  withDenied: '同时允许被拒绝的调用',
  lines: '权限策略允许的内容',
  single: '只调用过一次，请确认是否需要',
  lineCount: (n) => `${String(n)} 个事件`,
  noLines: '请至少选择一行。',
  policyName: '名称',
  defaultName: 'recorded-calls',
  add: '添加权限策略',
  writing: '正在生成…',
  cannotWrite: '没有权限策略能恰好允许这些内容。',
  contextNote: '每次调用按记录中的源 IP 地址判定（仅限公网地址），其他取值与矩阵相同，来自页面的请求上下文。',
  from: (address, addresses) =>
    addresses === 1 ? `源 IP：${address}` : `源 IP：${address} 等 ${String(addresses)} 个`,
  against: '对比对象',
  recordedOutcome: '记录中的结果',
  baseline: '对比的基线',
  refused: (n) => `新增拒绝：${String(n)} 个事件`,
  newlyAllowed: (n) => `新增允许：${String(n)} 个事件`,
  same: (n) => `${String(n)} 个事件的结果不变。`,
  noChange: '所有事件的结果都不变。',
  nowIs: (decision) => `现在为${outcomes[decision]}`,
  show: '在矩阵中显示',
  unusedIntro: '列出在模拟账号中授予的权限多于记录所需的每条 Allow 语句。记录只覆盖其时间范围内的调用。',
  allUsed: '每条 Allow 语句都被完整使用。',
  statement: (n, policy) => `${strong(policy)} 的第 ${String(n)} 条语句`,
  unusedActions: (n, of) => `${String(of)} 个操作中有 ${String(n)} 个没有被调用：`,
  unusedResources: '没有调用用到这些资源：',
  narrow: '删除未使用的部分',
  noEdit: '该语句完全没有被用到，或使用了 NotAction，请手动修改。',
  removed: '已删除。',
};
