// English: the builder of grants, and its preview. Loaded with the first grant.

import type { GrantColumn, GrantPath, GrantPreset, GrantRow } from '../../scenario/grant-form.ts';
import type { GrantTemplate } from '../../scenario/grant-templates.ts';
import { count } from '../en.ts';
import { code, strong } from '../marks.ts';
import { number } from '../number.ts';

export const grantEn = {
  heading: 'Grant access',
  hint: 'You can edit the policy afterwards',
  close: 'Cancel',

  startFrom: 'Start from',
  /** Each with what it allows, and which resource it needs. */
  templates: {
    developer: {
      label: 'Developer',
      hint: 'Edits configurations and sees services of one namespace, in the console.',
      where: 'Choose a namespace',
    },
    auditor: {
      label: 'Auditor',
      hint: 'Sees everything, changes nothing.',
      where: 'Choose what to audit',
    },
    'release-bot': {
      label: 'Release bot',
      hint: 'Publishes the configurations of one group through the API.',
      where: 'Choose a group',
    },
    sdk: {
      label: 'SDK',
      hint: 'Nacos client of one application: reads configurations, registers and finds services.',
      where: 'Choose a namespace or group',
    },
    'on-call': {
      label: 'On-call',
      hint: 'Changes existing configurations and services, with MFA, for a week.',
      where: 'Choose a namespace or instance',
    },
  } satisfies Record<GrantTemplate, { label: string; hint: string; where: string }>,

  where: 'Where',
  whereHints: {
    none: 'Choose a resource',
    container: 'Everything in it, now and later',
    leaf: 'Only this one',
  },
  allInstances: 'All instances',
  instances: (n: number) => count(n, 'instance', 'instances'),
  contents: (configs: number, services: number) =>
    [
      ...(configs > 0 ? [count(configs, 'config', 'configs')] : []),
      ...(services > 0 ? [count(services, 'service', 'services')] : []),
    ].join(' · '),
  findResource: 'Find a resource',
  narrow: 'Narrow to a group or one configuration',
  more: (n: number) => `${number(n)} more. Type to find one.`,
  noResource: 'No resources match.',
  emptyAccount: 'This account has no instances yet. Add one in the matrix, or grant access to all instances.',

  what: 'What',
  presets: {
    view: 'View',
    edit: 'Edit',
    'edit-and-delete': 'Edit and delete',
  } satisfies Record<GrantPreset, string>,
  rows: {
    config: 'Configurations',
    service: 'Services',
    instance: 'Instance',
  } satisfies Record<GrantRow, string>,
  columns: {
    list: 'List',
    read: 'Read',
    create: 'Create',
    update: 'Update',
    delete: 'Delete',
  } satisfies Record<GrantColumn, string>,
  /** The name of a tile. */
  tile: (row: string, column: string) => `${row}: ${column}`,
  neededByConsole: 'Needed by the console',
  includesHistory: 'Reading includes earlier versions',

  how: 'How',
  paths: {
    console: 'Console and API',
    api: 'API only',
    client: 'Nacos client',
  } satisfies Record<GrantPath, string>,
  pathHints: {
    console: (actions: readonly string[]) =>
      `The console starts at the list of instances and opens one, so this adds ${actions.map(code).join(', ')}.`,
    api: 'Only the chosen actions, without the lists that the console needs.',
    client: 'For an application that uses the Nacos SDK with an AccessKey.',
  },
  sourceIp: 'IP range',
  sourceIpLabel: 'IP address or range, such as 203.0.113.0/24',
  invalidIp: 'Enter an IP address or a CIDR block.',
  mfa: 'MFA required',
  expires: 'Expires',
  expiresLabel: 'First day without access',
  removeCondition: (condition: string) => `Remove: ${condition}`,

  know: 'Good to know',
  facts: {
    listsCoverInstance: (names: readonly string[]) =>
      `${strong('Lists cover the whole instance.')} Names in ${names.map(strong).join(', ')} become visible too; their content does not.`,
    canDelete: (n: number) =>
      `${strong('This allows deleting or restarting')} in ${count(n, 'place', 'places')}.`,
    noDelete: 'Nothing can be deleted or restarted.',
    stillDenied: (n: number, policies: readonly string[]) =>
      `${count(n, 'decision stays', 'decisions stay')} denied by ${policies.map(strong).join(', ')}. A Deny overrides every Allow.`,
    alreadyAllowed: (n: number, of: number) =>
      n === of
        ? 'The attached policies allow all of this already.'
        : `The attached policies allow ${number(n)} of ${number(of)} already.`,
    robust: 'Works under both readings: guide and API reference.',
    dependsOnReading: (n: number) =>
      `If MSE authorizes as its API reference says, ${count(n, 'decision', 'decisions')} would differ.`,
    conditional: 'Allowed only for requests that meet the conditions. The preview shows such a request.',
    opensBothPaths: (actions: readonly string[]) =>
      `${actions.map(code).join(', ')} ${actions.length === 1 ? 'has' : 'have'} the same name for Nacos clients, so clients with this policy can do it too.`,
    matchesOtherNames: (names: readonly string[]) =>
      `${names.map(code).join(', ')} contains a wildcard, so other names match too.`,
    split: (policies: number, limit: number) =>
      `Split into ${number(policies)} policies: RAM accepts at most ${number(limit)} characters in each.`,
    tooManyPolicies: (policies: number, limit: number) =>
      `This takes ${number(policies)} policies. RAM attaches at most ${number(limit)} custom policies to a user.`,
    notPossible: 'No policy can grant exactly this.',
    nothing: 'Choose where and what to see what this allows.',
  },

  policy: 'Policy',
  policySize: (statements: number, length: number, limit: number) =>
    `${count(statements, 'statement', 'statements')} · ${number(length)} / ${number(limit)} characters`,
  policies: (n: number) => count(n, 'policy', 'policies'),
  name: 'Name',
  copy: 'Copy JSON',
  copied: 'Copied',
  add: 'Add policy',

  preview: 'Preview',
  gained: (n: number, alone: boolean) =>
    alone
      ? `${count(n, 'decision becomes', 'decisions become')} allowed with this grant alone`
      : `${count(n, 'more decision becomes', 'more decisions become')} allowed, added to the attached policies`,
  gainedShort: (n: number) => `+${number(n)} allowed`,
  nothingYet: 'Choose where and what',
  withAttached: 'With attached policies',
};

export type GrantMessages = typeof grantEn;
