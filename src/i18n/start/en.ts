// English: first steps, on a first visit, without policies and without resources.

export const startEn = {
  sample: 'This is a sample.',
  grant: 'Grant access step by step',
  paste: 'Paste your policy',
  lesson: (minutes: number) => `Take the first lesson (${String(minutes)} min)`,
  example: 'Open an example',
  newPolicy: 'Write a policy',
  dismiss: 'Close this card',

  blankHeading: 'No policies yet',
  blankText: 'Everything is denied until a policy allows it.',

  emptyHeading: 'This account has no resources yet',
  emptyText: 'The matrix shows what each resource of the mock account allows.',
  importAccount: 'Import from aliyun CLI…',
  sampleAccount: 'Use a sample account',
  addInstance: 'Add an instance…',

  pasteHeading: 'Paste a policy',
  pasteHint:
    'A RAM policy, an AWS policy, Terraform or ROS code, or an API response. Nothing leaves your browser.',
  pasteLabel: 'Policy text',
  import: 'Import',
  unreadable: 'This text contains no policy.',
  policyName: 'policy',
};

export type StartMessages = typeof startEn;
