// What the page says about policies that come in from elsewhere, or go out. Names are marked, see marks.ts.

import type { Shell } from '../../engine/interchange/to-cli.ts';
import { code } from '../marks.ts';

/** The formats that a policy goes out in, besides the shells. */
export type OutgoingFormat = 'terraform' | 'terraform-document' | 'ros-template';

const number = (n: number) => n.toLocaleString('en');

const shells: Readonly<Record<Shell, string>> = {
  bash: 'Alibaba Cloud CLI (bash)',
  powershell: 'Alibaba Cloud CLI (PowerShell 7.3 or later)',
  'windows-powershell': 'Alibaba Cloud CLI (Windows PowerShell 5.1)',
};

const outgoing: Readonly<Record<OutgoingFormat, string>> = {
  terraform: 'Terraform (jsonencode)',
  'terraform-document': 'Terraform (data source)',
  'ros-template': 'ROS template',
};

const notExpressible = {
  'not-json': () => 'The policy is not valid JSON yet, so it cannot be exported in this format.',
  'refused-by-ram': () =>
    'RAM would refuse the policy, so it cannot be exported in this format. Fix the errors first.',
  'not-action': ({ statement }: { readonly statement: number }) =>
    `Statement ${number(statement)} uses ${code('NotAction')}, which the data source ${code('alicloud_ram_policy_document')} does not support. Use ${code('jsonencode')} instead.`,
};

/** The dialogs and notices around it. */
const page = {
  exportHeading: (name: string) => `Take ${name} elsewhere`,
  format: 'Format',
  json: 'JSON, as it stands',
  minified: 'JSON on one line',
  create: 'aliyun command: a new policy',
  version: 'aliyun command: a new version',
  shell: 'for',
  result: 'The policy in this format',
  copy: 'Copy',
  copied: 'Copied.',
  copyFailed: 'The browser does not let the page copy. Select the text and copy it by hand.',
  download: 'Download',
  isFound: {
    'aws-policy': 'This is a policy of AWS IAM. RAM would refuse it.',
    terraform: 'This is Terraform code that holds a RAM policy.',
    'ros-template': 'This is a ROS template that holds a RAM policy.',
    'api-response': 'This is an API response that holds a RAM policy.',
    yaml: 'This is YAML. It may hold a RAM policy.',
  },
  carryOver: 'Carry it over to RAM',
  notes: (n: number) => (n === 1 ? 'One thing to know about that' : `${number(n)} things to know about that`),
  takeOut: (n: number) => (n === 1 ? 'Take the policy out' : `Take the ${number(n)} policies out`),
  readYaml: 'Look inside',
  diffHeading: (name: string) => `${name}: before, and now`,
  base: 'Earlier text',
  asOpened: 'As opened',
  asShared: 'As last shared',
  noDifference: 'The two are the same.',
};

export const interchangeEn = { shells, outgoing, notExpressible, page };

export type InterchangeMessages = typeof interchangeEn;
