// 检查器的三栏：结论、逐条语句、修改方案。

import type { AccessTier } from '../../engine/catalog/schema.ts';
import { code, strong } from '../marks.ts';
import { number } from '../number.ts';
import { kinds } from '../zh-CN.ts';
import type { Basis, RobustForm } from '../../engine/evaluation/repair/robust-repair.ts';
import type { ExplainInspectorMessages } from './en-inspector.ts';

const tiers: Readonly<Record<AccessTier, string>> = {
  list: '列表',
  read: '读取',
  write: '写入',
  delete: '删除',
};

const everyBasis = (differing: readonly (keyof Basis)[]): string => {
  if (differing.length !== 1) return '两份文档、两种匹配方式下均成立';
  return differing[0] === 'reading' ? '按两份文档均成立' : '两种匹配方式下均成立';
};

const widerResource = (widest: NonNullable<RobustForm['widest']>, resource: string): string => {
  switch (widest) {
    case 'account':
      return `${strong('全部资源')}（${code('*')}）`;
    case 'every-instance':
      return `${strong('所有实例')}（${code('instance/*')}）`;
    case 'both':
    case 'instance':
      return `${strong(resource)} 及其${strong('所属实例')}`;
    case 'namespace':
      return `${strong(resource)} 及其${strong('所属命名空间')}`;
    case 'group':
      return `${strong(resource)} 及其${strong('所属分组')}`;
    case 'inside':
      return `${strong(resource)} 及其下的全部资源`;
    case 'config':
    case 'service':
      return strong(resource);
  }
};

const widerPlace = (widest: RobustForm['widest']): string | null => {
  switch (widest) {
    case 'account':
      return '整个云账号';
    case 'every-instance':
      return '所有实例';
    case 'both':
    case 'instance':
      return '整个实例';
    case 'namespace':
      return '整个命名空间';
    case 'group':
      return '整个分组';
    case 'inside':
    case 'config':
    case 'service':
    case null:
      return null;
  }
};

const policyText = (policy: string | null): string => (policy === null ? '' : `${strong(policy)} 的`);

export const explainInspectorZhCN: ExplainInspectorMessages = {
  verdict: {
    title: (group, label, resource) =>
      group === 'client'
        ? `Nacos 客户端${label} ${strong(resource)}`
        : group === 'list' || group === 'account'
          ? `列出 ${strong(resource)} 的${label}`
          : `${label} ${strong(resource)}`,
    titleOnAll: (label) => `对${strong('全部资源')}（${code('*')}）${label}`,
    copyArn: '复制 ARN',
    copied: '已复制',
    notCopied: '浏览器不允许复制。',
    assumptions: (n) => `基于 ${number(n)} 项推断`,
    deniedOver: (statements, allow) =>
      `${statements}拒绝该操作。Deny 始终优先，因此${allow}中的 Allow 在此无效。`,
    deniedOverMany: (statements, n) =>
      `${statements}拒绝该操作。Deny 始终优先，因此匹配的 ${number(n)} 条 Allow 语句在此无效。`,
    statement: (statement, policy) => `${policyText(policy)}第 ${number(statement)} 条语句`,
    counts: (decision, n) =>
      ({
        allow: `允许 ${number(n)} 个`,
        'explicit-deny': `显式拒绝 ${number(n)} 个`,
        'implicit-deny': `隐式拒绝 ${number(n)} 个`,
      })[decision],
    selectOne: (kind) => `选择其中一个${kinds[kind]}，查看由哪条语句决定。`,
    selectHeading: '选择一个',
  },

  trace: {
    statement: '语句',
    result: '结果',
    noMatch: '不匹配',
    closest: '最接近',
    overridden: '被覆盖',
    decides: '决定结果',
    within: (container) => `${container} 内`,
    notAction: (patterns) => `非 ${patterns}`,
  },

  whoCan: {
    heading: '哪些语句授权该操作，范围在哪里',
    everywhere: '整个云账号',
    nowhere: '此云账号中没有对应资源',
    count: (n, kind) => `${number(n)} 个${kinds[kind]}`,
    denied: (n) => `其中 ${number(n)} 个被 Deny 拒绝`,
    conditionFails: '请求不满足其条件。',
    noStatement: (action) => `这些权限策略中没有语句匹配 ${code(action)}，因此隐式拒绝。`,
  },

  fixes: {
    toAllow: '如需允许',
    toDeny: '如需拒绝',
    grant: '新建权限策略来授予…',
    intro: '以下为最小改动方案，均已验证。将鼠标悬停在某项上，可在权限矩阵中预览变化。',
    noneDeny: '没有可编辑的已授权权限策略能拒绝该操作。',
    step: (step, resource, policy) => {
      switch (step.kind) {
        case 'add-resource':
          return `在${policyText(policy)}第 ${number(step.statement.statement + 1)} 条语句的 Resource 中添加 ${strong(resource)}`;
        case 'add-action':
          return `在${policyText(policy)}第 ${number(step.statement.statement + 1)} 条语句的 Action 中添加 ${code(step.action.replace(/^mse:/, ''))}`;
        case 'add-statement':
          return `${policy === null ? '' : `在 ${strong(policy)} 中`}为 ${strong(resource)} 添加一条 Allow 语句`;
        case 'open-console':
          return `${policy === null ? '' : `在 ${strong(policy)} 中`}为控制台所需的列表添加 ${number(step.grants.length)} 条语句`;
        case 'remove-deny':
        case 'remove-allow': {
          const [first] = step.statements;
          const what =
            first !== undefined && step.statements.length === 1
              ? `删除${policyText(policy)}第 ${number(first.statement + 1)} 条语句`
              : `删除起决定作用的 ${number(step.statements.length)} 条 ${step.kind === 'remove-deny' ? 'Deny' : 'Allow'} 语句`;
          return step.kind === 'remove-deny' && step.leaves !== 'allow' ? `${what}（仍缺少 Allow）` : what;
        }
        case 'remove-action':
          return `从${policyText(policy)}第 ${number(step.statement.statement + 1)} 条语句中删除 ${code(step.action.replace(/^mse:/, ''))}`;
        case 'extend-deny':
          return `在${policyText(policy)}第 ${number(step.statement.statement + 1)} 条 Deny 语句中添加 ${code(step.action.replace(/^mse:/, ''))}`;
        case 'add-deny':
          return `${policy === null ? '' : `在 ${strong(policy)} 中`}为 ${strong(resource)} 添加一条 Deny 语句`;
      }
    },
    allResources: '全部资源',
    robust: '稳健',
    robustHint: '两份文档、两种匹配方式下结果均相同',
    only: ({ reading, mode }, differing) => {
      const document = reading === 'guide' ? '仅按授权指南' : '仅按 API 参考';
      if (!differing.includes('mode')) return `${document}成立`;
      const matching = mode === 'literal' ? '字面匹配' : '层级匹配';
      return differing.includes('reading') ? `${document}、且在${matching}下成立` : `仅在${matching}下成立`;
    },
    robustForm: (differing, widest, resource) =>
      widest === null
        ? `${everyBasis(differing)}：删除所有会生效的 Deny 语句`
        : `${everyBasis(differing)}：为${widerResource(widest, resource)}添加一条语句`,
    wider: (label, widest, decision) => {
      const place = widerPlace(widest);
      if (place === null) return null;
      return `按授权指南，这会在${place}范围内${decision === 'allow' ? '允许' : '拒绝'}${strong(label)}。`;
    },
    gained: (n, tier) => `+${number(n)} ${tiers[tier]}`,
    lost: (n, tier) => `−${number(n)} ${tiers[tier]}`,
    loophole: '漏洞',
    sameContent: (label) => `${strong(label)}仍被允许，可获取相同的内容`,
    sameDeletion: (label) => `${strong(label)}仍被允许，可删除相同的配置`,
    denyToo: '一并拒绝',
    showCell: '显示单元格',
  },
};
