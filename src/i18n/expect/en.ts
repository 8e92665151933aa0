// What the command says of expectation files.

import { expectationsEn } from '../expectations/en.ts';
import { code } from '../marks.ts';

export const expectEn = {
  ...expectationsEn,
  usage: `Name the files to check: FILE… [--lang en|zh-CN]. Each is JSON with ${code('policies')} and ${code('expectations')}, as the playground saves it.`,
  unreadable: 'The file cannot be read.',
  notJson: 'The file is no JSON.',
  noScenario: `The file holds no scenario. It needs ${code('policies')}, a list in which each has a ${code('name')} and a ${code('text')}, or a ${code('file')}, or a ${code('document')}; and ${code('expectations')}, a list of lines.`,
  noExpectations: `The file has no ${code('expectations')}, so nothing is checked.`,
  policyUnreadable: (file: string) => `The policy in ${code(file)} cannot be read.`,
  /** Which policy, the line of its text, and why: a sentence. */
  refused: (policy: string, line: number, why: string) =>
    `RAM would refuse the policy ${code(policy)}, at line ${line}: ${why}`,
};

export type ExpectMessages = typeof expectEn;
