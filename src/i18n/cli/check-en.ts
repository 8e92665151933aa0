// Messages of `ram check`.

import { assertionsEn } from '../assertions/en.ts';
import { code } from '../marks.ts';

export const checkEn = {
  ...assertionsEn,
  unreadable: 'The file cannot be read.',
  notJson: 'The file is not JSON.',
  noScenario: `The file is not a scenario. It needs ${code('policies')}, a list in which each item has a ${code('name')} and a ${code('text')}, or a ${code('file')}, or a ${code('document')}; and ${code('expectations')}, a list of lines.`,
  noExpectations: `The file has no ${code('expectations')}, so nothing is checked.`,
  policyUnreadable: (file: string) => `The policy in ${code(file)} cannot be read.`,
  /** `why` is a sentence. */
  refused: (policy: string, line: number, why: string) =>
    `RAM would reject the policy ${code(policy)}, at line ${line}: ${why}`,
};

export type CheckMessages = typeof checkEn;
