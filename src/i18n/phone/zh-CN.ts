// 手机页面。

import type { PhoneMessages } from './en.ts';

export const phoneZhCN: PhoneMessages = {
  columns: { read: '读取', write: '写入', delete: '删除' },
  warnings: '安全警告',
  opens: '授予的权限',
  showAccess: '查看全部权限',
  options: '筛选、请求上下文与匹配方式',
  close: '关闭',
  sheet: (resource) => `${resource} 的权限`,
  noDelete: '不能删除任何资源。',
  canDelete: '可以删除部分资源。',
  account: '云账号',
  decisions: '判定结果',
};
