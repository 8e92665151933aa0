// What the command says of expectation files, in Chinese.

import { expectationsZhCN } from '../expectations/zh-CN.ts';
import { code } from '../marks.ts';
import type { ExpectMessages } from './en.ts';

export const expectZhCN: ExpectMessages = {
  ...expectationsZhCN,
  usage: `请指定要检查的文件：FILE… [--lang en|zh-CN]。每个文件都是包含 ${code('policies')} 和 ${code('expectations')} 的 JSON，与演练场保存的文件格式相同。`,
  unreadable: '无法读取该文件。',
  notJson: '该文件不是 JSON。',
  noScenario: `该文件不是一个场景。它需要包含 ${code('policies')}，即一个列表，其中每一项有 ${code('name')} 和 ${code('text')}，或者 ${code('file')}，或者 ${code('document')}；还需要包含 ${code('expectations')}，即一个由预期组成的列表。`,
  noExpectations: `该文件没有 ${code('expectations')}，因此没有检查任何内容。`,
  policyUnreadable: (file) => `无法读取 ${code(file)} 中的权限策略。`,
  refused: (policy, line, why) => `RAM 不会接受权限策略 ${code(policy)}，第 ${line} 行：${why}`,
};
