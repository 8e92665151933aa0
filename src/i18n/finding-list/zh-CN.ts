// 简体中文：检查结果列表的各行。出现第一条检查结果时加载。

import { number } from '../number.ts';
import type { FindingListMessages } from './en.ts';

export const findingListZhCN: FindingListMessages = {
  heading: '检查结果',
  none: '未发现错误，RAM 会接受该权限策略。',
  fold: '收起检查结果',
  unfold: '展开检查结果',
  size: (minified, limit) => `${number(minified)} / ${number(limit)}`,
  sizeHint: '按去除空白后的字符数统计。RAM 是否计入空白字符，文档没有说明。',
  filter: '显示的级别',
  fixAll: (n) => `修复全部 ${number(n)} 处同类问题`,
  fix: '修复',
  example: '示例',
  flagged: '错误示例',
  notFlagged: '正确示例',
  source: '来源',
  severities: {
    error: '错误',
    'security-warning': '安全警告',
    warning: '警告',
    suggestion: '建议',
  },
  location: (line) => `第 ${String(line)} 行`,
};
