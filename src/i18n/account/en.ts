// Forms that change the mock account and the request context, in English. Loaded with the forms.

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
  'lowercase-digits-dash-underscore': `lowercase letters, digits, ${code('-')} and ${code('_')}`,
  'no-space-no-chinese-no-double-at': `anything except spaces, Chinese characters and ${code('@@')}`,
  'no-special-signs': `anything except ${code('@ # $ % ^ & *')}`,
  'no-slash': `anything except ${code('/')}`,
  'no-double-at': `anything except ${code('@@')}`,
  any: 'anything',
};

const nameProblem = (problem: NameProblem): string => {
  switch (problem.kind) {
    case 'empty':
      return 'This cannot be empty.';
    case 'too-long':
      return `At most ${number(problem.limit)} characters are allowed. This has ${number(problem.length)}.`;
    case 'forbidden-character':
      return `${problem.character === ' ' ? 'A space' : code(problem.character)} is not allowed. Use ${allowedCharacters[problem.allowed]}.`;
    case 'forbidden-start':
      return `A name can't begin with ${code(problem.character)}.`;
    case 'not-an-account-id':
      return 'An account ID has 16 digits.';
    case 'not-a-region':
      return `A region looks like ${code('cn-hangzhou')}.`;
    case 'reserved':
      return 'The playground reserves this name for unlisted resources.';
    case 'taken':
      return `${code(problem.by)} already exists here.`;
  }
};

const editProblem = (problem: EditProblem): string => {
  switch (problem.kind) {
    case 'invalid-field':
      return nameProblem(problem.problem);
    case 'ambiguous-group':
      return `It is unclear where the group ends. Write ${code('GROUP@@service')}, or the service alone.`;
    case 'no-names':
      return 'Enter at least one name.';
    case 'not-found':
      return `${code(problem.ref.resource)} no longer exists.`;
    case 'wrong-container':
      return `${code(problem.container.resource)} cannot contain ${kindsMany[problem.child]}.`;
    case 'no-such-field':
      return `This cannot be set for ${kindsMany[problem.of]}.`;
    case 'account-stays':
      return 'This is not possible for the account itself.';
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
      return 'This appears twice.';
    case 'duplicate':
      return `This repeats ${code(problem.first)}.`;
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
  'no-group': 'not in a group',
  duplicate: 'the same name as an earlier entry',
};

export const accountEn = {
  forms: {
    change: (name: string) => `Change ${name}`,
    edit: 'Rename…',
    duplicate: 'Duplicate',
    move: 'Move…',
    remove: 'Remove',
    configAuth: 'Client authorization: configurations',
    namingAuth: 'Client authorization: services',
    on: 'on',
    off: 'off',
    copyArn: 'Copy ARN',
    grantHere: 'Grant access here…',
    moveTo: (name: string) => `Move ${strong(name)} to`,
    noTarget: 'Nowhere else to move it.',
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
      service: `Each line is one name. A comma is part of the name. ${code('GROUP@@service')} is added to that group.`,
    },
    nacosRule: 'Nacos rejects this name, but a server may list it. You can add it anyway.',
    nacosRuleMany: (n: number) =>
      `Nacos rejects ${count(n, 'name', 'names')} of these, but a server may list them. You can add them anyway.`,
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
    stepRun: '1. Run this where the aliyun CLI is signed in',
    stepPaste: '2. Paste the whole output',
    shell: 'Shell',
    copy: 'Copy script',
    copied: 'Copied.',
    notCopied: 'Couldn’t copy. Select the script and copy it manually.',
    scriptHint:
      'It only lists names: up to 100 instances of the CLI’s region, and up to 200 configurations and services per namespace.',
    replaceSample: 'Replace the sample account',
    unread: (n: number) =>
      `${count(n, 'response', 'responses')} could not be read, such as an error message. Their content is missing.`,
    intro: `Or paste an account downloaded here, or the output of one of the commands: ${code('ListClusters')}, ${code('ListEngineNamespaces')}, ${code('ListNacosConfigs')}, ${code('ListAnsServices')}. A file can also be a Nacos export (zip).`,
    privacy: 'Nothing leaves your browser. Only the names in a Nacos export are read, never the content.',
    text: 'Pasted JSON',
    file: 'Choose a file',
    notJson: 'This is not valid JSON. Paste the complete output.',
    notRecognised:
      'Unrecognized JSON. Paste the unmodified output of one of the four commands (without --output).',
    nothingListed: 'The list is empty, so there is nothing to import.',
    damagedZip: 'This zip is damaged. Export the configurations from Nacos again.',
    tooMany: (limit: number) => `The zip has more than ${number(limit)} entries, which is too many to show.`,
    notImported: (n: number) =>
      n === 1 ? '1 entry is not imported:' : `${number(n)} entries are not imported:`,
    entry: (path: string, problem: EntryProblem | 'duplicate') => `${code(path)}: ${entryProblems[problem]}`,
    ambiguous: (n: number) =>
      n === 1
        ? 'One path has more than two parts. Is the first part a folder around the export, or does the dataId contain a slash?'
        : `${number(n)} paths have more than two parts. Is the first part a folder around the export, or do the dataIds contain slashes?`,
    readings: {
      undecided: 'Do not import them',
      withoutFolder: 'A folder around the export',
      withSlash: 'A slash in the dataId',
    } satisfies Record<PathReading, string>,
    example: ({ group, id }: NameInGroup) => `group ${code(group)}, dataId ${code(id)}`,
    contentDropped: 'Only the names were read, not the content of the configurations.',
    unreadable: 'This file is neither a zip nor text in UTF-8, UTF-16 or GBK.',
    account: (instances: number) => `An account with ${count(instances, 'instance', 'instances')}.`,
    invalid: (n: number) => `This account cannot be imported: ${count(n, 'problem', 'problems')}.`,
    invalidAt: (path: string, problem: AccountJsonProblem['problem']) =>
      `${path === '' ? '' : `${code(path)}: `}${accountJsonProblem(problem)}`,
    more: (n: number) => `and ${number(n)} more`,
    found: (kind: Imported['kind'], n: number) => count(n, importedKinds[kind][0], importedKinds[kind][1]),
    into: { instance: 'Add to instance', namespace: 'Add to namespace' },
    noContainer: {
      instance: 'Import or add an instance first.',
      namespace: 'Import or add a namespace first.',
    },
    irregular: (n: number) =>
      n === 1
        ? 'Nacos would reject this name. It is imported as listed by the server:'
        : `Nacos would reject these ${number(n)} names. They are imported as listed by the server:`,
    leftOut: (n: number) =>
      n === 1 ? 'This name is not imported:' : `These ${number(n)} names are not imported:`,
    note: (note: ImportNote): string => {
      switch (note.kind) {
        case 'empty-id':
          return `The public namespace has an empty ID. The playground assumes that requests name it ${code('public')}.`;
        case 'public-twice':
          return `The list has a namespace with an empty ID and one with the ID ${code('public')}. The playground merges them into ${code('public')}. Check which one your policies mean.`;
        case 'id-is-name':
          return `${code(note.id)} is the ID of one namespace and the display name of ${note.others.map((id) => code(id)).join(', ')}. In an ARN it is the ID.`;
        case 'same-name':
          return `${count(note.ids.length, 'namespace', 'namespaces')} have the display name ${code(note.name)}: ${note.ids.map((id) => code(id)).join(', ')}. An ARN needs the ID.`;
      }
    },
    merge: (added: number, present: number) =>
      `${count(added, 'new resource', 'new resources')}, ${number(present)} already present.`,
    replace: 'Replace the account',
    add: 'Add to the account',
  },

  contextForm: {
    intro: 'Values sent with the request. Only conditions use them.',
    presets: 'Presets',
    presetNames: {
      'access-key': 'AccessKey call',
      office: 'Office network, console',
      'console-mfa': 'Console with MFA',
      night: 'At night',
      vpc: 'From inside a VPC',
      insecure: 'Without TLS',
    } satisfies Record<ContextPresetId, string>,
    used: 'Keys used by the policies',
    unused: 'Other keys',
    noneUsed: 'No attached policy has conditions, so these values have no effect.',
    absent: 'absent',
    isTrue: 'true',
    isFalse: 'false',
    remove: (key: string) => `Clear ${key}`,
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
      'acs:SourceIp': 'The source IP address of the call',
      'acs:CurrentTime': 'The time of the call',
      'acs:SecureTransport': 'Whether the call uses TLS',
      'acs:MFAPresent': 'Whether the user passed MFA; absent on AccessKey calls',
      'acs:PrincipalARN': 'The ARN of the caller',
      'acs:UserAgent': 'The client program',
      'acs:SourceVpc': 'The source VPC of the call',
      'acs:VpcSourceIp': 'The source IP address inside the VPC',
      'acs:ResourceGroupId': 'The resource group of the resource',
      'acs:RequestTag/': 'A tag in the request',
      'acs:ResourceTag/': 'A tag of the resource',
    } satisfies Record<ConditionKey, string>,
  },
};

export type AccountMessages = typeof accountEn;
