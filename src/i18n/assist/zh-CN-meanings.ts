// RAM 用语的含义（简体中文）。

import { code } from '../marks.ts';
import type { KeyMeanings, MemberMeanings, OperatorMeanings, SnippetTitles, TypeNames } from './messages.ts';

export const members: MemberMeanings = {
  Version: `权限策略语言的版本，固定为 ${code('1')}。`,
  Statement: '语句列表。所有语句共同生效，与顺序无关；Deny 始终优先于 Allow。',
  Effect: `效果：${code('Allow')}（允许）或 ${code('Deny')}（拒绝）。`,
  Action: '语句针对的操作，可以使用通配符。',
  NotAction: '除所列操作以外的全部操作。与 Allow 搭配时几乎包含所有操作，包括其他云服务的操作。',
  Resource: `语句针对的资源：填写 ARN，或用 ${code('*')} 表示全部资源。资源覆盖其下的所有资源。`,
  Condition: '语句生效的条件：所有条件操作符和条件关键字都必须满足，同一关键字的多个值满足其一即可。',
};

export const types: TypeNames = {
  string: '字符串',
  number: '数字',
  date: '日期',
  boolean: '布尔值',
  address: 'IP 地址',
};

export const snippets: SnippetTitles = {
  'list-instances': '查看实例列表',
  'read-instance': '单个实例只读',
  'edit-namespace': '修改单个命名空间中的配置',
  'deny-deletes': '禁止删除',
};

export const operators: OperatorMeanings = {
  StringEquals: '与其中一个值相同，区分大小写。',
  StringNotEquals: '与所有值都不同，区分大小写。请求中没有该条件关键字时也满足。',
  StringEqualsIgnoreCase: '与其中一个值相同，不区分大小写。',
  StringNotEqualsIgnoreCase: '与所有值都不同，不区分大小写。请求中没有该条件关键字时也满足。',
  StringLike: `与其中一个模式匹配，可以使用通配符 ${code('*')} 和 ${code('?')}。`,
  StringNotLike: `与所有模式都不匹配，可以使用通配符 ${code('*')} 和 ${code('?')}。请求中没有该条件关键字时也满足。`,
  NumericEquals: '等于其中一个数字。',
  NumericNotEquals: '不等于任何一个数字。请求中没有该条件关键字时也满足。',
  NumericLessThan: '小于该数字。',
  NumericLessThanEquals: '小于或等于该数字。',
  NumericGreaterThan: '大于该数字。',
  NumericGreaterThanEquals: '大于或等于该数字。',
  DateEquals: '恰好为该时间。',
  DateNotEquals: '不是该时间。请求中没有该条件关键字时也满足。',
  DateLessThan: '早于该时间。',
  DateLessThanEquals: '不晚于该时间。',
  DateGreaterThan: '晚于该时间。',
  DateGreaterThanEquals: '不早于该时间。',
  Bool: `与所填的 ${code('true')} 或 ${code('false')} 一致。`,
  IpAddress: '地址在其中一个地址段内。',
  NotIpAddress: '地址不在任何一个地址段内。请求中没有该条件关键字时也满足。',
  IpAddressIncludeBorder: '地址在其中一个地址段内，包含首尾地址。',
};

/** 句子中条件关键字与值之间的用语。 */
export const comparisons: OperatorMeanings = {
  StringEquals: '为',
  StringNotEquals: '不为',
  StringEqualsIgnoreCase: '（不区分大小写）为',
  StringNotEqualsIgnoreCase: '（不区分大小写）不为',
  StringLike: '匹配',
  StringNotLike: '不匹配',
  NumericEquals: '等于',
  NumericNotEquals: '不等于',
  NumericLessThan: '小于',
  NumericLessThanEquals: '小于或等于',
  NumericGreaterThan: '大于',
  NumericGreaterThanEquals: '大于或等于',
  DateEquals: '为',
  DateNotEquals: '不为',
  DateLessThan: '早于',
  DateLessThanEquals: '不晚于',
  DateGreaterThan: '晚于',
  DateGreaterThanEquals: '不早于',
  Bool: '为',
  IpAddress: '属于',
  NotIpAddress: '不属于',
  IpAddressIncludeBorder: '属于',
};

export const keys: KeyMeanings = {
  'acs:SourceIp': '请求的源 IP 地址。',
  'acs:CurrentTime': '请求的时间，采用 ISO 8601 格式，以 Z 或时区偏移量结尾。',
  'acs:SecureTransport': '请求是否使用安全通道（TLS）。',
  'acs:MFAPresent': '用户登录时是否使用了多因素认证。使用 AccessKey 调用时没有该条件关键字。',
  'acs:PrincipalARN': '请求者的 ARN。',
  'acs:UserAgent': '请求中的客户端名称，可由客户端任意填写。',
  'acs:SourceVpc': '请求来自的 VPC；来自公网的请求没有该条件关键字。',
  'acs:VpcSourceIp': '请求在 VPC 中的源 IP 地址；来自公网的请求没有该条件关键字。',
  'acs:ResourceGroupId': '资源所属的资源组 ID。',
  'acs:RequestTag/': '请求中设置的标签。',
  'acs:ResourceTag/': '资源上的标签。',
};
