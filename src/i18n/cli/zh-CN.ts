// 命令 `ram` 的中文提示。

import { accountZhCN } from '../account/zh-CN.ts';
import { diagnosticsZhCN } from '../diagnostics/zh-CN.ts';
import { exposureZhCN } from '../exposure/zh-CN.ts';
import { findingsZhCN } from '../findings/zh-CN.ts';
import { importZhCN } from '../import/zh-CN.ts';
import { checkZhCN } from './check-zh-CN.ts';
import { diffZhCN } from '../diff/zh-CN.ts';
import { grantZhCN } from './grant-zh-CN.ts';
import { code } from '../marks.ts';
import type { CliMessages } from './messages.ts';

const COMMON = `  --lang en|zh-CN   提示语言
  --help            显示本说明`;

export const cliZhCN: CliMessages = {
  ...checkZhCN,
  ...diagnosticsZhCN,
  findings: findingsZhCN,
  imports: importZhCN,
  exposure: exposureZhCN,
  usage: `检查 MSE 的 RAM 权限策略。用法：ram 命令 文件… [选项]

  lint      权限策略的错误和检查结果
  check     权限策略的判定结果是否符合文件中的断言
  decide    一次请求的判定结果
  diff      新权限策略比旧权限策略多允许或少允许的请求
  analyze   关于所有请求的问题
  grant     满足一组断言的最小权限策略
  convert   从 AWS、Terraform、ROS 模板和 API 返回结果转换权限策略
  format    按演练场的格式排版权限策略

文件是 JSON 格式的权限策略，或演练场保存的场景；- 表示标准输入。
ram 命令 --help 列出该命令的选项；ram --version 输出版本。退出码：0 正常，1 发现问题，2 无法运行。`,
  usageOf: {
    lint: `用法：ram lint 文件… [选项]
列出权限策略的错误和检查结果。

  --format text|json|sarif   json：每行一个对象；sarif：SARIF 2.1.0
  --json                     等同于 --format json
  --fail-on 级别             达到该级别时退出码为 1：error、security-warning、warning（默认）或 suggestion
  --account 文件             演练场导出的模拟云账号；不指定时，假设权限策略中写明的资源都存在
${COMMON}`,
    check: `用法：ram check 文件… [选项]
检查权限策略的判定结果是否符合每个文件中的断言。文件是包含 "policies" 和 "expectations" 的 JSON，与演练场保存的格式相同。

  --json            每个文件输出一个 JSON 对象
${COMMON}`,
    decide: `用法：ram decide 文件… --action 操作 --resource 资源 [选项]
输出所有文件中的权限策略对一次请求的判定结果，以及起决定作用的语句。

  --action 操作                     例如 mse:GetNacosConfig
  --resource 资源                   ARN，或 instance/I/NS 这样的相对 ID
  --context 关键字=值               请求的条件关键字；可重复，以指定多个关键字或多个值
  --matching hierarchical|literal   默认为 hierarchical
  --reading guide|api-reference     以哪份文档为准判断操作的鉴权资源，默认为 guide
  --json                            输出一个 JSON 对象
${COMMON}`,
    diff: `用法：ram diff 旧文件… -- 新文件… [选项]
输出新权限策略允许而旧权限策略不允许的请求，以及相反的请求：涵盖所有请求，并各举一例。两者不同时退出码为 1。

  --format text|markdown|json       markdown：用于合并请求；json：一个对象
  --json                            等同于 --format json
  --matching hierarchical|literal   默认为 hierarchical
  --reading guide|api-reference     以哪份文档为准判断操作的鉴权资源，默认为 guide
${COMMON}`,
    analyze: `用法：ram analyze 文件… [选项]
回答关于所有请求的问题。文件是由问题组成的 JSON 数组："covers"、"equivalent"、"redundant" 或 "holds"。每个问题输出一个 JSON 对象：结论，以及说明结论为何是 no 的请求。如果一方未覆盖另一方、两者不等价、存在冗余语句、断言不成立，或结论未知，退出码为 1。

  --json            默认格式
${COMMON}`,
    grant: `用法：ram grant 文件… [选项]
为一组断言写出满足它们的最小权限策略。文件是 JSON 对象，包含 "assertions"（断言列表），可选 "account" 和 "path"：为 "console" 时，还会添加在控制台到达这些资源所需的权限；也可以是此类对象的数组。每个对象输出一个 JSON 对象："policies"，以及说明添加了什么、什么无法满足的 "notes"。没有权限策略能满足断言时，退出码为 1。

  --json            默认格式
${COMMON}`,
    convert: `用法：ram convert 文件… [选项]
输出每个文件的导入结果，每个文件一个 JSON 对象：权限策略、说明，以及未导入的内容。

${COMMON}`,
    format: `用法：ram format 文件… [选项]
按演练场的格式输出权限策略。

  --write           改写文件，并列出有变化的文件
  --json            每个文件输出一个 JSON 对象
${COMMON}`,
  },
  unknownVerb: (verb) => `未知的命令 "${verb}"。`,
  wrongOption: (option, value, allowed) => `--${option} 不能是 "${value}"。可选值：${allowed}。`,
  cannotRead: (path) => `${path}：无法读取该文件。`,
  cannotWrite: (path) => `${path}：无法写入该文件。`,
  actionAndResourceNeeded: '必须指定 --action 和 --resource。',
  wrongContext: (entry) => `--context ${entry}：请写成 关键字=值，例如 acs:SourceIp=203.0.113.10。`,
  rejectedPolicy: (name) => `${name} 未通过 RAM 语法校验，已排除。运行 ram lint 查看原因。`,
  decidedBy: (statement, policy) => `${policy} 的第 ${statement} 条语句`,
  noStatementApplies: '没有语句生效，因此隐式拒绝（默认拒绝）。',
  decisionAssumed:
    '推断：Deny 针对已允许资源的下级资源。所有语句合并判定，因此 Deny 优先；MSE 是否如此，文档没有说明。',
  diff: diffZhCN,
  grant: grantZhCN,
  twoListsNeeded: '请依次写明旧权限策略、--、新权限策略：ram diff 旧文件… -- 新文件…',
  noQuestions: (path) => `${path}：不是由问题组成的 JSON 数组。`,
  invalidQuestion: (path, number) => `${path}：第 ${number} 个问题的类型未知，或者缺少成员，或者成员无效。`,
  noAccount: (path) => `${path}：不是演练场导出的模拟云账号。`,
  notRecognized: '该文件不是权限策略，也不是可导入权限策略的文件。',
  zipEntry: accountZhCN.imports.entry,
  zipEntryAmbiguous: (path) => `${code(path)}：第一级可能是多出的文件夹，也可能是 dataId 中包含斜线。`,
  severities: { error: '错误', 'security-warning': '安全警告', warning: '警告', suggestion: '建议' },
  found: ([errors = 0, security = 0, warnings = 0, suggestions = 0]) =>
    `${errors} 个错误，${security} 个安全警告，${warnings} 个警告，${suggestions} 个建议`,
};
