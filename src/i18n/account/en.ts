// Changing the mock account and the request context, in English. Fetched with the forms.

import type { EditProblem, ResourceField } from '../../engine/account/edit-result.ts';
import type { AllowedCharacters, NameProblem } from '../../engine/account/naming-rules.ts';
import type { ConditionKey } from '../../engine/catalog/condition-keys.ts';
import type { ResourceKind } from '../../engine/catalog/schema.ts';
import type { ConditionType } from '../../engine/policy/condition-operators.ts';
import type { AccountJsonProblem } from '../../scenario/account-json.ts';
import type { ContextPresetId } from '../../scenario/context-presets.ts';
import type { Imported } from '../../scenario/import-aliyun.ts';
import { count, expectedKinds, kindsMany, number } from '../en.ts';
import { code, strong } from '../marks.ts';

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

export const accountEn = {
  forms: {
    change: (name: string) => `Change ${name}`,
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

  contextForm: {
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
    value: (key: string, index: number) => `${key}, value ${number(index)}`,
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
};

export type AccountMessages = typeof accountEn;
