// English: the text of a system policy, the stand-in or a pasted one. Loaded with an open system policy.

import { code, strong } from '../marks.ts';

export const systemPoliciesEn = {
  approximation: 'System policy, read only. An approximation, made without the published text.',
  paste: 'Paste the real text…',
  replace: 'Paste another text…',
  useStored: (date: string) => `Use the text pasted on ${date}`,
  pasted: (date: string) => `System policy, read only. The text that was pasted on ${date}.`,
  standIn: 'Back to the stand-in',
  heading: (name: string) => `The text of ${name}`,
  intro: (name: string) =>
    `Open ${code(name)} in the RAM console, under Policies, or call ${code('aliyun ram GetPolicy')} as below. Paste the JSON or the whole output. It is stored in this browser; a link contains it if you tick that under Share.`,
  page: 'System policies of MSE',
  pageUrl: 'https://www.alibabacloud.com/help/en/mse/security-and-compliance/mse',
  label: 'Policy text',
  use: 'Use this text',
  problem: {
    unreadable: 'This is no policy: a policy is JSON with Version and Statement.',
    account: 'This describes resources, not a policy.',
    scenario: 'This is a scenario of the playground, not a policy.',
    several: (n: number) => `This contains ${String(n)} policies. Paste one of them.`,
    none: 'No policy in this text can be used.',
    tooLong: 'This text is too long for a policy.',
    'not-json': 'This is not valid JSON, so it may be incomplete:',
    rejected: 'RAM would reject this text, so it is not the real one:',
  },
  otherName: (name: string) => `The text says it is ${strong(name)}.`,
  noMse: 'This policy does not mention MSE. Check that it is the right one.',
  copy: 'Copy',
  copied: 'Copied.',
  copyFailed: 'Copying is not allowed here. Select the text instead.',
};

export type SystemPoliciesMessages = typeof systemPoliciesEn;
