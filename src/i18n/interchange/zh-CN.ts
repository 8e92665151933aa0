// 导入、导出权限策略时页面上的文字。用语与 RAM 中文控制台及帮助文档一致。

import { code } from '../marks.ts';
import type { InterchangeMessages } from './en.ts';

const number = (n: number) => n.toLocaleString('zh-CN');

export const interchangeZhCN: InterchangeMessages = {
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
