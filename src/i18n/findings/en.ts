// Messages of all findings, in English.

import { enGrants } from './en-grants.ts';
import { enNames } from './en-names.ts';
import type { FindingMessages } from './messages.ts';

export const findingsEn: FindingMessages = { ...enNames, ...enGrants };
