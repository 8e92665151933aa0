// English: how to find out which document is right. Loaded with the model page.

import { code } from '../marks.ts';

export const findOutEn = {
  heading: 'Find out in five minutes',
  intro:
    'Run these commands with the Alibaba Cloud CLI, as an administrator of RAM. They create a test user whose calls to MSE are all denied, so no call can change anything. The playground sends nothing; it only writes the commands.',
  shells: 'Shell',
  shellNames: { bash: 'bash', powershell: 'PowerShell' },
  steps: {
    prepare: '1. Create the test user and attach a Deny',
    call: '2. Call and decode the refusals',
    cleanUp: '3. Clean up',
  },
  actions:
    'The calls are those that matter most to the open policy: it grants them on single resources, where the two documents differ.',
  wait: 'If a call is not refused yet, wait a minute: a new policy takes a moment. If it reports a missing parameter, add one with any value.',
  meaning: 'What the answers mean',
  outcome: (action: string, guide: string, reference: string) =>
    `${code(action)}: ${code('AuthResource')} ${code(guide)} supports the guide, ${code(reference)} the API reference. Anything else supports neither.`,
  noResource: 'Add an instance with a configuration to the mock account first.',
  record: 'Paste the answers…',
  copy: 'Copy',
  copied: 'Copied.',
  copyFailed: 'Copying is not allowed here. Select the text instead.',
};

export type FindOutMessages = typeof findOutEn;
