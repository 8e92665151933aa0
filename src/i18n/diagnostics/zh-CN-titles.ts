// 错误的简短标题。

import type { DiagnosticCode } from '../../engine/policy/diagnostic.ts';

export const errorTitlesZhCN: Readonly<Record<DiagnosticCode, string>> = {
  'json-syntax-error': 'JSON 格式错误',
  'duplicate-key': '重复的成员',
  'data-type-mismatch': '值的类型错误',
  'missing-version': '缺少 Version',
  'invalid-version': '不支持的版本',
  'missing-statement': '缺少 Statement',
  'invalid-policy-element': '未知的元素',
  'missing-effect': '缺少 Effect',
  'invalid-effect': '无效的效果',
  'missing-action': '缺少操作',
  'action-and-not-action': '同时包含 Action 和 NotAction',
  'invalid-action-format': '无效的操作',
  'missing-resource': '缺少资源',
  'invalid-arn-prefix': '不是阿里云资源',
  'missing-arn-field': 'ARN 缺少字段',
  'invalid-condition-operator': '不支持的条件操作符',
  'invalid-condition-key-format': '无效的条件关键字',
  'invalid-condition-value': '条件操作符无法比较的值',
  'invalid-condition-multiple-boolean': '多个布尔值',
  'policy-too-long': '权限策略过长',
  'typed-text-over-limit': '计入空白字符后过长',
};
