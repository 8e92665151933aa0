// The readers that are fuzzed, and what must hold for every input. A target throws if it doesn't.

import { deepStrictEqual } from 'node:assert';
import { exportPolicy } from '../../src/engine/interchange/export-policy.ts';
import type { ExportFormat } from '../../src/engine/interchange/export-policy.ts';
import { importTerraform } from '../../src/engine/interchange/import-terraform.ts';
import type { ImportResult } from '../../src/engine/interchange/import-result.ts';
import { importYaml } from '../../src/engine/interchange/import-yaml.ts';
import { formatPolicy } from '../../src/engine/policy/format.ts';
import { importText } from '../../src/scenario/import/import-text.ts';
import { readNacosZip } from '../../src/scenario/import/nacos-zip.ts';
import { wrapText } from '../../src/scenario/link/link-text.ts';
import { encodeFragment, readFragment } from '../../src/scenario/link/permalink.ts';
import { meaningOf } from '../support/policy-meaning.ts';

export interface Target {
  /** Inputs are cut at this many bytes. */
  readonly maxLength: number;
  /** Texts that mean something to the reader. */
  readonly tokens: readonly string[];
  /** Reads the input and throws if an invariant doesn't hold. */
  readonly run: (input: Uint8Array) => void | Promise<void>;
}

const JSON_TOKENS = [
  '{',
  '}',
  '[',
  ']',
  '"',
  ':',
  ',',
  'null',
  '-1',
  '1e999',
  '\\ud83d',
  '\\u0000',
  '"__proto__":',
];

/** The fragment of a link, as in the address bar. */
const link: Target = {
  maxLength: 20_000,
  tokens: [
    '#',
    'p=1.l.',
    '%25',
    '%',
    '.',
    '_',
    '-',
    'example=',
    'lesson=',
    'challenge=',
    'models',
    'new',
    '\u200b',
  ],
  run: (input) => checkLink(decode(input)),
};

/** The JSON in a link. Its checksum fits, which no change of the fragment would reach. */
const linkContent: Target = {
  maxLength: 20_000,
  tokens: [
    ...JSON_TOKENS,
    ...['"t"', '"e"', '"p"', '"a"', '"c"', '"v"', '"o"', '"b"', '"x"', '"f"', '"i"', '"n"', '"d"', 'À'],
  ],
  run: (input) => checkLink(wrapText(decode(input))),
};

/** A zip that Nacos exports. */
const archive: Target = {
  maxLength: 20_000,
  tokens: [
    'PK\u0001\u0002',
    'PK\u0003\u0004',
    'PK\u0005\u0006',
    'PK\u0006\u0006',
    '.metadata.yml',
    '/',
    '../',
    '\\',
    '- ',
    '\n',
  ],
  run: async (input) => {
    const read = await readNacosZip(input);
    if (read.kind !== 'configs') return;
    const names = read.items.map(({ group, id }) => JSON.stringify([group, id]));
    deepStrictEqual(names, [...new Set(names)], 'a configuration is listed once');
    for (const { id } of read.items) if (id === '') throw new Error('a configuration without a name');
  },
};

const hcl: Target = {
  maxLength: 8_000,
  tokens: [
    ...[
      '{',
      '}',
      '[',
      ']',
      '(',
      ')',
      '"',
      '${',
      '%{',
      '$${',
      '~}',
      '<<-A\n',
      '\nA\n',
      '=',
      '=>',
      '...',
      '?',
      ':',
    ],
    ...[
      '!',
      '-',
      '*',
      '/',
      '%',
      '&&',
      '||',
      '==',
      '<=',
      '#',
      '/*',
      '*/',
      '\\',
      '\\u0000',
      '\\N',
      '1e9',
      '.0',
      '[*]',
      '.*',
    ],
    ...['for k, v in ', ' if ', 'local.a', 'var.a', 'each.key', 'count.index', 'count = ', 'for_each = '],
    ...[
      'jsonencode(',
      'join(',
      'concat(',
      'merge(',
      'format(',
      'toset(',
      'flatten(',
      'replace(',
      'true',
      'null',
    ],
    ...[
      'locals {\n',
      'resource "alicloud_ram_policy" "x" {\n',
      'policy_document = ',
      'dynamic "statement" {\n',
    ],
    ...['data "alicloud_ram_policy_document" "x" {\n', 'statement {\n', 'variable "a" {\n', 'module "m" {\n'],
  ],
  run: (input) => checkImport(importTerraform(decode(input)), ['terraform', 'terraform-document']),
};

const yaml: Target = {
  maxLength: 8_000,
  tokens: [
    ...[
      '\n',
      '\n  ',
      '- ',
      ': ',
      '? ',
      '&a ',
      '*a',
      '<<: ',
      '|\n',
      '>-\n',
      "'",
      '"',
      '#',
      '---\n',
      '...\n',
      '%YAML 1.1\n',
    ],
    ...[
      '!Sub ',
      '!Ref ',
      '!GetAtt ',
      'Fn::Join: ',
      'Fn::Sub: ',
      '[',
      ']',
      '{',
      '}',
      ', ',
      '\t',
      '~',
      '\u0085',
      '${a}',
    ],
    ...['ROSTemplateFormatVersion: ', 'Resources:\n', 'Type: ALIYUN::RAM::ManagedPolicy\n', 'Properties:\n'],
    ...['PolicyDocument:\n', 'Statement:\n', 'Effect: Allow\n', 'Action: ', 'Resource: ', 'Condition:\n'],
  ],
  run: (input) => checkImport(importYaml(decode(input)), ['ros-template']),
};

/** Any pasted text: JSON, answers, Markdown, and the formats above. */
const paste: Target = {
  maxLength: 8_000,
  tokens: [
    ...JSON_TOKENS,
    ...[
      '```',
      '~~~',
      '> ',
      '\n',
      '$ ',
      "'",
      '\\"',
      '%22',
      '&quot;',
      '//',
      '/*',
      '2012-10-17',
      'arn:aws:s3:::',
    ],
    ...[
      '"Statement"',
      '"Effect"',
      '"Action"',
      '"NotAction"',
      '"Resource"',
      '"Condition"',
      '"Principal"',
      '"Version"',
    ],
    ...[
      '"PolicyDocument"',
      '"PolicyVersion"',
      '"DefaultPolicyVersion"',
      'StringLike',
      'aws:SourceIp',
      '"Sid"',
    ],
  ],
  run: async (input) => {
    const result = await importText(decode(input));
    if (result !== null) checkImport(result, ['terraform', 'ros-template']);
  },
};

export const TARGETS = { link, 'link-content': linkContent, archive, hcl, yaml, paste } as const;

export type TargetName = keyof typeof TARGETS;

export function isTargetName(name: string): name is TargetName {
  return Object.hasOwn(TARGETS, name);
}

function decode(input: Uint8Array): string {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(input);
}

/** What a link opens as is written as a link that opens as the same. */
function checkLink(fragment: string): void {
  const read = readFragment(fragment);
  if (read.kind !== 'scenario') return;
  const again = readFragment(encodeFragment(read.scenario, read.decisions));
  deepStrictEqual(again, read, 'a written link opens as the same scenario');
}

/** Imported policies are formatted, and survive an export if they are complete and valid. */
function checkImport({ policies }: ImportResult, formats: readonly ExportFormat[]): void {
  for (const { text, name, notes } of policies) {
    deepStrictEqual(formatPolicy(text), text, 'an imported policy is formatted');
    const isComplete = notes.every(({ isOpen }) => !isOpen);
    for (const format of formats) checkExport({ name: name ?? 'p', text, isComplete }, format);
  }
}

function checkExport(policy: Parameters<typeof exportPolicy>[0], format: ExportFormat): void {
  const output = exportPolicy(policy, format, 'bash');
  if (output.kind !== 'written') return;
  const read = format === 'ros-template' ? importYaml : importTerraform;
  const [again] = read(output.text).policies;
  deepStrictEqual(
    again?.notes.filter(({ isOpen }) => isOpen),
    [],
    `${format} is read completely`,
  );
  deepStrictEqual(meaningOf(again?.text ?? ''), meaningOf(policy.text), `${format} keeps the policy`);
}
