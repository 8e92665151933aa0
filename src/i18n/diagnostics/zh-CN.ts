// The Chinese counterpart of en.ts.

import type { ConditionType } from '../../engine/policy/condition-operators.ts';
import type { ExpectedKind, JsonKind } from '../../engine/policy/diagnostic.ts';
import type { SyntaxReason } from '../../engine/policy/syntax-error.ts';
import { code } from '../marks.ts';
import { codePointOf } from './characters.ts';
import { explainCharacter, noteOddCharacter } from './zh-CN-characters.ts';
import { errorFixesZhCN } from './zh-CN-fixes.ts';
import { errorTitlesZhCN } from './zh-CN-titles.ts';
import type { DiagnosticMessages, PolicyErrorMessages } from './messages.ts';
import { number } from '../number.ts';

const didYouMean = (suggestion: string | null) =>
  suggestion === null ? '' : `您要写的是不是 ${code(suggestion)}？`;

const jsonKinds: Readonly<Record<JsonKind, string>> = {
  object: '这里写的是对象',
  array: '这里写的是数组',
  string: '这里写的是字符串',
  number: '这里写的是数字',
  boolean: '这里写的是布尔值',
  null: '这里写的是 null',
  missing: '这里还没有值',
};

export const expectedKinds: Readonly<Record<ExpectedKind, string>> = {
  object: '对象',
  array: '数组',
  string: '带引号的字符串',
  boolean: ' true 或 false',
  'string-or-array': '带引号的字符串或字符串数组',
};

const valueTypes: Readonly<Record<ConditionType, string>> = {
  string: '字符串',
  number: '数字，例如 "10"',
  date: '日期，例如 "2026-11-23T18:00:00+08:00"',
  boolean: '布尔值 "true" 或 "false"',
  address: 'IP 地址或地址段，例如 "203.0.113.0/24"',
};

const severalAddresses = '数组，每项一个地址或地址段，例如 ["10.0.0.0/8", "172.16.0.0/12"]';

/** Whether one string holds several addresses, or a range from one to another. */
function isSeveral(type: ConditionType, found: string): boolean {
  return type === 'address' && /[\d.:a-f][,;、，；\s|~-]+[\d:a-f]/i.test(found);
}

function explainSyntaxError(found: string, reason: SyntaxReason): string {
  switch (reason) {
    case 'end':
      return '文本提前结束，请补全未闭合的引号和括号。';
    case 'comma':
      return `${code(found)} 之前缺少逗号。`;
    case 'colon':
      return `${code(found)} 之前缺少冒号。`;
    case 'trailing-comma':
      return `请删除 ${code(found)} 之前的逗号，JSON 不允许末尾逗号。`;
    case 'comment':
      return `JSON 不支持注释，请删除 ${code(found)}。`;
    case 'escape':
      return explainEscape(found);
    case 'line-break':
      return `字符串中不能有换行。请用 ${code('"')} 结束字符串，或删除换行。`;
    case 'control':
      return `字符串中不能有控制字符 ${codePointOf(found)}，请将其删除。`;
    case 'after-end':
      return `权限策略在 ${code(found)} 之前已经结束，请删除多余的内容。`;
    case 'unexpected':
      return explainCharacter(found) ?? explainToken(found);
  }
}

function explainEscape(found: string): string {
  const escaped = found.slice(1);
  if (escaped === 'u') return `${code('\\u')} 之后须为四位十六进制数字。`;
  if (/^[^\w\s]$/.test(escaped)) {
    return `${code(found)} 不是有效的转义符，请改为 ${code(escaped)}。RAM 的通配符没有转义写法。`;
  }
  return `${code(found)} 不是有效的转义符。如需在字符串中写反斜杠，请写 ${code(`\\\\${escaped}`)}。`;
}

function explainToken(found: string): string {
  if (found.startsWith('`'))
    return `${code(found)} 是 Markdown 代码块标记，请将其与权限策略之后的标记一并删除。`;
  if (found === "'") return `${code(found)} 不能用作字符串的引号，请改用 ${code('"')}。`;
  if (/^[\w$]+$/.test(found)) return `${code(found)} 没有加引号。`;
  return `此处不应出现 ${code(found)}。请检查前后的逗号、引号和括号。`;
}

const diagnostics: DiagnosticMessages = {
  'json-syntax-error': ({ found, reason }) => `JSON 格式错误：${explainSyntaxError(found, reason)}`,
  'duplicate-key': ({ key }) =>
    `${code(key)} 在同一个对象中出现了两次，RAM 不接受这种写法。请合并，或只保留一个。`,
  'data-type-mismatch': ({ member, expected, found }) =>
    `${member === '' ? '权限策略' : `${code(member)} `}必须是${expectedKinds[expected]}，而${jsonKinds[found]}。`,
  'missing-version': () => `权限策略缺少 ${code('Version')}，请添加 ${code('"Version": "1"')}。`,
  'invalid-version': ({ found }) =>
    `RAM 只支持版本 ${code('1')}，不支持 ${code(found)}。请改为 ${code('"1"')}。`,
  'missing-statement': ({ empty }) =>
    empty
      ? `${code('Statement')} 为空，请至少添加一条语句。`
      : `权限策略缺少 ${code('Statement')}，请添加一个至少包含一条语句的数组。`,
  'invalid-policy-element': ({ name, inside, suggestion }) =>
    `${inside === 'policy' ? 'RAM 权限策略' : 'RAM 权限策略的语句'}不支持元素 ${code(name)}。${noteOddCharacter(name)}${
      suggestion === null ? '请将其删除。' : didYouMean(suggestion)
    }`,
  'missing-effect': ({ statement }) =>
    `第 ${number(statement)} 条语句缺少 ${code('Effect')}，请添加 ${code('Allow')} 或 ${code('Deny')}。`,
  'invalid-effect': ({ found, suggestion }) =>
    `效果 ${code(found)} 无效，只能是 ${code('Allow')} 或 ${code('Deny')}，且区分大小写。${noteOddCharacter(found)}${didYouMean(suggestion)}`,
  'missing-action': ({ statement, empty }) =>
    empty
      ? `第 ${number(statement)} 条语句没有列出任何操作，请至少添加一个，例如 ${code('mse:GetNacosConfig')}。`
      : `第 ${number(statement)} 条语句既没有 ${code('Action')}，也没有 ${code('NotAction')}，请添加其中一个。`,
  'action-and-not-action': ({ statement }) =>
    `第 ${number(statement)} 条语句同时包含 ${code('Action')} 和 ${code('NotAction')}，两者只能保留一个。`,
  'invalid-action-format': ({ found }) =>
    found.includes('\\')
      ? `${code(found)} 不是有效的操作。RAM 的通配符没有转义写法，${code('\\')} 只代表它自身，而操作名称中不含该字符，请将其删除。`
      : `${code(found)} 不是有效的操作。${noteOddCharacter(found)}请按“RAM 代码 + 半角冒号 + 操作名称”的格式填写，例如 ${code('mse:GetNacosConfig')}；也可以单独使用 ${code('*')}。`,
  'missing-resource': ({ statement, empty }) =>
    empty
      ? `第 ${number(statement)} 条语句没有列出任何资源，请添加 ARN，或用 ${code('*')} 表示全部资源。`
      : `第 ${number(statement)} 条语句缺少 ${code('Resource')}，请添加 ARN，或用 ${code('*')} 表示全部资源。`,
  'invalid-arn-prefix': ({ found }) =>
    `${code(found)} 不是有效的阿里云资源。${noteOddCharacter(found)}ARN 必须以 ${code('acs:')} 开头；单独使用 ${code('*')} 表示全部资源。`,
  'missing-arn-field': ({ found, fields }) =>
    `ARN 应有五个字段，${code(found)} 只有 ${number(fields)} 个。${noteOddCharacter(found)}请按 ${code('acs:mse:<region>:<account-id>:<resource>')} 的格式填写；地域和阿里云账号 ID 可以用 ${code('*')} 表示任意值。`,
  'invalid-condition-operator': ({ found, suggestion }) =>
    `RAM 不支持条件操作符 ${code(found)}。${noteOddCharacter(found)}${didYouMean(suggestion)}`,
  'invalid-condition-key-format': ({ found }) =>
    `${code(found)} 不是有效的条件关键字。${noteOddCharacter(found)}条件关键字必须带前缀，例如 ${code('acs:SourceIp')}。`,
  'invalid-condition-value': ({ operator, type, found }) =>
    found === null
      ? `${code(operator)} 没有可供比较的值，请添加${valueTypes[type]}。`
      : `${code(operator)} 无法与 ${code(found)} 比较。${noteOddCharacter(found)}请填写${isSeveral(type, found) ? severalAddresses : valueTypes[type]}。`,
  'invalid-condition-multiple-boolean': ({ key }) =>
    `${code(key)} 对应了多个布尔值，而 ${code('Bool')} 只支持一个值。`,
  'policy-too-long': ({ length, limit }) =>
    `权限策略去除空白后有 ${number(length)} 个字符，超出 RAM 的上限 ${number(limit)} 个字符。请拆分为多个权限策略。`,
  'typed-text-over-limit': ({ length, limit }) =>
    `按当前输入，权限策略有 ${number(length)} 个字符，超出 RAM 的上限 ${number(limit)} 个字符；去除空白后没有超出。RAM 是否计入空白字符，文档没有说明。`,
};

export const diagnosticsZhCN: PolicyErrorMessages = {
  titles: errorTitlesZhCN,
  states: {
    rejected: '该权限策略未通过 RAM 语法校验，不生效。请先修正错误。',
    notJson: '不是有效的 JSON。显示的是上次有效的结果。',
  },
  diagnostics,
  errorFixes: errorFixesZhCN,
};
