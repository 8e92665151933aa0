// Dialogs that export and compare policies. Names are marked, see marks.ts.

import type { ExportFormat } from '../../engine/interchange/export-policy.ts';
import type { Shell } from '../../engine/interchange/to-cli.ts';
import { code } from '../marks.ts';
import { number } from '../number.ts';

const shells: Readonly<Record<Shell, string>> = {
  bash: 'Alibaba Cloud CLI (bash)',
  powershell: 'Alibaba Cloud CLI (PowerShell 7.3 or later)',
  'windows-powershell': 'Alibaba Cloud CLI (Windows PowerShell 5.1)',
};

const formats: Readonly<Record<ExportFormat, string>> = {
  json: 'JSON (as written)',
  minified: 'JSON on one line',
  create: 'aliyun command: create a policy',
  version: 'aliyun command: create a version',
  terraform: 'Terraform (jsonencode)',
  'terraform-heredoc': 'Terraform (heredoc)',
  'terraform-document': 'Terraform (data source)',
  'ros-template': 'ROS template',
};

const notExportable = {
  'not-json': () =>
    'The policy is not valid JSON, so it can only be copied as written. Fix the errors to export it in this format.',
  rejected: () =>
    'RAM would reject this policy, so it can only be copied as written. Fix the errors to export it in this format.',
  incomplete: () =>
    'This imported policy is incomplete, so it can only be copied as written. Answer or dismiss the open items above its text first.',
  'lone-surrogate': () =>
    `The policy contains half of a surrogate pair, which this Terraform format cannot represent. Replace the character, or use a heredoc instead.`,
  'not-action': ({ statement }: { readonly statement: number }) =>
    `Statement ${number(statement)} uses ${code('NotAction')}, which the data source ${code('alicloud_ram_policy_document')} does not support. Use ${code('jsonencode')} or a heredoc instead.`,
};

/** The dialogs that export and compare. */
const page = {
  exportHeading: (name: string) => `Export ${name}`,
  format: 'Format',
  shell: 'for',
  result: 'The policy in this format',
  sent: (length: number, limit: number) =>
    `RAM receives ${number(length)} of at most ${number(limit)} characters.`,
  sentTooLong: (length: number, limit: number) =>
    `RAM receives ${number(length)} characters and accepts at most ${number(limit)}.`,
  sentEscaped: (length: number) =>
    `${code('jsonencode')} writes ${code('<')}, ${code('>')} and ${code('&')} as six characters each: ${number(length)} more than the policy has. The heredoc form sends them as they are.`,
  incomplete: 'This imported policy is incomplete. What it allows can differ from its source.',
  copy: 'Copy',
  copied: 'Copied.',
  copyFailed: "Couldn't copy. Select the text and copy it manually.",
  download: 'Download',
  diffHeading: (name: string) => `${name}: before and now`,
  base: 'Earlier text',
  asOpened: 'As opened',
  asShared: 'As last shared',
  noDifference: 'The two texts are the same.',
};

export const interchangeEn = { shells, formats, notExportable, page };

export type InterchangeMessages = typeof interchangeEn;
