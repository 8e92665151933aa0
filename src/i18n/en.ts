// English. RAM's terms as the English console writes them.

import type { EditProblem, ResourceField } from '../engine/account/edit-result.ts';
import type { AllowedCharacters, NameProblem } from '../engine/account/naming-rules.ts';
import type { ChildKind } from '../engine/account/resource-ref.ts';
import type { ActionFacts, ActionGroup, ResourceKind } from '../engine/catalog/schema.ts';
import type { ConditionKey } from '../engine/catalog/condition-keys.ts';
import type { RollUp } from '../engine/evaluation/cell.ts';
import type { Change } from '../engine/evaluation/compare.ts';
import type { Decision } from '../engine/evaluation/decision.ts';
import type { Mismatch } from '../engine/evaluation/explain.ts';
import type { RepairStep } from '../engine/evaluation/repair-draft.ts';
import type { SegmentName } from '../engine/evaluation/resource-miss.ts';
import type { ArnField } from '../engine/policy/arn.ts';
import type { ConditionType } from '../engine/policy/condition-operators.ts';
import type { ExpectedKind, JsonKind, Severity } from '../engine/policy/diagnostic.ts';
import type { AccountPresetId } from '../scenario/account-preset-ids.ts';
import type { ContextPresetId } from '../scenario/context-presets.ts';
import type { AccountJsonProblem } from '../scenario/account-json.ts';
import type { Imported } from '../scenario/import-aliyun.ts';
import type { LinkError } from '../scenario/permalink.ts';
import { code, strong } from './marks.ts';
import type { ActionDescriptions, DiagnosticMessages, ExampleTexts } from './messages.ts';

const number = (n: number) => n.toLocaleString('en');
const count = (n: number, one: string, many: string) => `${number(n)} ${n === 1 ? one : many}`;
const didYouMean = (suggestion: string | null) =>
  suggestion === null ? '' : ` Did you mean ${code(suggestion)}?`;

const kinds: Readonly<Record<ResourceKind, string>> = {
  account: 'account',
  instance: 'instance',
  namespace: 'namespace',
  group: 'group',
  config: 'configuration',
  service: 'service',
};

const kindsMany: Readonly<Record<ResourceKind, string>> = {
  account: 'accounts',
  instance: 'instances',
  namespace: 'namespaces',
  group: 'groups',
  config: 'configurations',
  service: 'services',
};

const jsonKinds: Readonly<Record<JsonKind, string>> = {
  object: 'an object',
  array: 'an array',
  string: 'a string',
  number: 'a number',
  boolean: 'a Boolean',
  null: 'null',
  missing: 'nothing',
};

const expectedKinds: Readonly<Record<ExpectedKind, string>> = {
  object: 'an object',
  array: 'an array',
  string: 'a quoted string',
  'string-or-array': 'a quoted string or an array of them',
};

const valueTypes: Readonly<Record<ConditionType, string>> = {
  string: 'a string',
  number: 'a number such as "10"',
  date: 'a date such as "2026-11-23T18:00:00+08:00"',
  boolean: '"true" or "false"',
  address: 'an address or range such as "203.0.113.0/24"',
};

const diagnostics: DiagnosticMessages = {
  'json-syntax-error': ({ found }) =>
    found.trim() === ''
      ? 'This is not complete JSON yet. Something is missing here.'
      : `This is not valid JSON: ${code(found)} is not expected here. Check the commas, quotes and brackets around it.`,
  'duplicate-key': ({ key }) => `${code(key)} is written twice in one object. Keep one of them.`,
  'data-type-mismatch': ({ member, expected, found }) =>
    `${member === '' ? 'A policy' : code(member)} must be ${expectedKinds[expected]}, not ${jsonKinds[found]}.`,
  'missing-version': () => `The policy has no ${code('Version')}. Add ${code('"Version": "1"')}.`,
  'invalid-version': ({ found }) =>
    `RAM knows only version ${code('1')}, not ${code(found)}. Write ${code('"1"')}.`,
  'missing-statement': ({ empty }) =>
    empty
      ? `${code('Statement')} is empty. Add at least one statement.`
      : `The policy has no ${code('Statement')}. Add an array with at least one statement.`,
  'invalid-policy-element': ({ name, inside, suggestion }) =>
    `RAM has no element ${code(name)} in a ${inside}.${
      suggestion === null ? ' Remove it.' : didYouMean(suggestion)
    }`,
  'missing-effect': ({ statement }) =>
    `Statement ${String(statement)} has no ${code('Effect')}. Add ${code('Allow')} or ${code('Deny')}.`,
  'invalid-effect': ({ found, suggestion }) =>
    `The effect must be exactly ${code('Allow')} or ${code('Deny')}, not ${code(found)}.${didYouMean(suggestion)}`,
  'missing-action': ({ statement, empty }) =>
    empty
      ? `Statement ${String(statement)} lists no action. Add one, such as ${code('mse:GetNacosConfig')}.`
      : `Statement ${String(statement)} has neither ${code('Action')} nor ${code('NotAction')}. Add one of them.`,
  'action-and-not-action': ({ statement }) =>
    `Statement ${String(statement)} has both ${code('Action')} and ${code('NotAction')}. Keep one of them.`,
  'invalid-action-format': ({ found }) =>
    `${code(found)} is not an action. Write the service's RAM code, a colon and the name, such as ${code('mse:GetNacosConfig')}, or ${code('*')} alone.`,
  'missing-resource': ({ statement, empty }) =>
    empty
      ? `Statement ${String(statement)} lists no resource. Add an ARN, or ${code('*')} for all.`
      : `Statement ${String(statement)} has no ${code('Resource')}. Add an ARN, or ${code('*')} for all.`,
  'invalid-arn-prefix': ({ found }) =>
    `${code(found)} is not a resource of Alibaba Cloud. An ARN begins with ${code('acs:')}; ${code('*')} alone stands for all.`,
  'missing-arn-field': ({ found, fields }) =>
    `${code(found)} has ${String(fields)} of the five fields of an ARN. Write ${code('acs:mse:<region>:<account-id>:<resource>')}; ${code('*')} stands for any region or account.`,
  'invalid-condition-operator': ({ found, suggestion }) =>
    `RAM has no condition operator ${code(found)}.${didYouMean(suggestion)}`,
  'invalid-condition-key-format': ({ found }) =>
    `${code(found)} is not a condition key. A key has a prefix, such as ${code('acs:SourceIp')}.`,
  'invalid-condition-value': ({ operator, type, found }) =>
    found === null
      ? `${code(operator)} has nothing to compare with. Add ${valueTypes[type]}.`
      : `${code(operator)} cannot compare with ${code(found)}. Write ${valueTypes[type]}.`,
  'invalid-condition-multiple-boolean': ({ key }) =>
    `${code(key)} is compared with several Booleans. ${code('Bool')} takes one value.`,
  'policy-too-long': ({ length, limit }) =>
    `The policy has ${length.toLocaleString('en')} characters without white space; RAM takes at most ${limit.toLocaleString('en')}. Split it into several policies.`,
  'typed-text-over-limit': ({ length, limit }) =>
    `As typed, the policy has ${length.toLocaleString('en')} characters, over RAM's ${limit.toLocaleString('en')}. It fits without white space; whether RAM counts white space is not documented.`,
};

const actions: ActionDescriptions = {
  ListClusters: 'See the list of instances',
  ListServiceQuotas: 'See the quotas of the service',
  QueryClusterDetail: 'Open an instance and see its details',
  CreateCluster: 'Buy a new instance',
  UpdateCluster: "Change an instance's settings",
  RestartCluster: 'Restart an instance',
  RetryCluster: 'Retry the creation of an instance that failed',
  DeleteCluster: 'Release an instance with all it holds',
  ListNacosConfigs: "See the list of an instance's configurations",
  ListNacosHistoryConfigs: 'See the list of earlier versions of configurations',
  ListAnsServices: "See the list of an instance's services",
  ListAnsServiceClusters: 'See the clusters of a service',
  ListAnsInstances: 'See the addresses of the providers of a service',
  GetNacosConfig: 'Read the content of a configuration',
  GetNacosHistoryConfig: 'Read an earlier version of a configuration',
  CreateNacosConfig: 'Create a configuration',
  UpdateNacosConfig: 'Change the content of a configuration',
  DeleteNacosConfig: 'Delete a configuration',
  DeleteNacosConfigs: 'Delete several configurations of a namespace at once',
  CreateNacosService: 'Create a service',
  UpdateNacosService: "Change a service's settings",
  DeleteNacosService: 'Delete a service',
  CreateNacosInstance: 'Register an address with a service',
  UpdateNacosInstance: 'Change an address of a service, or take it out of use',
  UpdateNacosCluster: "Change the settings of a service's cluster",
};

const misprint = `The text speaks of ${code('mse-cn-0pp1j8om80a')}, the policy of ${code('mse-cn-0pp1j8om8')}. As printed, it lets the user list instances, and grants nothing on the instance that the text is about.`;
const readsAll =
  'Reading is granted on the whole instance: the content of every namespace, not only of the one named.';
const noDelete = `"Read and write" comes without any delete, and without ${code('mse:ListServiceQuotas')}, which the same document recommends.`;

const examples: ExampleTexts = {
  '1': {
    title: 'One instance, everything',
    teaches:
      'An action at account level needs a statement of its own; naming an instance covers all beneath it.',
    findings: [
      `${code('mse:*')} also restarts and deletes the instance.`,
      `${code('mse:ListServiceQuotas')} is recommended by the same document, yet not granted.`,
      `${code('mse:CreateCluster')} is listed at instance level, though a call that creates an instance has no instance id to be asked about.`,
    ],
  },
  '2': {
    title: 'All instances, read only',
    teaches: 'A few wildcards take in every read action, on everything in the account.',
    findings: [
      `Reading means content too: every configuration of every instance, with whatever secrets are in it.`,
      `MSE has some 240 operations, not only these 25, and Nacos clients have actions of their own. ${code('mse:Query*')} also lets clients read configurations directly.`,
    ],
  },
  '3': {
    title: 'One namespace, read and write',
    teaches: 'The console needs three levels: list the instances, read the instance, write in the namespace.',
    findings: [misprint, readsAll, noDelete],
  },
  '4': {
    title: 'One configuration, read and write',
    teaches: 'A grant can go down to one dataId.',
    findings: [misprint, readsAll, noDelete],
  },
  '5': {
    title: 'One service, read and write',
    teaches: 'A service has the same form of ARN as a configuration.',
    findings: [
      misprint,
      `The writes it grants are ${code('mse:CreateNacosConfig')} and ${code('mse:UpdateNacosConfig')}, which are about configurations. No service can be changed with it, but a configuration named ${code('test-service')} could be created.`,
      readsAll,
    ],
  },
};

const decisions: Readonly<Record<Decision, string>> = {
  allow: 'allowed',
  'explicit-deny': 'denied explicitly',
  'implicit-deny': 'denied by default',
};

const arnFields: Readonly<Record<ArnField, string>> = {
  partition: 'prefix',
  service: 'service',
  region: 'region',
  account: 'account ID',
  relativeId: 'resource',
};

const segments: Readonly<Record<SegmentName, string>> = {
  type: 'resource type',
  instance: 'instance ID',
  namespace: 'namespace ID',
  group: 'group',
  name: 'name',
};

const allowedCharacters: Readonly<Record<AllowedCharacters, string>> = {
  'letters-digits-dash-underscore': `letters, digits, ${code('-')} and ${code('_')}`,
  'letters-digits-dash-underscore-colon-dot': `letters, digits and ${code('- _ : .')}`,
  'lowercase-digits-dash-underscore': `small letters, digits, ${code('-')} and ${code('_')}`,
  'no-space-no-chinese-no-double-at': `anything but blanks, Chinese characters and ${code('@@')}`,
  'no-special-signs': `anything but ${code('@ # $ % ^ & *')}`,
  any: 'anything',
};

const nameProblem = (problem: NameProblem): string => {
  switch (problem.kind) {
    case 'empty':
      return 'This may not be empty.';
    case 'too-long':
      return `At most ${number(problem.limit)} characters are allowed, and these are ${number(problem.length)}.`;
    case 'forbidden-character':
      return `${problem.character.trim() === '' ? 'A blank' : code(problem.character)} is not allowed: use ${allowedCharacters[problem.allowed]}.`;
    case 'forbidden-start':
      return `${code(problem.character)} may not stand at the start.`;
    case 'not-an-account-id':
      return 'An account ID has 16 digits.';
    case 'not-a-region':
      return `A region is written like ${code('cn-hangzhou')}.`;
    case 'taken':
      return `There is a ${code(problem.by)} here already.`;
  }
};

const editProblem = (problem: EditProblem): string => {
  switch (problem.kind) {
    case 'invalid-field':
      return nameProblem(problem.problem);
    case 'no-names':
      return 'Write at least one name.';
    case 'not-found':
      return `${code(problem.ref.resource)} is no longer there.`;
    case 'wrong-container':
      return `${code(problem.container.resource)} cannot hold ${kindsMany[problem.child]}.`;
    case 'no-such-field':
      return `That cannot be set for ${kindsMany[problem.of]}.`;
    case 'account-stays':
      return 'The account itself stays.';
  }
};

const accountJsonProblem = (problem: AccountJsonProblem['problem']): string => {
  switch (problem.kind) {
    case 'wrong-type':
      return `This must be ${expectedKinds[problem.expected]}.`;
    case 'missing':
      return 'This is missing.';
    case 'unknown-member':
      return 'An account has no such member.';
    case 'repeated-member':
      return 'This is written twice.';
    case 'duplicate':
      return `The same stands at ${code(problem.first)}.`;
    case 'empty':
    case 'too-long':
    case 'forbidden-character':
    case 'forbidden-start':
    case 'not-an-account-id':
    case 'not-a-region':
    case 'taken':
      return nameProblem(problem);
  }
};

const importedKinds: Readonly<Record<Imported['kind'], readonly [one: string, many: string]>> = {
  instances: ['instance', 'instances'],
  namespaces: ['namespace', 'namespaces'],
  configs: ['configuration', 'configurations'],
  services: ['service', 'services'],
};

const rollUpWords = (rollUp: RollUp, allowed: number, total: number, kind: ResourceKind): string => {
  const all = total === 1 ? `the one ${kinds[kind]}` : `${number(total)} ${kindsMany[kind]}`;
  switch (rollUp) {
    case 'all':
      return total === 1 ? `allowed on ${all} beneath` : `allowed on all ${all} beneath`;
    case 'some':
      return `allowed on ${number(allowed)} of ${all} beneath`;
    case 'none':
      return total === 1 ? `not allowed on ${all} beneath` : `allowed on none of ${all} beneath`;
    case 'empty':
      return `there are no ${kindsMany[kind]} beneath`;
  }
};

/** The same where the heading already says what of. */
const rollUpShort = (rollUp: RollUp, allowed: number, total: number): string => {
  switch (rollUp) {
    case 'all':
      return `all of ${number(total)} allowed`;
    case 'some':
      return `${number(allowed)} of ${number(total)} allowed`;
    case 'none':
      return `none of ${number(total)} allowed`;
    case 'empty':
      return 'none there';
  }
};

export const en = {
  product: 'RAM policy playground',
  /** Names one after another, and parts of a sentence one after another. */
  names: (items: readonly string[]) => items.join(', '),
  clauses: (items: readonly string[]) => items.join('; '),

  language: { name: 'English', switchTo: '中文', switchLabel: '切换到中文' },
  theme: { label: 'Theme', system: 'Theme: follow the system', light: 'Theme: light', dark: 'Theme: dark' },
  partMissing: 'This part of the page could not be loaded. Reload the page to try again.',
  skipToMatrix: 'Skip to the matrix',

  title: { label: 'Name of this scenario', untitled: 'Untitled' },

  history: { undo: 'Undo', redo: 'Redo' },

  examplesMenu: {
    button: 'Examples',
    heading: "The documentation's five examples",
    intro: 'As printed there, on an account that contains the resources they mention.',
    starter: 'Start page',
    starterHint: 'One configuration may be edited, and one namespace is closed to reading',
    blank: 'Blank',
    blankHint: 'One small policy to begin with',
    general: 'Good to know about the document',
    generalNotes: [
      `Its tables list actions without ${code('mse:')}; in a policy the prefix is needed.`,
      `${code('3fd98c48-...')} in its table of ARNs is an ellipsis. Pasted into a policy, it matches nothing.`,
      'Its table of scopes has no row for a group, though the form of the ARN has that level.',
      `${code('CreateCluster')} stands among the instance-level actions, though its call carries no instance id. The matrix follows the table.`,
      'It lists 25 actions; the service publishes some 240 operations.',
      `Nacos clients reach the same content by actions of their own (${code('mse:QueryNacosConfig')} and others), which the matrix leaves out.`,
    ],
    noteHeading: (title: string) => `Example: ${title}`,
    teaches: 'What it shows',
    findings: 'What to look out for',
    dismiss: 'Close the notes',
  },
  examples,

  share: {
    button: 'Share',
    copied: 'Link copied. It holds the policies, the account, the context and this view.',
    copyFailed: 'The browser does not let the page copy. Take the link from here.',
    label: 'Link to what you see',
    length: (n: number) => count(n, 'character', 'characters'),
    tooLong: 'This is longer than most chat tools take.',
    close: 'Close',
  },

  linkErrors: {
    damaged:
      'This link is damaged: some of it is missing or changed. Nothing was opened, so that you are not shown a policy other than the one sent. Ask for the link again.',
    newer: 'This link was made with a newer version of the playground. Reload the page to get it.',
    unknown: 'This link names something that the playground does not have.',
    'too-large': 'This link expands to more than the playground can open.',
  } satisfies Record<LinkError, string>,
  linkErrorDismiss: 'Close this message',

  draft: {
    back: 'Back to my draft',
    backHint: 'You opened a link. What you were working on before is kept.',
    notKept: 'This browser cannot save drafts: reloading without the link loses your work.',
  },

  panes: {
    policies: 'Policies',
    matrix: 'Matrix',
    explanation: 'Explanation',
    resize: 'Resize the panes',
    resizeExplanation: 'Resize the explanation',
  },

  policies: {
    tabs: 'Policies',
    add: 'Add a policy',
    addCustom: 'New policy',
    addSystem: 'System policy',
    more: (name: string) => `More for ${name}`,
    rename: 'Rename',
    renameLabel: 'Name of the policy',
    duplicate: 'Duplicate',
    remove: 'Remove',
    attach: 'Attach to the user',
    detach: 'Detach from the user',
    attached: 'attached',
    detached: 'not attached',
    editorLabel: (name: string) => `Text of the policy ${name}`,
    leave: 'Ctrl+M (Mac: Ctrl+Shift+M) lets Tab leave the text',
    approximation: `System policy, read only. Its real text is not public: this stand-in is an approximation.`,
    loading: 'The editor is loading; the policy can be read meanwhile.',
    editorFailed: 'The editor could not be loaded. You can edit the text here.',
    none: 'There is no policy. Without one, everything is denied by default.',
    newName: 'policy',
    copyName: (name: string) => `${name}-copy`,
  },

  exchange: {
    exportPolicy: 'Copy or download as…',
    formatText: 'Format',
    sortStatements: 'Sort the statements',
    diff: 'Compare with an earlier text…',
    hints: 'Hints in the text',
    inWords: 'In words',
    refusedNoWords: 'RAM would refuse this policy, so it grants nothing. Put its errors right first.',
    emptyWords: 'The policy has no statement.',
  },

  problems: {
    heading: 'Problems',
    none: 'RAM would accept this policy.',
    filter: 'Shown severities',
    fixAll: (n: number) => `Fix all ${number(n)} of this kind`,
    why: 'Why?',
    bad: 'So it is found',
    good: 'So it is not',
    source: 'Source',
    close: 'Close',
    severities: {
      error: 'Error',
      'security-warning': 'Security warning',
      warning: 'Warning',
      suggestion: 'Suggestion',
    } satisfies Record<Severity, string>,
    place: (line: number, column: number) => `Line ${String(line)}, column ${String(column)}`,
    size: (minified: number, limit: number) => `${number(minified)} / ${number(limit)}`,
    sizeHint:
      'Characters without white space, of those that RAM allows. Whether RAM counts white space is not documented.',
  },
  diagnostics,

  kinds,
  kindsMany,
  /** A row that stands for names which the account does not list; `within` another such row, any name is meant. */
  other: (kind: ResourceKind, within: boolean) =>
    within ? `any ${kinds[kind]}` : `any other ${kinds[kind]}`,
  actions,
  actionHint: (action: string, access: string, description: string) =>
    `${action} (${access}): ${description}`,
  access: { read: 'read', write: 'write' } satisfies Record<ActionFacts['access'], string>,
  groups: {
    account: 'Account',
    instance: 'Instance',
    list: 'Lists',
    config: 'Configurations',
    service: 'Services',
  } satisfies Record<ActionGroup, string>,
  groupsLong: {
    account: 'Account level',
    instance: 'Instance level',
    list: 'Lists, checked against the instance',
    config: 'Configurations',
    service: 'Services',
  } satisfies Record<ActionGroup, string>,

  matrix: {
    views: 'Views',
    byResource: 'By resource',
    byPolicy: 'By policy',
    scope: 'Decisions by',
    effective: 'Effective',
    effectiveHint: 'What all attached policies come to together',
    label: (scope: string) => `Decisions by resource and action: ${scope}`,
    labelByPolicy: (node: string) => `Decisions for ${node} by action and policy`,
    resource: 'Resource',
    action: 'Action',
    tree: 'Resources of the account',
    chooseNode: 'Resource',
    legend: 'Legend',
    someBeneath: 'allowed for some beneath',
    rejected: 'rejected',
    rejectedShort: 'rejected by RAM',
    notApplicable: 'does not apply',
    stale: (names: string) => `${names}: the text is not JSON right now. These are its last decisions.`,
    rejectedNotice: (names: string) =>
      `RAM would reject ${names}: nothing in it counts, and it is left out here.`,
    allRejected: (names: string) => `RAM would reject ${names}: there is nothing to decide by.`,
    nothingAttached: 'No policy is attached: everything is denied by default.',
    emptyAccount: 'The account holds no instances. Only account-level actions can be answered.',
    mode: 'Matching',
    hierarchical: 'Hierarchical',
    literal: 'Literal',
    hierarchicalHint: 'Naming a container covers all beneath it, as the documentation describes',
    literalHint: "RAM's bare wildcard matching of the ARN",
    modesDiffer: 'hierarchical and literal matching disagree here',
    assumed: 'rests on an assumption',
    conditional: 'hangs on a condition',
    depends: 'some names are decided otherwise',
    others: 'Everything else',
    othersHint: 'Rows for names that the account does not list',
    lit: 'decided by the chosen statement',
  },
  decisions,
  rollUpWords,
  rollUpShort,
  context: {
    button: 'Request context',
    from: (address: string) => `from ${address}`,
    mfa: (value: 'true' | 'false' | 'absent') =>
      ({ true: 'with MFA', false: 'without MFA', absent: 'MFA unknown' })[value],
    intro: 'What RAM is told about a request. Only conditions look at it.',
    presets: 'Ready-made',
    presetNames: {
      'access-key': 'AccessKey call',
      office: 'Office network, console',
      'console-mfa': 'Console with MFA',
      night: 'At night',
      vpc: 'From inside a VPC',
      insecure: 'Without TLS',
    } satisfies Record<ContextPresetId, string>,
    used: 'Keys that the policies ask for',
    unused: 'Other keys',
    noneUsed: 'No policy has a condition, so none of this matters now.',
    absent: 'absent',
    isTrue: 'true',
    isFalse: 'false',
    remove: (key: string) => `Make ${key} absent`,
    invalid: {
      number: 'Not a number: no numeric condition can be met.',
      date: 'Not a date such as 2026-11-23T18:00:00+08:00: no date condition can be met.',
      boolean: 'Neither true nor false.',
      address: 'Not an IP address: no address condition can be met.',
    } satisfies Record<Exclude<ConditionType, 'string'>, string>,
    addTag: 'Add a key',
    newKey: 'Key, such as acs:RequestTag/env',
    add: 'Add',
    keyHelp: {
      'acs:SourceIp': 'The address that the call comes from',
      'acs:CurrentTime': 'When the call is made',
      'acs:SecureTransport': 'Whether it comes over TLS',
      'acs:MFAPresent': 'Whether the user passed MFA; absent on AccessKey calls',
      'acs:PrincipalARN': 'Who calls',
      'acs:UserAgent': 'The client program',
      'acs:SourceVpc': 'The VPC that the call comes from',
      'acs:VpcSourceIp': 'The address inside the VPC',
      'acs:ResourceGroupId': 'The resource group of the resource',
      'acs:RequestTag/': 'A tag in the request',
      'acs:ResourceTag/': 'A tag of the resource',
    } satisfies Record<ConditionKey, string>,
  },

  account: {
    button: 'Account',
    buttonHint: 'Change the mock account: other presets, new instances, import and export',
    presets: 'Ready-made accounts',
    presetNames: {
      document: 'As in the documentation',
      stages: 'Namespaces dev, test, prod',
      regions: 'Several instances and regions',
      empty: 'Empty',
      large: '10,000 resources',
    } satisfies Record<AccountPresetId, string>,
    own: 'This account',
    change: (name: string) => `Change ${name}`,
    add: {
      instance: 'Add an instance…',
      namespace: 'Add a namespace…',
      group: 'Add a group…',
      config: 'Add configurations…',
      service: 'Add services…',
    } satisfies Record<ChildKind, string>,
    edit: 'Rename…',
    duplicate: 'Duplicate',
    move: 'Move…',
    remove: 'Remove',
    copyArn: 'Copy ARN',
    moveTo: (name: string) => `Move ${strong(name)} to`,
    nowhere: 'There is no other place for it.',
    ids: {
      account: 'Account ID',
      instance: 'Instance ID',
      namespace: 'Namespace ID',
      group: 'Group',
      config: 'dataId',
      service: 'Service name',
    } satisfies Record<ResourceKind, string>,
    idsMany: { config: 'dataIds, one a line', service: 'Service names, one a line' },
    fields: { name: 'Display name', region: 'Region' } satisfies Record<Exclude<ResourceField, 'id'>, string>,
    willAdd: (n: number) => `${count(n, 'name', 'names')} to add`,
    leftOut: (name: string, problem: EditProblem) => `${code(name)}: ${editProblem(problem)}`,
    leftOutMore: (n: number) => `and ${count(n, 'more name', 'more names')} left out`,
    problem: editProblem,
    save: 'Save',
    addButton: 'Add',
    moveButton: 'Move',
    cancel: 'Cancel',
    saveAsJson: 'Download as JSON',
    import: 'Import…',
  },

  imports: {
    heading: 'Import into the mock account',
    intro: `Paste an account that was downloaded here, or what ${code('aliyun mse')} prints for ${code('ListClusters')}, ${code('ListEngineNamespaces')}, ${code('ListNacosConfigs')} or ${code('ListAnsServices')}. Or choose a file, such as a Nacos export (zip).`,
    stays: 'Nothing leaves this browser. Of a Nacos export only the names are read, never the content.',
    text: 'Pasted JSON',
    file: 'Choose a file',
    notJson: 'This is not JSON. Paste the whole answer, with all its brackets.',
    notRecognised:
      'This is JSON, but neither an account of this playground nor one of the four answers. Was it asked with --output?',
    nothingListed: 'The list is empty: there is nothing to import.',
    damagedZip: 'This is no zip, or a damaged one. Export the configurations from Nacos again.',
    tooMany: (limit: number) =>
      `The zip lists more than ${number(limit)} entries, which is more than can be shown.`,
    ignored: (n: number) =>
      `${count(n, 'entry is', 'entries are')} not of the form ${code('GROUP/dataId')} and left out.`,
    account: (instances: number) => `An account with ${count(instances, 'instance', 'instances')}.`,
    invalid: (n: number) => `This account cannot be taken: ${count(n, 'problem', 'problems')}.`,
    invalidAt: (path: string, problem: AccountJsonProblem['problem']) =>
      `${path === '' ? '' : `${code(path)}: `}${accountJsonProblem(problem)}`,
    more: (n: number) => `and ${number(n)} more`,
    found: (kind: Imported['kind'], n: number) => count(n, importedKinds[kind][0], importedKinds[kind][1]),
    into: { instance: 'Instance that they are in', namespace: 'Namespace that they are in' },
    noContainer: {
      instance: 'Import or add an instance first.',
      namespace: 'Import or add a namespace first.',
    },
    merge: (added: number, present: number) =>
      `${count(added, 'new resource', 'new resources')}; ${number(present)} there already.`,
    replace: 'Replace the account',
    add: 'Add to the account',
  },

  exports: {
    button: 'Export the matrix',
    markdown: 'Copy as Markdown table',
    csv: 'Download CSV',
    svg: 'Download SVG',
    png: 'Download PNG',
    print: 'Print',
    copied: 'Copied.',
    failed: 'The browser cannot draw a picture that large. SVG and CSV have no such limit.',
  },

  filters: {
    label: 'Filters',
    text: 'Find a resource',
    access: 'Reads and writes',
    allAccess: 'All access',
    reads: 'Reads',
    writes: 'Writes',
    group: 'Actions',
    allGroups: 'All actions',
    onlyAllowed: 'Only allowed',
    onlyChanged: 'Only changes',
    nothing: 'No resource passes the filters.',
  },

  compare: {
    pin: 'Compare',
    pinPresent: 'Pin these decisions, then edit',
    withLink: 'Compare with a link…',
    withLinkHeading: 'Compare with the state that a link holds',
    withLinkIntro:
      'The policies of the link are taken as the state before, what you have open as the state after. Both are asked about your mock account.',
    link: 'Link to the state before',
    linkHolds: (policies: readonly string[]) =>
      policies.length === 0 ? 'No policy is attached there.' : `Attached there: ${policies.join(', ')}.`,
    noLink: 'This is no link of the playground.',
    unpin: 'End the comparison',
    unchanged: 'Nothing differs from the pinned decisions.',
    summary: (gained: number, lost: number) =>
      `Against the pinned decisions: ${count(gained, 'more is allowed', 'more are allowed')}, ${count(lost, 'no longer is', 'no longer are')}.`,
    part: (change: Change, n: number, access: ActionFacts['access'], resource: string) =>
      `${change === 'gained' ? '+' : '−'}${number(n)} ${
        { read: n === 1 ? 'read' : 'reads', write: n === 1 ? 'write' : 'writes' }[access]
      } on ${strong(resource)}`,
    changes: { gained: 'newly allowed', lost: 'no longer allowed' } satisfies Record<Change, string>,
  },

  repairs: {
    heading: 'What would allow it',
    intro: 'The smallest edits, each tried out. Point at one to see in the matrix what it changes.',
    none: 'No attached policy can be edited so that it allows this. Add one, or attach one that can be edited.',
    step: (step: RepairStep, policy: string): string => {
      switch (step.kind) {
        case 'add-resource':
          return `Add ${code(step.resource)} to the resources of statement ${String(step.statement.statement + 1)} of ${strong(policy)}`;
        case 'add-action':
          return `Add ${code(step.action)} to the actions of statement ${String(step.statement.statement + 1)} of ${strong(policy)}`;
        case 'add-statement':
          return `Add a statement to ${strong(policy)} that allows ${code(step.action)} on ${code(step.resource)}`;
        case 'remove-deny':
          return `${step.statements.length === 1 ? 'Remove the Deny statement that decides it' : `Remove the ${number(step.statements.length)} Deny statements that decide it`}${step.leaves === 'allow' ? '' : '; an Allow is still missing then'}`;
      }
    },
    onlyThis: 'Changes nothing else.',
    nothingShown: 'Changes nothing in the matrix.',
    effects: (gained: number, lost: number) =>
      `Also changes ${[
        ...(gained === 0 ? [] : [`+${count(gained, 'decision', 'decisions')}`]),
        ...(lost === 0 ? [] : [`−${count(lost, 'decision', 'decisions')}`]),
      ].join(' and ')}:`,
    apply: 'Apply',
  },

  refusal: {
    heading: 'How the refusal might read',
    imitation: 'An imitation: the real wording is the service’s own and may differ.',
    message: (action: string, resource: string) =>
      `You are not authorized to perform this operation. Action: ${action}, Resource: ${resource}.`,
    paste: 'Paste a refusal…',
    pasteHeading: 'Find the cell of a refusal',
    pasteIntro:
      'Paste an error that the API answered with, a line of a log, or a decoded diagnostic message. It stays in this browser.',
    pasteLabel: 'Refusal',
    notRead: 'This names neither an action nor a resource of MSE.',
    noAction: 'This names a resource, but no action.',
    noResource: 'This names an action, but no resource.',
    unknownAction: (action: string) => `${code(action)} is not among the 25 actions of the matrix.`,
    found: (action: string, resource: string) => `${code(action)} on ${code(resource)}`,
    isThere: 'The resource is in the mock account.',
    willAdd: 'The resource is not in the mock account yet; it will be added.',
    withContext: (n: number) =>
      `${count(n, 'condition key', 'condition keys')} of the message will be set in the request context.`,
    withAccount: 'The mock account takes the account ID of the refusal.',
    show: 'Show the cell',
  },

  cell: {
    decision: (action: string, resource: string, decision: Decision, who: string) =>
      `${action} on ${resource} is ${decisions[decision]} (${who})`,
    rollUp: (action: string, resource: string, words: string, who: string) =>
      `${action} on ${resource}: ${words} (${who})`,
    notApplicable: (action: string, resource: string) => `${action} is not checked against ${resource}`,
    rejected: (action: string, resource: string, who: string) =>
      `${action} on ${resource}: no decision, RAM would reject the policy (${who})`,
  },

  explain: {
    empty: 'Choose a cell to see why. Put the caret into a statement to see which cells it decides.',
    headline: (action: string, resource: string) => `${code(action)} on ${strong(resource)}`,
    asked: 'ARN in the request',
    askedAssumed: (action: string, kind: ResourceKind) =>
      `That ${code(action)} is checked against the ${kinds[kind]} is assumed from the form of the ARN; it is not documented.`,
    allowed: (statements: string) => `${statements} it, and nothing denies it.`,
    denied: (statements: string) => `${statements} it. A Deny wins over every Allow.`,
    allowsOne: (statement: number, policy: string) =>
      `Statement ${String(statement)} of ${strong(policy)} allows`,
    deniesOne: (statement: number, policy: string) =>
      `Statement ${String(statement)} of ${strong(policy)} denies`,
    allowsMany: (n: number) => `${number(n)} statements allow`,
    deniesMany: (n: number) => `${number(n)} statements deny`,
    nobody: 'No statement allows it, and what is not allowed is denied.',
    noAllow: 'No attached policy has a statement that allows anything.',
    nearest: (statement: number, policy: string) =>
      `Statement ${String(statement)} of ${strong(policy)} comes closest:`,
    assumption:
      'An Allow at a higher level meets a Deny at a lower one. All statements are pooled here, so the Deny wins; how MSE asks level by level cannot be observed from outside.',
    modesDiffer: (mode: 'hierarchical' | 'literal', decision: Decision) =>
      mode === 'hierarchical'
        ? `By hierarchical matching it would be ${decisions[decision]}.`
        : `By literal matching of the ARN it would be ${decisions[decision]}.`,
    depends:
      'This is what holds for names that no statement singles out. Some statement names one of them, or some by a wildcard, and may decide those otherwise.',
    turns: (isMet: boolean, statement: number, policy: string, condition: string, decision: Decision) =>
      `${isMet ? 'Without' : 'With'} the condition of statement ${String(statement)} of ${strong(policy)} met (${condition}) it would be ${decisions[decision]}.`,
    clause: (operator: string, key: string, values: readonly string[]) =>
      `${code(operator)} ${code(key)} ${values.map(code).join(' or ')}`,
    rejected: (policy: string) =>
      `RAM would reject ${strong(policy)}, so it decides nothing. Its errors are listed below the text.`,
    rejectedAll:
      'RAM would reject every attached policy, so there is nothing to decide by. The errors are listed below the text.',
    statements: 'Statement by statement',
    statement: (statement: number, policy: string | null, effect: 'Allow' | 'Deny') =>
      policy === null ? `${String(statement)} · ${effect}` : `${policy} · ${String(statement)} · ${effect}`,
    showStatement: 'Show the statement in the text',
    showFact: 'Show in the text',
    holds: 'holds',
    fails: 'does not hold',
    elements: {
      action: 'Action',
      'not-action': 'NotAction',
      resource: 'Resource',
      condition: 'Condition',
    } satisfies Record<Mismatch['element'], string>,
    takesIn: (pattern: string) => `${code(pattern)} takes the action in`,
    excludesNot: (patterns: readonly string[]) => `the action is none of ${patterns.map(code).join(', ')}`,
    conditionHolds: (operator: string, key: string, actual: readonly string[]) =>
      actual.length === 0
        ? `${code(operator)} is met without ${code(key)}`
        : `${code(key)} is ${actual.map(code).join(', ')}, which satisfies ${code(operator)}`,
    applies: (reason: string) => `${strong('applies')}: ${reason}`,
    namesItself: (pattern: string) => `names it: ${code(pattern)}`,
    namesContainer: (pattern: string, at: string) => `${code(pattern)} covers ${code(at)} and all beneath it`,
    namesAll: `its resource is ${code('*')}`,
    noAction: (patterns: readonly string[]) => `the action matches none of ${patterns.map(code).join(', ')}`,
    excludedAction: (pattern: string) => `${code('NotAction')} excludes it with ${code(pattern)}`,
    noField: (field: ArnField, expected: string, actual: string) =>
      `the ${arnFields[field]} ${code(actual)} does not match ${code(expected)}`,
    noSegment: (segment: SegmentName, expected: string, actual: string) =>
      `the ${segments[segment]} is ${code(actual)}, the statement says ${code(expected)}`,
    narrower: (expected: string) => `it names something at a lower level: ${code(expected)}`,
    wider: (expected: string) => `it names a container, ${code(expected)}, which literal matching ignores`,
    aboutAccount: (expected: string) =>
      `the action is checked against the account, the statement names ${code(expected)}`,
    conditionAbsent: (operator: string, key: string) =>
      `${code(operator)} needs ${code(key)}, which the request does not have`,
    conditionFails: (operator: string, key: string, actual: readonly string[]) =>
      `${code(key)} is ${actual.map(code).join(', ')}, which does not satisfy ${code(operator)}`,
    rollUp: (action: string, kind: ResourceKind, resource: string) =>
      `${code(action)} is checked against each ${kinds[kind]}. Beneath ${strong(resource)}:`,
    rollUpAllowed: (n: number) => `Allowed on ${number(n)}`,
    rollUpDenied: (n: number) => `Not allowed on ${number(n)}`,
    rollUpEmpty: (kind: ResourceKind) =>
      `There are no ${kindsMany[kind]} beneath, so there is nothing to answer.`,
    moreNodes: (n: number) => `and ${count(n, 'more', 'more')}`,
    notApplicable: (action: string, kind: ResourceKind) =>
      `${code(action)} is checked against ${kind === 'account' ? 'the account' : `each ${kinds[kind]}`}, so it has no answer of its own here.`,
    goToAnswer: 'Go to its answer',
    gone: 'The chosen resource is no longer in the account.',
  },
};
