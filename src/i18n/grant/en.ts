// English: the builder of grants, and its preview. Loaded with the first grant.

import type { MatchingMode } from '../../engine/evaluation/decide/decision.ts';
import type {
  GrantColumn,
  GrantEffect,
  GrantPath,
  GrantPreset,
  GrantRow,
} from '../../scenario/grant-form.ts';
import type { GrantTemplate } from '../../scenario/grant-templates.ts';
import { count } from '../en.ts';
import { code, strong } from '../marks.ts';
import { number } from '../number.ts';

const statementNames = (numbers: readonly number[]) =>
  `${numbers.length === 1 ? 'statement' : 'statements'} ${numbers.map(number).join(', ')}`;

export const grantEn = {
  heading: 'Grant access',
  hint: 'You can edit the policy afterwards',
  close: 'Cancel',

  target: 'What to write',
  targets: {
    new: 'New policy',
    change: (policy: string) => `Change ${policy}`,
  },
  effect: 'Effect',
  effects: {
    new: { allow: 'Allow', deny: 'Deny' },
    change: { allow: 'Also allow', deny: 'Take away' },
  } satisfies Record<'new' | 'change', Record<GrantEffect, string>>,

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
    'no-deletes': {
      label: 'No deletes',
      hint: 'Denies deleting and restarting in one namespace or instance, whatever other policies allow.',
      where: 'Choose what to protect',
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

  cells: 'Selected cells',
  cellsHint: 'Exactly these, now and later',
  leaveCells: 'Choose in the form instead',

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
  denyHint:
    'The policy denies these actions by every path. Nacos clients have some actions of the same name: those are denied too.',
  takeAwayHint:
    'The policy loses these actions by every path. Nacos clients have some actions of the same name: it loses those too.',
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
    consoleAdds: (actions: readonly string[]) =>
      `The console also needs ${actions.map(code).join(', ')} for this, so this adds ${actions.length === 1 ? 'it' : 'them'}.`,
    matchesOtherNames: (names: readonly string[]) =>
      `${names.map(code).join(', ')} contains a wildcard, so other names match too.`,
    split: (policies: number, limit: number) =>
      `Split into ${number(policies)} policies: RAM accepts at most ${number(limit)} characters in each.`,
    tooManyPolicies: (policies: number, limit: number) =>
      `This takes ${number(policies)} policies. RAM attaches at most ${number(limit)} custom policies to a user.`,
    notPossible: 'No policy can grant exactly this.',
    changeNotNeeded: {
      allow: (policy: string) => `${strong(policy)} allows all of this already.`,
      'take-away': (policy: string) => `${strong(policy)} allows none of this.`,
    },
    proven: {
      allow: {
        hierarchical:
          'Proven for all requests, also for names that are not listed: it allows what it allowed and this, nothing else.',
        literal:
          'Proven under hierarchical matching for all requests, also for names that are not listed: it allows what it allowed and this, nothing else.',
      },
      'take-away': {
        hierarchical:
          'Proven for all requests, also for names that are not listed: it loses exactly this, and allows the rest as before.',
        literal:
          'Proven under hierarchical matching for all requests, also for names that are not listed: it loses exactly this, and allows the rest as before.',
      },
    } satisfies Record<string, Record<MatchingMode, string>>,
    writtenForHierarchical: `${strong('Written for hierarchical matching.')} Under the literal matching shown here, decisions can differ.`,
    deniedHere: (statements: readonly number[], isPart: boolean) =>
      isPart
        ? `A part of this stays denied by ${statementNames(statements)} of this policy. Removing that Deny would also allow something else, or drop its condition.`
        : `This is denied by ${statementNames(statements)} of this policy. Removing that Deny would also allow something else, or drop its condition.`,
    deniesLess: (statements: readonly number[]) =>
      `${strong('A Deny is narrowed:')} ${statementNames(statements)}, which denied this.`,
    wouldBeEmpty: (policy: string) =>
      `Nothing of ${strong(policy)} would be left. Remove or detach the policy instead.`,
    changeNotPossible: (policy: string) =>
      `${strong(policy)} cannot be changed to say exactly this: it would be too long for RAM, or the proof takes too long. Write a new policy instead.`,
    addsDeny:
      'Written as a Deny, because a pattern of this policy also allows something else. A Deny also overrides what other policies allow.',
    allowedByOthers: (n: number, policies: readonly string[]) =>
      `${policies.map(strong).join(', ')} still ${policies.length === 1 ? 'allows' : 'allow'} ${count(n, 'decision', 'decisions')} of this.`,
    onlyTakesAway:
      'This policy allows nothing. It only takes away: everything else stays as the other policies allow it.',
    takesAway: (n: number, of: number) =>
      n === 0
        ? `Denies ${count(of, 'decision', 'decisions')}. The attached policies allow none of them now.`
        : `Denies ${count(of, 'decision', 'decisions')}, of which the attached policies allow ${number(n)} now.`,
    notDeniedByReference: (n: number) =>
      `${strong('Not robust.')} If MSE authorizes as its API reference says, ${count(n, 'decision is', 'decisions are')} checked on another resource, mostly on the whole account, and ${n === 1 ? 'stays' : 'stay'} allowed. Only a Deny on all instances holds under both readings.`,
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
  apply: 'Change policy',
  diff: 'Change',
  diffSize: (added: number, removed: number) => `+${number(added)} −${number(removed)} lines`,
  addedLine: 'Added:',
  removedLine: 'Removed:',

  preview: 'Preview',
  gained: (n: number, alone: boolean) =>
    alone
      ? `${count(n, 'decision becomes', 'decisions become')} allowed with this grant alone`
      : `${count(n, 'more decision becomes', 'more decisions become')} allowed, added to the attached policies`,
  changes: (gained: number, lost: number, alone: boolean) =>
    `${[
      ...(gained > 0 ? [`${count(gained, 'decision becomes', 'decisions become')} allowed`] : []),
      ...(lost > 0 ? [`${count(lost, 'decision is', 'decisions are')} no longer allowed`] : []),
      ...(gained + lost === 0 ? ['Same access'] : []),
    ].join(', ')}${alone ? ' by this policy alone' : ', together with the attached policies'}`,
  changesShort: (gained: number, lost: number) =>
    gained + lost === 0 ? 'Same access' : `+${number(gained)} −${number(lost)} allowed`,
  gainedShort: (n: number) => `+${number(n)} allowed`,
  nothingYet: 'Choose where and what',
  withAttached: 'With attached policies',
};

export type GrantMessages = typeof grantEn;
