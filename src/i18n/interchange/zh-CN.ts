// 导出权限策略、对比文本时页面上的文字。用语与 RAM 中文控制台及帮助文档一致。

import { code } from '../marks.ts';
import type { InterchangeMessages } from './en.ts';
import { number } from '../number.ts';

export const interchangeZhCN: InterchangeMessages = {
  shells: {
    bash: '阿里云 CLI（bash）',
    powershell: '阿里云 CLI（PowerShell 7.3 及以上版本）',
    'windows-powershell': '阿里云 CLI（Windows PowerShell 5.1）',
  },
  formats: {
    json: 'JSON（原文）',
    minified: 'JSON（单行）',
    create: 'aliyun 命令：创建权限策略',
    version: 'aliyun 命令：创建新版本',
    terraform: 'Terraform（jsonencode）',
    'terraform-heredoc': 'Terraform（heredoc）',
    'terraform-document': 'Terraform（数据源）',
    'ros-template': 'ROS 模板',
  },
  notExportable: {
    'not-json': () => '该权限策略不是有效的 JSON，只能复制原文。修正错误后才能导出为这种格式。',
    rejected: () => '该权限策略未通过 RAM 语法校验，只能复制原文。修正错误后才能导出为这种格式。',
    incomplete: () => '导入的权限策略尚不完整，只能复制原文。请先处理或忽略策略内容上方的待处理项。',
    'lone-surrogate': () =>
      '该权限策略包含不成对的代理字符（surrogate），这种 Terraform 格式无法表示。请替换该字符，或改用 heredoc。',
    'not-action': ({ statement }) =>
      `第 ${number(statement)} 条语句使用了 ${code('NotAction')}，数据源 ${code('alicloud_ram_policy_document')} 不支持，请改用 ${code('jsonencode')} 或 heredoc。`,
  },
  page: {
    exportHeading: (name) => `导出 ${name}`,
    format: '格式',
    shell: '适用于',
    result: '该格式的权限策略',
    sent: (length, limit) => `RAM 实际收到 ${number(length)} 个字符，上限 ${number(limit)} 个。`,
    sentTooLong: (length, limit) =>
      `RAM 实际收到 ${number(length)} 个字符，超出上限 ${number(limit)} 个，会被拒绝。`,
    sentEscaped: (length) =>
      `${code('jsonencode')} 会把 ${code('<')}、${code('>')}、${code('&')} 各写成六个字符，比策略原文多 ${number(length)} 个字符。heredoc 格式按原文发送。`,
    incomplete: '导入的权限策略尚不完整，实际授予的权限可能与来源不同。',
    copy: '复制',
    copied: '已复制。',
    copyFailed: '复制失败，请选中文本后手动复制。',
    download: '下载',
    diffHeading: (name) => `${name}：之前与现在`,
    base: '之前的内容',
    asOpened: '打开时',
    asShared: '上次分享时',
    noDifference: '两段文本相同。',
  },
};
