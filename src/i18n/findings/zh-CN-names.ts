// 操作、资源与条件类检查结果的中文说明。

import type { NameFindingCode } from '../../engine/lint/rules.ts';
import type { FindingMessages } from './messages.ts';
import { zhCNActions } from './zh-CN-actions.ts';
import { zhCNConditions } from './zh-CN-conditions.ts';
import { zhCNResources } from './zh-CN-resources.ts';

export const zhCNNames: Pick<FindingMessages, NameFindingCode> = {
  ...zhCNActions,
  ...zhCNResources,
  ...zhCNConditions,
};
