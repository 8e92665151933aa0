// `ram check` 的中文提示。

import { assertionsZhCN } from '../assertions/zh-CN.ts';
import { code } from '../marks.ts';
import type { CheckMessages } from './check-en.ts';

export const checkZhCN: CheckMessages = {
  ...assertionsZhCN,
  unreadable: '无法读取该文件。',
  notJson: '该文件不是 JSON。',
  noScenario: `该文件不是场景文件。它需要包含 ${code('policies')}，即一个列表，其中每一项有 ${code('name')} 和 ${code('text')}，或者 ${code('file')}，或者 ${code('document')}；还需要包含 ${code('expectations')}，即由若干行组成的列表。`,
  noExpectations: `该文件没有 ${code('expectations')}，因此没有检查任何内容。`,
  policyUnreadable: (file) => `无法读取 ${code(file)} 中的权限策略。`,
  refused: (policy, line, why) => `权限策略 ${code(policy)} 未通过 RAM 语法校验，第 ${line} 行：${why}`,
};
