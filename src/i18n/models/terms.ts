// The terms of the glossary in both languages, as the consoles and documentation of Alibaba Cloud write them. The
// playground's own terms are written as on the page.

import type { Language } from '../languages.ts';

export const TERMS = {
  'access-key': { en: 'AccessKey pair', 'zh-CN': '访问密钥（AccessKey）' },
  account: { en: 'Alibaba Cloud account', 'zh-CN': '阿里云账号' },
  action: { en: 'action', 'zh-CN': '操作（Action）' },
  allow: { en: 'allow', 'zh-CN': '允许（Allow）' },
  arn: { en: 'ARN', 'zh-CN': '资源 ARN' },
  attach: { en: 'attach a policy', 'zh-CN': '授权' },
  'cluster-id': { en: 'ClusterId', 'zh-CN': '集群 ID（ClusterId）' },
  condition: { en: 'condition', 'zh-CN': '条件（Condition）' },
  'condition-key': { en: 'condition key', 'zh-CN': '条件关键字' },
  configuration: { en: 'configuration', 'zh-CN': '配置' },
  console: { en: 'console', 'zh-CN': '控制台' },
  'control-policy': { en: 'control policy', 'zh-CN': '管控策略' },
  'custom-policy': { en: 'custom policy', 'zh-CN': '自定义策略' },
  'data-id': { en: 'dataId', 'zh-CN': 'Data ID（dataId）' },
  decision: { en: 'decision', 'zh-CN': '判定结果' },
  'determining-statement': { en: 'determining statement', 'zh-CN': '起决定作用的语句' },
  effect: { en: 'effect', 'zh-CN': '效果（Effect）' },
  expectation: { en: 'assertion', 'zh-CN': '断言' },
  'explicit-deny': { en: 'explicit deny', 'zh-CN': '显式拒绝' },
  group: { en: 'group', 'zh-CN': '分组（Group）' },
  hierarchical: { en: 'hierarchical matching', 'zh-CN': '层级匹配' },
  'implicit-deny': { en: 'implicit deny', 'zh-CN': '隐式拒绝' },
  instance: { en: 'instance', 'zh-CN': '实例' },
  'instance-id': { en: 'InstanceId', 'zh-CN': '实例 ID（InstanceId）' },
  'least-privilege': { en: 'least privilege', 'zh-CN': '最小权限' },
  literal: { en: 'literal matching', 'zh-CN': '字面匹配' },
  matrix: { en: 'permission matrix', 'zh-CN': '权限矩阵' },
  mfa: { en: 'multi-factor authentication (MFA)', 'zh-CN': '多因素认证（MFA）' },
  mse: { en: 'Microservices Engine (MSE)', 'zh-CN': '微服务引擎（MSE）' },
  nacos: { en: 'Nacos', 'zh-CN': 'Nacos' },
  'nacos-client': { en: 'Nacos client', 'zh-CN': 'Nacos 客户端' },
  namespace: { en: 'namespace', 'zh-CN': '命名空间' },
  'not-action': { en: 'NotAction', 'zh-CN': 'NotAction' },
  operations: { en: 'O&M', 'zh-CN': '运维' },
  operator: { en: 'conditional operator', 'zh-CN': '条件操作符' },
  policy: { en: 'policy', 'zh-CN': '权限策略' },
  ram: { en: 'Resource Access Management (RAM)', 'zh-CN': '访问控制（RAM）' },
  'ram-code': { en: 'RAM code', 'zh-CN': 'RAM 代码' },
  'ram-role': { en: 'RAM role', 'zh-CN': 'RAM 角色' },
  'ram-user': { en: 'RAM user', 'zh-CN': 'RAM 用户' },
  'relative-id': { en: 'relative ID', 'zh-CN': '资源描述（relative-id）' },
  'request-context': { en: 'request context', 'zh-CN': '请求上下文' },
  resource: { en: 'resource', 'zh-CN': '资源（Resource）' },
  'resource-group': { en: 'resource group', 'zh-CN': '资源组' },
  'roll-up': { en: 'roll-up', 'zh-CN': '汇总' },
  service: { en: 'service', 'zh-CN': '服务' },
  statement: { en: 'statement', 'zh-CN': '语句（Statement）' },
  'system-policy': { en: 'system policy', 'zh-CN': '系统策略' },
  'user-group': { en: 'RAM user group', 'zh-CN': 'RAM 用户组' },
  wildcard: { en: 'wildcard', 'zh-CN': '通配符' },
} as const;

export type TermId = keyof typeof TERMS;

/** All terms, sorted for the language. */
export function termsInOrder(language: Language): readonly TermId[] {
  const { compare } = new Intl.Collator(language);
  const ids = Object.keys(TERMS).filter((id): id is TermId => Object.hasOwn(TERMS, id));
  return ids.sort((a, b) => compare(TERMS[a][language], TERMS[b][language]));
}
