// 简体中文：分享。

import { code } from '../marks.ts';
import type { ShareMessages } from './en.ts';
import { number } from '../number.ts';

export const shareZhCN: ShareMessages = {
  heading: '分享',
  tabs: { link: '链接', embed: '嵌入', file: '文件' },
  copied: '已复制。',
  copyFailed: '复制失败，请选中文本后手动复制。',
  copy: '复制',
  text: '将要复制的内容',

  include: '包含内容',
  parts: {
    policies: '权限策略',
    'system-texts': '粘贴的系统策略内容',
    account: '模拟云账号',
    context: '请求上下文',
    expectations: '断言',
    baseline: '对比基线',
    cell: '打开时定位到所选单元格',
  },

  access: '访问权限',
  editable: '可编辑副本',
  readonly: '仅查看',

  redact: '替换 ID 和名称',
  redactHint:
    '云账号、实例、命名空间、分组、配置、服务和权限策略的名称将替换为代号，判定结果不变。IP 地址以及条件和上下文中的其他取值仍然可见。',
  redacting: '正在替换名称…',
  omitted: (names) =>
    `${names.map(code).join('、')}：其中的通配符无法在不改变判定结果的前提下改写，因此未包含。`,
  exposed: (keys) => `${keys.map(code).join('、')} 的取值中仍会显示 ID。`,

  form: '复制格式',
  forms: {
    link: '链接',
    markdown: 'Markdown 链接',
    'markdown-policy': 'Markdown 链接及策略内容',
    iframe: 'HTML iframe',
    element: 'HTML 自定义元素',
  },
  view: '显示内容',
  height: '高度',
  theme: '主题',
  themes: { auto: '跟随页面', light: '浅色', dark: '深色' },
  preview: '预览',
  views: {
    matrix: '权限矩阵',
    policy: '权限策略',
    both: '权限策略和权限矩阵',
    cell: '所选单元格',
  },

  size: (n) => `链接共 ${number(n)} 个字符。`,
  fits: '可以在聊天工具中发送。',
  tooLongForChat: (limit) => `聊天工具通常从约 ${number(limit)} 个字符起截断链接，建议保存为文件。`,
  tooLongForAddress: '链接过长，无法显示在地址栏中，建议保存为文件。',

  qr: '二维码',
  qrTooLong: (limit) => `二维码最多可容纳 ${number(limit)} 个字符。`,
  save: '保存为文件',
  saveHint: '保存为 JSON 文件，大小不限。将文件拖放到页面上即可打开。',
  system: '通过系统分享…',

  drift: {
    heading: (n) => `该链接生成后，演练场有更新：${number(n)} 项判定结果与当时不同。`,
    headingOf: (n, version) => `该链接由演练场 ${version} 版生成：${number(n)} 项判定结果与当时不同。`,
    cell: (action, resource, before, now) => `${resource} 上的 ${action}：当时为${before}，现为${now}`,
  },

  dropped: {
    opened: (name) => `已打开 ${code(name)}。之前的内容已保存在草稿中。`,
    imported: (name) => `已导入 ${code(name)}。`,
    unreadable: (name) => `${code(name)} 中没有可以读取的场景、权限策略或资源。未做任何更改。`,
  },
  decodedFrom: (encoding) => `文件编码为 ${encoding.toUpperCase()}。`,
};
