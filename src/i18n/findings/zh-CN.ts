// 检查结果的中文说明。

import type { FindingMessages } from './messages.ts';
import { zhCNGrants } from './zh-CN-grants.ts';
import { zhCNNames } from './zh-CN-names.ts';

export const findingsZhCN: FindingMessages = { ...zhCNNames, ...zhCNGrants };
