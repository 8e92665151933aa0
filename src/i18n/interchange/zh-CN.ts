// 导入、导出权限策略时页面上的文字。用语与 RAM 中文控制台及帮助文档一致。

import { code } from '../marks.ts';
import type { CarryOverMessages, InterchangeMessages } from './en.ts';

const number = (n: number) => n.toLocaleString('zh-CN');
const inStatement = (n: number) => `第 ${number(n)} 条语句`;

const carryOver: CarryOverMessages = {
  'member-dropped': ({ statement, member }) =>
    statement === null
      ? `已去除 ${code(member)}：RAM 权限策略没有这个元素。`
      : `${inStatement(statement)}：已去除 ${code(member)}，RAM 权限策略的语句没有这个元素。`,
  'principal-dropped': ({ statement, member }) =>
    `${inStatement(statement)}：已去除 ${code(member)}。在 RAM 中，权限策略授予谁，就对谁生效。`,
  'statement-left-out': ({ statement }) =>
    `${inStatement(statement)}没有转换：RAM 不支持 ${code('NotResource')}。请改用写明资源的语句。`,
  'foreign-service': ({ statement, service, counterpart }) =>
    counterpart === null
      ? `${inStatement(statement)}：${code(service)} 是 AWS 的服务，其操作已原样保留，请替换为阿里云服务的操作。`
      : `${inStatement(statement)}：${code(service)} 是 AWS 的服务，其操作已原样保留。最接近的 RAM 代码是 ${code(counterpart)}，但操作名称不同，请逐个替换。`,
  'foreign-resource': ({ statement, resource, suggestion }) =>
    suggestion === null
      ? `${inStatement(statement)}：RAM 不接受 ${code(resource)} 这样的资源，已原样保留。请替换为以 ${code('acs:')} 开头的 ARN。`
      : `${inStatement(statement)}：${code(resource)} 是 AWS 的 ARN，RAM 不接受，已原样保留。您需要的 ARN 可能是这样的格式：${code(suggestion)}。`,
  'operator-replaced': ({ statement, from, to }) =>
    `${inStatement(statement)}：${code(from)} 已替换为 RAM 中最接近的条件操作符 ${code(to)}。两者并不完全相同，请检查条件值。`,
  'operator-not-in-ram': ({ statement, operator }) =>
    `${inStatement(statement)}：${code(operator)} 在这里的作用，RAM 无法实现。该条件已原样保留，在替换或删除它之前，RAM 不接受这个权限策略。`,
  'key-renamed': ({ statement, from, to }) =>
    `${inStatement(statement)}：条件关键字 ${code(from)} 在 RAM 中是 ${code(to)}，已替换。`,
  'key-not-in-ram': ({ statement, key, metBy }) =>
    metBy === 'every-request'
      ? `${inStatement(statement)}：条件关键字 ${code(key)} 已原样保留，但 RAM 的请求中没有这个关键字。使用这个条件操作符时，所有请求都满足该条件，等于没有限制，请替换。`
      : `${inStatement(statement)}：条件关键字 ${code(key)} 已原样保留，但 RAM 的请求中没有这个关键字，任何请求都不满足该条件。请替换或删除该条件。`,
  'value-not-in-ram': ({ statement, operator, value }) =>
    `${inStatement(statement)}：${code(value)} 已原样保留，但在 RAM 中，${code(operator)} 不能使用这样的条件值，请改写。`,
  'value-names-aws': ({ statement, key, value }) =>
    `${inStatement(statement)}：${code(key)} 的条件值 ${code(value)} 指的仍是 AWS 中的对象，请替换为阿里云中对应的对象。`,
  'variable-not-in-ram': ({ statement, variable }) =>
    `${inStatement(statement)}：策略变量 ${code(variable)} 已原样保留，RAM 不会替换它的值。`,
};

export const interchangeZhCN: InterchangeMessages = {
  carryOver,
  shells: {
    bash: '阿里云 CLI（bash）',
    powershell: '阿里云 CLI（PowerShell 7.3 及以上版本）',
    'windows-powershell': '阿里云 CLI（Windows PowerShell 5.1）',
  },
  outgoing: {
    terraform: 'Terraform（jsonencode）',
    'terraform-document': 'Terraform（数据源）',
    'ros-template': 'ROS 模板',
  },
  notExpressible: {
    'not-json': () => '权限策略还不是有效的 JSON，无法导出为这种格式。',
    'refused-by-ram': () => 'RAM 不接受这个权限策略，无法导出为这种格式，请先修正错误。',
    'not-action': ({ statement }) =>
      `第 ${number(statement)} 条语句使用了 ${code('NotAction')}，数据源 ${code('alicloud_ram_policy_document')} 不支持，请改用 ${code('jsonencode')}。`,
  },
  page: {
    exportHeading: (name) => `导出 ${name}`,
    format: '格式',
    json: 'JSON（原样）',
    minified: 'JSON（单行）',
    create: 'aliyun 命令：创建权限策略',
    version: 'aliyun 命令：创建新版本',
    shell: '用于',
    result: '该格式的权限策略',
    copy: '复制',
    copied: '已复制。',
    copyFailed: '浏览器不允许页面写入剪贴板，请选中文本后手动复制。',
    download: '下载',
    isFound: {
      'aws-policy': '这是 AWS IAM 的策略，RAM 不会接受。',
      terraform: '这是包含 RAM 权限策略的 Terraform 代码。',
      'ros-template': '这是包含 RAM 权限策略的 ROS 模板。',
      'api-response': '这是包含 RAM 权限策略的 API 返回结果。',
      yaml: '这是 YAML，其中可能包含 RAM 权限策略。',
    },
    carryOver: '转换为 RAM 权限策略',
    notes: (n) => `转换说明（${number(n)} 条）`,
    takeOut: (n) => (n === 1 ? '取出权限策略' : `取出 ${number(n)} 个权限策略`),
    readYaml: '查看其中内容',
    diffHeading: (name) => `${name}：之前与现在`,
    base: '之前的内容',
    asOpened: '打开时',
    asShared: '上次分享时',
    noDifference: '两者相同。',
  },
};
