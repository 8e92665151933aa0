// Changing the mock account and the request context, in English. Fetched with the forms.

import type { EditProblem, ResourceField } from '../../engine/account/edit-result.ts';
import type { AllowedCharacters, NameProblem } from '../../engine/account/naming-rules.ts';
import type { ConditionKey } from '../../engine/catalog/condition-keys.ts';
import type { ResourceKind } from '../../engine/catalog/schema.ts';
import type { ConditionType } from '../../engine/policy/condition-operators.ts';
import type { AccountJsonProblem } from '../../scenario/import/account-json.ts';
import type { ContextPresetId } from '../../scenario/presets/context-presets.ts';
import type { Imported, ImportNote } from '../../scenario/import/import-aliyun.ts';
import type { NameInGroup } from '../../engine/account/add-resources.ts';
import type { PathReading } from '../../scenario/import/nacos-zip-paths.ts';
import type { EntryProblem } from '../../scenario/import/nacos-zip-entry.ts';
import { expectedKinds } from '../diagnostics/en.ts';
import { count, kindsMany } from '../en.ts';
import { code, strong } from '../marks.ts';
import { number } from '../number.ts';

const allowedCharacters: Readonly<Record<AllowedCharacters, string>> = {
  'letters-digits-dash-underscore': `letters, digits, ${code('-')} and ${code('_')}`,
  'letters-digits-dash-underscore-colon-dot': `letters, digits and ${code('- _ : .')}`,
  'lowercase-digits-dash-underscore': `small letters, digits, ${code('-')} and ${code('_')}`,
  'no-space-no-chinese-no-double-at': `anything but blanks, Chinese characters and ${code('@@')}`,
  'no-special-signs': `anything but ${code('@ # $ % ^ & *')}`,
  'no-slash': `anything but ${code('/')}`,
  'no-double-at': `anything but ${code('@@')}`,
  any: 'anything',
};

const nameProblem = (problem: NameProblem): string => {
  switch (problem.kind) {
    case 'empty':
      return 'This may not be empty.';
    case 'too-long':
      return `At most ${number(problem.limit)} characters are allowed, and these are ${number(problem.length)}.`;
    case 'forbidden-character':
      return `${problem.character === ' ' ? 'A space' : code(problem.character)} is not allowed: use ${allowedCharacters[problem.allowed]}.`;
    case 'forbidden-start':
      return `A name can't begin with ${code(problem.character)}.`;
    case 'not-an-account-id':
      return 'An account ID has 16 digits.';
    case 'not-a-region':
      return `A region is written like ${code('cn-hangzhou')}.`;
    case 'reserved':
      return 'The playground uses this name for resources that are not listed.';
    case 'taken':
      return `There is a ${code(problem.by)} here already.`;
  }
};

const editProblem = (problem: EditProblem): string => {
  switch (problem.kind) {
    case 'invalid-field':
      return nameProblem(problem.problem);
    case 'ambiguous-group':
      return `It is unclear where the group ends. Write the group and the service as ${code('GROUP@@service')}, or the service alone.`;
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
    case 'reserved':
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

const entryProblems: Readonly<Record<EntryProblem | 'duplicate', string>> = {
  folder: 'a folder',
  'absolute-path': 'an absolute path',
  'leaves-archive': 'a path that leaves the archive',
  'system-file': 'a file of the operating system',
  metadata: 'metadata of the export',
  'no-group': 'it is in no group',
  duplicate: 'the same name as an earlier entry',
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
    idsMany: { config: 'dataIds, one per line', service: 'Service names, one per line' },
    listHelp: {
      config: 'Each line is one name. A comma is part of the name.',
      service: `Each line is one name; a comma is part of it. ${code('GROUP@@service')} goes to that group.`,
    },
    nacosRule: 'Nacos rejects this name, but servers may have such names. You can add it anyway.',
    nacosRuleMany: (n: number) =>
      `Nacos rejects ${count(n, 'name', 'names')} of these, but servers may have such names. You can add them anyway.`,
    addAnyway: 'Add anyway',
    saveAnyway: 'Save anyway',
    fields: { name: 'Display name', region: 'Region' } satisfies Record<Exclude<ResourceField, 'id'>, string>,
    willAdd: (n: number) => `${count(n, 'name', 'names')} to add`,
    leftOut: (name: string, problem: EditProblem) => `${code(name)}: ${editProblem(problem)}`,
    leftOutMore: (n: number) => `and ${count(n, 'more name', 'more names')}`,
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
      'Unrecognized JSON. Paste the unmodified output of one of the four commands (without --output).',
    nothingListed: 'The list is empty: there is nothing to import.',
    damagedZip: 'This zip is damaged. Export the configurations from Nacos again.',
    tooMany: (limit: number) =>
      `The zip lists more than ${number(limit)} entries, which is more than can be shown.`,
    notImported: (n: number) => (n === 1 ? '1 entry is left out:' : `${number(n)} entries are left out:`),
    entry: (path: string, problem: EntryProblem | 'duplicate') => `${code(path)}: ${entryProblems[problem]}`,
    ambiguous: (n: number) =>
      n === 1
        ? 'One path has more than two parts. Is the first part a folder around the export, or does the dataId contain a slash?'
        : `${number(n)} paths have more than two parts. Is the first part a folder around the export, or do the dataIds contain slashes?`,
    readings: {
      undecided: 'Leave them out',
      withoutFolder: 'A folder around the export',
      withSlash: 'A slash in the dataId',
    } satisfies Record<PathReading, string>,
    example: ({ group, id }: NameInGroup) => `group ${code(group)}, dataId ${code(id)}`,
    contentDropped: 'Only the names were read. The content of the configurations was not unpacked.',
    unreadable: 'This file is not text in UTF-8, UTF-16 or GBK, and not a zip.',
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
    irregular: (n: number) =>
      n === 1
        ? 'Nacos’s own rule would reject this name. It is imported as the server lists it:'
        : `Nacos’s own rule would reject these ${number(n)} names. They are imported as the server lists them:`,
    left: (n: number) => (n === 1 ? 'This name is left out:' : `These ${number(n)} names are left out:`),
    note: (note: ImportNote): string => {
      switch (note.kind) {
        case 'empty-id':
          return `The public namespace has an empty ID. The playground assumes that requests name it ${code('public')}.`;
        case 'public-twice':
          return `The list has a namespace with an empty ID and one with the ID ${code('public')}. The playground shows them as one, ${code('public')}. Check which of them your policies mean.`;
        case 'id-is-name':
          return `${code(note.id)} is the ID of one namespace and the display name of ${note.others.map((id) => code(id)).join(', ')}. In an ARN it is the ID.`;
        case 'same-name':
          return `${count(note.ids.length, 'namespace', 'namespaces')} have the display name ${code(note.name)}: ${note.ids.map((id) => code(id)).join(', ')}. An ARN needs the ID.`;
      }
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
