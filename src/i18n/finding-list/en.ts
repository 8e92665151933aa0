// English: the lines of the list of findings. Loaded with the first finding.

import type { Severity } from '../../engine/policy/diagnostic.ts';
import { number } from '../number.ts';

export const findingListEn = {
  heading: 'Findings',
  none: 'RAM would accept this policy.',
  fold: 'Hide findings',
  unfold: 'Show findings',
  size: (minified: number, limit: number) => `${number(minified)} / ${number(limit)}`,
  sizeHint:
    'Characters without white space, and the limit of RAM. Whether RAM counts white space is undocumented.',
  filter: 'Severities',
  fixAll: (n: number) => `Fix all ${number(n)} of this kind`,
  fix: 'Fix',
  example: 'Example',
  flagged: 'Flagged',
  notFlagged: 'Not flagged',
  source: 'Source',
  severities: {
    error: 'Error',
    'security-warning': 'Security warning',
    warning: 'Warning',
    suggestion: 'Suggestion',
  } satisfies Record<Severity, string>,
  location: (line: number) => `Line ${String(line)}`,
};

export type FindingListMessages = typeof findingListEn;
