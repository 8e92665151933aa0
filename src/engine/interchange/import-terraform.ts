// The RAM policies in Terraform code: `alicloud_ram_policy` with a heredoc, `jsonencode` or statement blocks, and the data source
// `alicloud_ram_policy_document`. Source: the documentation of the provider aliyun/alicloud.

import { formatPolicy } from '../policy/format.ts';
import { printJson } from '../policy/print.ts';
import type { Json } from '../policy/print.ts';
import { readHcl } from './hcl-reader.ts';
import type { HclBlock, HclValue } from './hcl-reader.ts';
import type { ImportedPolicy, ImportResult } from './import-result.ts';

interface Module {
  readonly locals: ReadonlyMap<string, HclValue>;
  /** Data sources by label. */
  readonly documents: ReadonlyMap<string, HclBlock>;
}

/** Reads Terraform code. A document that a resource uses is imported under that resource's name alone. */
export function importTerraform(text: string): ImportResult {
  const { blocks } = readHcl(text);
  const labelled = (type: string, name: string) =>
    blocks.filter((block) => block.type === type && block.labels[0] === name);
  const locals = blocks
    .filter(({ type }) => type === 'locals')
    .flatMap(({ attributes }) => attributes.map(({ key, value }) => [key, value] as const));
  const documents = new Map(
    labelled('data', 'alicloud_ram_policy_document').map((block) => [block.labels[1] ?? '', block]),
  );
  const module = { locals: new Map(locals), documents };
  const used = new Set<HclBlock>();
  const policies = labelled('resource', 'alicloud_ram_policy').flatMap((block): ImportedPolicy[] => {
    const name = plainName(block) ?? block.labels[1] ?? null;
    const found = resourceText(block, module, used);
    // A string may also be the path of a file.
    return found === null || !found.trimStart().startsWith('{') ? [] : [imported(name, found)];
  });
  const unused = [...documents].filter(([, block]) => !used.has(block));
  return {
    kind: 'terraform',
    policies: [...policies, ...unused.map(([name, block]) => imported(name, statementBlocksText(block)))],
    leftOut: [],
  };
}

function imported(name: string | null, text: string): ImportedPolicy {
  return { name, text: formatPolicy(text), version: null, isInForce: true, notes: [] };
}

function attributeOf(block: HclBlock, ...names: readonly string[]): HclValue | null {
  return block.attributes.find(({ key }) => names.includes(key))?.value ?? null;
}

/** The policy's name, where it is written out. */
function plainName(block: HclBlock): string | null {
  const value = attributeOf(block, 'policy_name', 'name');
  return value?.kind === 'string' && !value.value.includes('${') ? value.value : null;
}

function resourceText(block: HclBlock, module: Module, used: Set<HclBlock>): string | null {
  const document = attributeOf(block, 'policy_document', 'document');
  if (document !== null) return documentText(document, module, used, 0);
  const hasStatements =
    block.blocks.some(({ type }) => type === 'statement') || attributeOf(block, 'statement') !== null;
  return hasStatements ? statementBlocksText(block) : null;
}

/** Locals may name locals; this many steps are followed. */
const MOST_STEPS = 8;

const REFERENCE =
  /^(?:\$\{\s*)?(?:local\.([\w-]+)|data\.alicloud_ram_policy_document\.([\w-]+)(?:\[\d+\])?\.document)(?:\s*\})?$/;

function documentText(value: HclValue, module: Module, used: Set<HclBlock>, steps: number): string | null {
  const [, local, document] = REFERENCE.exec(value.kind === 'string' ? value.value : value.text) ?? [];
  if (document !== undefined) {
    const block = module.documents.get(document);
    if (block === undefined) return null;
    used.add(block);
    return statementBlocksText(block);
  }
  if (local !== undefined) {
    const target = module.locals.get(local);
    return target === undefined || steps >= MOST_STEPS ? null : documentText(target, module, used, steps + 1);
  }
  switch (value.kind) {
    case 'string':
      return value.value;
    case 'object':
      return printJson(jsonOf(value));
    case 'call':
      if (value.name === 'jsonencode' && value.argument.kind === 'object')
        return printJson(jsonOf(value.argument));
      return steps >= MOST_STEPS ? null : documentText(value.argument, module, used, steps + 1);
    case 'list':
    case 'expression':
      return null;
  }
}

const LITERAL = /^(?:true|false|null|-?\d+(?:\.\d+)?)$/;

/** The value as JSON; an expression becomes the template that it would be in a string. */
function jsonOf(value: HclValue): Json {
  switch (value.kind) {
    case 'string':
      return value.value;
    case 'list':
      return value.items.map(jsonOf);
    case 'object':
      return Object.fromEntries(
        value.members.map((member): [string, Json] => [member.key, jsonOf(member.value)]),
      );
    case 'call':
      return `\${${value.text}}`;
    case 'expression':
      return LITERAL.test(value.text) ? literalOf(value.text) : `\${${value.text}}`;
  }
}

function literalOf(text: string): Json {
  switch (text) {
    case 'true':
      return true;
    case 'false':
      return false;
    case 'null':
      return null;
    default:
      return Number(text);
  }
}

const STATEMENT_MEMBERS = [
  ['Effect', 'effect'],
  ['Action', 'action'],
  ['NotAction', 'not_action'],
  ['Resource', 'resource'],
] as const;

/** A policy of `statement` blocks, or of a list of objects that stands for them in old code. */
function statementBlocksText(block: HclBlock): string {
  const version = attributeOf(block, 'version');
  const listed = attributeOf(block, 'statement');
  const statements = [
    ...block.blocks.filter(({ type }) => type === 'statement'),
    ...(listed?.kind === 'list' ? listed.items.flatMap(blockOf) : []),
  ];
  return printJson({
    Version: version === null ? '1' : jsonOf(version),
    Statement: statements.map(statementJson),
  });
}

function blockOf(value: HclValue): readonly HclBlock[] {
  return value.kind === 'object'
    ? [{ type: 'statement', labels: [], attributes: value.members, blocks: [] }]
    : [];
}

function statementJson(block: HclBlock): Json {
  const members = STATEMENT_MEMBERS.flatMap(([member, name]): [string, Json][] => {
    const value = attributeOf(block, name);
    return value === null ? [] : [[member, jsonOf(value)]];
  });
  // The data source takes a statement without an effect for an Allow.
  const effect: Json = { Effect: 'Allow' };
  const condition = conditionJson(block.blocks.filter(({ type }) => type === 'condition'));
  return {
    ...effect,
    ...Object.fromEntries(members),
    ...(condition === null ? {} : { Condition: condition }),
  };
}

function conditionJson(blocks: readonly HclBlock[]): Json | null {
  if (blocks.length === 0) return null;
  const operators = new Map<string, Map<string, Json>>();
  for (const block of blocks) {
    const [operator, variable, values] = ['operator', 'variable', 'values'].map((name) =>
      attributeOf(block, name),
    );
    if (operator?.kind !== 'string' || variable?.kind !== 'string') continue;
    const keys = operators.get(operator.value) ?? new Map<string, Json>();
    keys.set(variable.value, values === null || values === undefined ? [] : jsonOf(values));
    operators.set(operator.value, keys);
  }
  return Object.fromEntries(
    [...operators].map(([name, keys]): [string, Json] => [name, Object.fromEntries(keys)]),
  );
}
