// 简体中文：操作结果提示。

import { strong } from '../marks.ts';
import { number } from '../number.ts';
import type { ToastMessages } from './en.ts';

export const toastsZhCN: ToastMessages = {
  region: '操作结果',
  undo: '撤销',
  close: '关闭此提示',
  policyAdded: (name) => `已添加 ${strong(name)}。`,
  policyRemoved: (name) => `已移除 ${strong(name)}。`,
  resourceRemoved: (name) => `已从模拟云账号中移除 ${strong(name)}。`,
  accountReplaced: '已替换模拟云账号。',
  resourcesAdded: (n) => `已向模拟云账号添加 ${number(n)} 个资源。`,
  policiesImported: (n) => `已导入 ${number(n)} 条权限策略。`,
  textChanged: (name) => `已修改 ${strong(name)}。`,
  factsRecorded: (n) => `已记录 ${number(n)} 条实测结果。`,
  factRemoved: (action) => `已删除关于 ${strong(action)} 的实测结果。`,
  opened: (title) => `已打开 ${strong(title)}。`,
  openedOther: '已打开新场景。',
  duplicated: '您正在编辑副本。',
  draftDeleted: '已删除场景。',
};
