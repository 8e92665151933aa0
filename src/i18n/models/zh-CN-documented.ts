// 有文档依据的各点，中文。

import { GUIDE_ACTIONS, MATRIX_ACTIONS } from '../action-counts.ts';
import type { documentedEn } from './en-documented.ts';

export const documentedZhCN: typeof documentedEn = {
  decision: {
    title: 'Deny 优先，未允许的一律拒绝',
    here: '所有已授权的权限策略（包括系统策略和自定义策略）中的语句综合评估，与顺序无关。有 `Deny` 语句匹配，结果为**显式拒绝**；否则，有 `Allow` 语句匹配，结果为**允许**；两者都没有，结果为**隐式拒绝**。',
  },
  'policy-document': {
    title: '权限策略的内容',
    here: '严格的 JSON，包含 `Version` 和 `Statement`。每条语句包含 `Effect`、`Action` 或 `NotAction` 之一、`Resource`，以及可选的 `Condition`。所有值都是带引号的字符串。有错误的权限策略无法通过 RAM 校验，因此在演练场中既不授予权限，也不拒绝任何操作。',
  },
  wildcards: {
    title: '通配符',
    here: '`*` 匹配任意多个字符（可以为零个），`?` 匹配恰好一个字符。两者可以出现在操作和资源的任意位置，且无法转义。在条件中，只有 `StringLike` 和 `StringNotLike` 支持通配符。',
  },
  arn: {
    title: '资源 ARN 的格式',
    here: '`acs:mse:<地域>:<阿里云账号 ID>:instance/<实例 ID>/<命名空间 ID>/<分组>/<dataId 或服务名>`。请使用实例 ID（InstanceId），而不是集群 ID（ClusterId）。同名的配置和服务的 ARN **完全相同**，只能通过操作区分。',
  },
  actions: {
    title: '操作及其级别',
    here: `矩阵中控制台的 ${GUIDE_ACTIONS} 列、各操作的读写类型和级别，均来自 MSE 文档。该列表并非 MSE 的全部：MSE 公开的 API 操作约有 240 个，矩阵的列对应其中 ${MATRIX_ACTIONS} 个操作名称（含 Nacos 客户端的操作）。通配符也会匹配其他操作。`,
  },
  'account-level': {
    title: '账号级操作',
    here: '`mse:ListClusters` 和 `mse:ListServiceQuotas` 在云账号级别鉴权，资源为 `*`。`acs:mse:*:*:*` 可以匹配，而以 `instance/` 开头的写法不匹配。因此，查看实例列表的权限需要单独写一条语句。',
  },
  'client-path': {
    title: 'Nacos 客户端',
    here: 'Nacos 客户端（SDK）访问资源时，ARN 多一段：`…/<分组>/config/<dataId>` 或 `…/<分组>/naming/<服务名>`。分组、命名空间和实例同时覆盖两种形式。`mse:UpdateNacosConfig` 在两条访问路径上是同一个操作，另外三个操作仅供客户端使用。每个实例有两个客户端鉴权开关，关闭后 MSE 不再鉴权，单元格显示“不鉴权”。',
  },
  conditions: {
    title: '条件如何组合',
    here: '同一条件块中的所有操作符、同一操作符下的所有条件关键字都必须满足；同一条件关键字的多个值，满足其一即可。请求中没有该条件关键字时，非否定类操作符不满足。',
  },
};
