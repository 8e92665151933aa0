// 权限策略之间允许范围的差异：对比结果与 `ram diff` 的中文提示。

import type { UnknownReason } from '../../engine/analysis/work-limit.ts';
import { code } from '../marks.ts';
import type { DiffMessages } from './en.ts';

const list = (names: readonly string[]) => names.map(code).join('、');

export const unknownReasonsZhCN: Readonly<Record<UnknownReason, string>> = {
  work: '权限策略过于复杂',
  'pattern-states': '* 之后带有 ? 的通配规则过于复杂',
  'context-values': '同一条件关键字的取值过多',
  'mixed-types': '同一条件关键字按多种类型比较',
  'unpaired-surrogate': '某个值包含不完整的代理对',
  'case-mapping': '忽略大小写比较的值中，有字符的小写形式取决于相邻字符',
  'date-range': '条件中的两个时间过于接近',
  'unrelated-pattern': '资源通配模式无法对应到 API 参考或观测结果所指的资源',
  unconfirmed: '找到了一个请求，但判定结果与之不符',
};

export const diffZhCN: DiffMessages = {
  verdicts: {
    same: '新旧权限策略允许的请求相同。',
    more: '新权限策略允许更多请求。',
    less: '新权限策略允许的请求更少。',
    changed: '新权限策略允许了一些旧权限策略不允许的请求，同时不再允许另一些请求。',
    unknown: '无法确定新旧权限策略允许的请求是否相同。',
  },
  headings: { gained: '新增允许', lost: '不再允许' },
  entry: (actions, more, resources) =>
    `对 ${list(resources)} 执行 ${list(actions)}${more > 0 ? ` 以及另外 ${more} 个操作` : ''}`,
  except: (resources) => `其他语句也涉及：${list(resources)}`,
  conditions: {
    allow: (conditions) => `仅当请求满足条件：${list(conditions)}`,
    deny: (conditions) => `该 Deny 语句仅在请求满足以下条件时生效：${list(conditions)}`,
  },
  causes: {
    gained: {
      allow: (statement, policy) => `由 ${code(policy)}（新）的第 ${statement} 条语句允许`,
      deny: (statement, policy) => `不再被 ${code(policy)}（旧）的第 ${statement} 条语句显式拒绝`,
    },
    lost: {
      allow: (statement, policy) => `原由 ${code(policy)}（旧）的第 ${statement} 条语句允许`,
      deny: (statement, policy) => `被 ${code(policy)}（新）的第 ${statement} 条语句显式拒绝`,
    },
  },
  witness: ({ action, resource, context }) => {
    const keys = Object.entries(context).map(([key, value]) => `${key} = ${[value].flat().join(' | ')}`);
    const condition = keys.length === 0 ? '' : `，请求条件：${list(keys)}`;
    return `例如：对 ${code(resource)} 执行 ${code(action)}${condition}`;
  },
  incomplete: '可能还有其他差异：已达到计算量上限。',
  unknown: (reason) => `无法确定：${unknownReasonsZhCN[reason]}。`,
};
