// Findings about actions, resources and conditions, in English.

import type { NameFindingCode } from '../../engine/lint/rules.ts';
import { enActions } from './en-actions.ts';
import { enConditions } from './en-conditions.ts';
import { enResources } from './en-resources.ts';
import type { FindingMessages } from './messages.ts';

export const enNames: Pick<FindingMessages, NameFindingCode> = {
  ...enActions,
  ...enResources,
  ...enConditions,
};
