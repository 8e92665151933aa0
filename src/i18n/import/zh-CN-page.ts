// 页面提示导入权限策略、列出待处理项时的文字。

import { code } from '../marks.ts';
import type { ImportPageMessages } from './en-page.ts';
import { number } from '../number.ts';

export const importPageZhCN: ImportPageMessages = {
  found: (kind, policies) =>
    policies === 0 ? `${kind}：没有可导入的权限策略。` : `${kind}：包含 ${number(policies)} 个权限策略。`,
  nothingToImport: '识别到的内容如下。',
  importPolicies: (n) => (n === 1 ? '导入权限策略' : `导入 ${number(n)} 个权限策略`),
  complete: '完整',
  openItems: (n) => `不完整：${number(n)} 个待处理项，导入后不授权`,
  notInForce: '非默认版本，导入后不授权',
  showChanges: '查看差异',
  versionChanges: (current, version) => `默认版本 ${current} 与版本 ${version}`,
  leftOut: (n) => `${number(n)} 项未导入：`,
  imported: (n) => (n === 0 ? '没有导入任何内容。' : `已导入 ${number(n)} 个权限策略。`),
  notes: (n) => `导入说明（${number(n)} 条）`,
  incomplete: (n) => `不完整：${number(n)} 个待处理项。请逐项处理或忽略，再授权该权限策略。`,
  unknownItem: '该待处理项由更新版本的演练场记录。',
  addStatement: '添加这条语句',
  useStatement: (statement) => `用作第 ${number(statement)} 条语句`,
  valueOf: (expression) => `${expression} 的值`,
  fillIn: '填入',
  dismiss: '忽略',
  close: '关闭',
  fileRead: (name) => `已导入 ${code(name)}。`,
};
