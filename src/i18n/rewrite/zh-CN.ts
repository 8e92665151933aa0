// 简体中文：精简权限策略、按模拟云账号收紧权限策略的对话框。

import { number } from '../number.ts';
import type { RewriteMessages } from './en.ts';

export const rewriteZhCN: RewriteMessages = {
  heading: {
    simplify: (name) => `精简 ${name}`,
    tighten: (name) => `按模拟云账号收紧 ${name}`,
  },
  goal: '修改方式',
  goals: { simplify: '精简', tighten: '按模拟云账号收紧' },
  about: {
    simplify: '删除不起作用的内容，合并只有一个元素不同的语句。',
    tighten:
      '将资源中的通配符替换为模拟云账号中的资源，并删除其中用不到的内容。涉及其他云服务或其他操作的语句保持不变。',
  },
  working: '正在检查所有可能的请求…',
  same: '已证明：对任何请求，允许和拒绝的结果均不变。',
  less: '已证明：模拟云账号中所有资源的判定结果不变，且没有新增允许的请求。对其他资源允许的范围更小。',
  nothing: {
    simplify: '无可精简：没有发现可以删除的语句、操作、资源或条件。',
    tighten: '无可收紧：没有通配符可以替换为少量名称，且所有内容均被用到。',
  },
  incomplete: '权限策略过于复杂，未能尝试所有改动。',
  size: (statements, characters) => `${number(statements)} 条语句，${number(characters)} 个字符`,
  sizes: (before, after) => `修改前：${before}。修改后：${after}。`,
  apply: '应用',
  rejected: '该权限策略未通过 RAM 语法校验，请先修正错误。',
  byGuide: '仅在按授权指南判定资源类型时可用。',
};
