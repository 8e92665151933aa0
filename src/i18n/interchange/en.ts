// What the page says about policies that come in from elsewhere, or go out. Names are marked, see marks.ts.

import type { CarryOver, CarryOverKind } from '../../engine/interchange/carry-over.ts';
import type { Shell } from '../../engine/interchange/to-cli.ts';
import { code } from '../marks.ts';

/** One sentence for each kind of note. */
export type CarryOverMessages = {
  readonly [Kind in CarryOverKind]: (note: Extract<CarryOver, { readonly kind: Kind }>) => string;
};

/** The formats that a policy goes out in, besides the shells. */
export type OutgoingFormat = 'terraform' | 'terraform-document' | 'ros-template';

const number = (n: number) => n.toLocaleString('en');
const inStatement = (n: number) => `Statement ${number(n)}`;

const carryOver: CarryOverMessages = {
  'member-dropped': ({ statement, member }) =>
    statement === null
      ? `${code(member)} was dropped: a RAM policy has no such element.`
      : `${inStatement(statement)}: ${code(member)} was dropped. RAM statements have no such element.`,
  'principal-dropped': ({ statement, member }) =>
    `${inStatement(statement)}: ${code(member)} was dropped. In RAM, a permission policy applies to whomever it is attached to.`,
  'statement-left-out': ({ statement }) =>
    `${inStatement(statement)} was left out: RAM has no ${code('NotResource')}. Write a statement that names the resources instead.`,
  'foreign-service': ({ statement, service, counterpart }) =>
    counterpart === null
      ? `${inStatement(statement)}: ${code(service)} is a service of AWS. Its actions were kept as written; replace them with actions of an Alibaba Cloud service.`
      : `${inStatement(statement)}: ${code(service)} is a service of AWS. Its actions were kept as written; the closest RAM code is ${code(counterpart)}, whose actions have other names.`,
  'foreign-resource': ({ statement, resource, suggestion }) =>
    suggestion === null
      ? `${inStatement(statement)}: ${code(resource)} is not an ARN that RAM accepts. It was kept as written; replace it with an ARN that begins with ${code('acs:')}.`
      : `${inStatement(statement)}: ${code(resource)} is an ARN of AWS, which RAM does not accept. It was kept as written; an ARN of this shape may be what you need: ${code(suggestion)}.`,
  'operator-replaced': ({ statement, from, to }) =>
    `${inStatement(statement)}: ${code(from)} became ${code(to)}, the closest condition operator in RAM. They are not quite the same, so check the values.`,
  'operator-not-in-ram': ({ statement, operator }) =>
    `${inStatement(statement)}: RAM has nothing that does what ${code(operator)} does here. The condition was kept as written, so RAM refuses the policy until you replace it or take it out.`,
  'key-renamed': ({ statement, from, to }) =>
    `${inStatement(statement)}: the condition key ${code(from)} is called ${code(to)} in RAM, and was renamed.`,
  'key-not-in-ram': ({ statement, key, metBy }) =>
    metBy === 'every-request'
      ? `${inStatement(statement)}: the condition on ${code(key)} was kept as written, but no request to RAM holds that key. With this operator every request meets the condition, so it limits nothing. Replace it.`
      : `${inStatement(statement)}: the condition on ${code(key)} was kept as written, but no request to RAM holds that key, so no request meets the condition. Replace it, or take it out.`,
  'value-not-in-ram': ({ statement, operator, value }) =>
    `${inStatement(statement)}: ${code(value)} was kept as written, but RAM cannot compare with it in ${code(operator)}. Rewrite the value.`,
  'value-names-aws': ({ statement, key, value }) =>
    `${inStatement(statement)}: the condition on ${code(key)} still names something in AWS, ${code(value)}. Replace it with its counterpart in Alibaba Cloud.`,
  'variable-not-in-ram': ({ statement, variable }) =>
    `${inStatement(statement)}: the policy variable ${code(variable)} was kept as written. RAM does not fill it in.`,
};

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

export const interchangeEn = { carryOver, shells, outgoing, notExpressible, page };

export type InterchangeMessages = typeof interchangeEn;
