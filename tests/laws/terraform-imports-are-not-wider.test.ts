import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { AuthorizationRequest } from '../../src/engine/account/request.ts';
import { compilePolicy } from '../../src/engine/evaluation/decide/compile-policy.ts';
import { evaluate } from '../../src/engine/evaluation/decide/evaluate.ts';
import { hclString, hclValue } from '../../src/engine/interchange/hcl-print.ts';
import { isComplete } from '../../src/engine/interchange/import-result.ts';
import { importTerraform } from '../../src/engine/interchange/import-terraform.ts';
import { exportPolicy } from '../../src/engine/interchange/export-policy.ts';
import { parsePolicy } from '../../src/engine/policy/parse.ts';
import type { Json } from '../../src/engine/policy/print.ts';
import { seeded, situations, texts } from '../support/arbitraries.ts';
import { meaningOf } from '../support/policy-meaning.ts';
import type { OneOrMore, StatementJson } from '../support/policy-builders.ts';

const WRITERS = ['terraform', 'terraform-heredoc', 'terraform-document'] as const;

function isAllowed(policies: readonly string[], request: AuthorizationRequest): boolean {
  const compiled = policies.map((text) => compilePolicy(parsePolicy(text)));
  return evaluate(compiled, request, 'hierarchical').decision === 'allow';
}

/** Whether the complete imported policies allow the request. */
function importAllows(terraform: string, request: AuthorizationRequest): boolean {
  const { policies } = importTerraform(terraform);
  return policies.filter(isComplete).some(({ text }) => isAllowed([text], request));
}

test('a policy survives export to Terraform and import, if Terraform can represent it', () => {
  fc.assert(
    fc.property(texts, fc.constantFrom(...WRITERS), (text, write) => {
      fc.pre(parsePolicy(text).kind === 'accepted');
      const written = exportPolicy({ name: 'p', text, isComplete: true }, write, 'bash');
      fc.pre(written.kind === 'written');
      const { policies, leftOut } = importTerraform(written.kind === 'written' ? written.text : '');
      expect(leftOut).toEqual([]);
      expect(policies.map(({ name, notes }) => [name, notes])).toEqual([['p', []]]);
      expect(meaningOf(policies[0]!.text)).toEqual(meaningOf(text));
    }),
    seeded(250),
  );
});

/** A statement in Terraform, and its JSON for the generated values; null if it is absent. */
interface WrittenStatement {
  /** An item of a list in `jsonencode`. */
  readonly item: string;
  /** A block of a data source. */
  readonly block: string;
  readonly actual: StatementJson | null;
}

interface Draw {
  readonly kind: (typeof UNKNOWN)[number];
  readonly isOn: boolean;
  readonly other: StatementJson;
}

const UNKNOWN = [
  'nothing',
  'local',
  'statement',
  'effect',
  'action',
  'resource',
  'part of a resource',
  'condition',
  'values',
  'operator',
] as const;

const listOf = (values: OneOrMore | undefined): readonly string[] =>
  values === undefined ? [] : typeof values === 'string' ? [values] : values;

const quoted = (values: readonly string[]) => `[${values.map(hclString).join(', ')}]`;

function writeStatement(statement: StatementJson, { kind, isOn, other }: Draw): WrittenStatement {
  const isAction = statement.Action !== undefined;
  const [firstResource = '*', ...resources] = listOf(statement.Resource);
  const half = firstResource.length >> 1;
  const effect = kind === 'effect' ? 'var.effect' : hclString(statement.Effect ?? 'Allow');
  const action = kind === 'action' ? 'var.actions' : quoted(listOf(statement.Action ?? statement.NotAction));
  const openResource = `"${hclString(firstResource.slice(0, half)).slice(1, -1)}\${var.rest}"`;
  const resource =
    kind === 'resource'
      ? `concat(${quoted([firstResource, ...resources])}, var.resources)`
      : kind === 'part of a resource'
        ? `[${openResource}, ${quoted(resources).slice(1)}`
        : kind === 'local'
          ? 'local.resources'
          : quoted([firstResource, ...resources]);
  const clauses = Object.entries(statement.Condition ?? {}).flatMap(([operator, keys]) =>
    Object.entries(keys).map(([key, values]) => ({ operator, key, values: listOf(values) })),
  );
  const operatorOf = (operator: string) => (kind === 'operator' ? 'var.operator' : hclString(operator));
  const valuesOf = (values: readonly string[]) => (kind === 'values' ? 'var.values' : quoted(values));
  const blocks = clauses.map(({ operator, key, values }) => {
    const body = `operator = ${operatorOf(operator)}\nvariable = ${hclString(key)}\nvalues = ${valuesOf(values)}`;
    return kind === 'condition'
      ? `dynamic "condition" {\nfor_each = var.on ? [1] : []\ncontent {\n${body}\n}\n}`
      : `condition {\n${body}\n}`;
  });
  const object = clauses.map(
    ({ operator, key, values }) =>
      `(${operatorOf(operator)}) = { (${hclString(key)}) = ${valuesOf(values)} }`,
  );
  const condition =
    kind === 'condition' ? `var.on ? { ${object.join(', ')} } : null` : `{ ${object.join(', ')} }`;
  const members = [
    `Effect = ${effect}`,
    `${isAction ? 'Action' : 'NotAction'} = ${action}`,
    `Resource = ${resource}`,
    ...(clauses.length === 0 ? [] : [`Condition = ${condition}`]),
  ];
  const body = [
    `effect = ${effect}`,
    `${isAction ? 'action' : 'not_action'} = ${action}`,
    `resource = ${resource}`,
    ...blocks,
  ].join('\n');
  const item = `{ ${members.join(', ')} }`;
  return {
    item: kind === 'statement' ? `var.on ? ${item} : null` : item,
    block:
      kind === 'statement'
        ? `dynamic "statement" {\nfor_each = var.on ? [1] : []\ncontent {\n${body}\n}\n}`
        : `statement {\n${body}\n}`,
    actual: actualStatement(statement, { kind, isOn, other }),
  };
}

/** The statement with the generated values, which `other` provides. */
function actualStatement(statement: StatementJson, { kind, isOn, other }: Draw): StatementJson | null {
  const { Condition, ...plain } = statement;
  switch (kind) {
    case 'nothing':
    case 'local':
      return statement;
    case 'statement':
      return isOn ? statement : null;
    case 'effect':
      return { ...statement, Effect: other.Effect };
    case 'action':
      return statement.Action === undefined
        ? { ...statement, NotAction: other.Action ?? 'mse:*' }
        : { ...statement, Action: other.Action ?? 'mse:*' };
    case 'resource':
      return { ...statement, Resource: [...listOf(statement.Resource), ...listOf(other.Resource)] };
    case 'part of a resource':
      return statement;
    case 'condition':
      return isOn ? statement : plain;
    case 'values':
    case 'operator':
      return Condition === undefined || other.Condition === undefined
        ? statement
        : { ...plain, Condition: other.Condition };
  }
}

const draws = fc.array(fc.tuple(fc.constantFrom(...UNKNOWN), fc.boolean()), { minLength: 8, maxLength: 8 });

test('whatever the values that the file lacks, a complete policy allows no more', () => {
  fc.assert(
    fc.property(situations, draws, fc.boolean(), ({ policies, request, extra }, kinds, isBlocks) => {
      const statements = policies.flatMap(({ Statement }) => Statement ?? []).slice(0, kinds.length);
      const locals = quoted(listOf(statements[0]?.Resource));
      const drawn = statements.map((statement, index): Draw => {
        const [kind, isOn] = kinds[index]!;
        // One local for all: the resources of the first statement.
        const isOther = kind === 'local' && quoted(listOf(statement.Resource)) !== locals;
        return { kind: isOther ? 'nothing' : kind, isOn, other: extra };
      });
      const written = statements.map((statement, index) => writeStatement(statement, drawn[index]!));
      const document = isBlocks
        ? `data "alicloud_ram_policy_document" "d" {\n${written.map(({ block }) => block).join('\n')}\n}`
        : `resource "alicloud_ram_policy" "d" {\nname = "d"\npolicy_document = jsonencode({ Version = "1", Statement = [\n${written.map(({ item }) => item).join(',\n')}\n] })\n}`;
      const terraform = `locals {\nresources = ${locals}\n}\n${document}\n`;
      const actual = JSON.stringify({
        Version: '1',
        Statement: written.flatMap(({ actual: it }) => it ?? []),
      });
      const { policies: imported, leftOut } = importTerraform(terraform);
      expect([imported.length, leftOut]).toEqual([1, []]);
      const isKnown = drawn.every(({ kind }, index) => {
        const needsCondition = kind === 'condition' || kind === 'values' || kind === 'operator';
        const hasCondition = Object.keys(statements[index]?.Condition ?? {}).length > 0;
        return kind === 'nothing' || kind === 'local' || (needsCondition && !hasCondition);
      });
      expect(isComplete(imported[0]!)).toBe(isKnown);
      if (importAllows(terraform, request)) expect(isAllowed([actual], request)).toBe(true);
      if (isKnown) expect(isAllowed([imported[0]!.text], request)).toBe(isAllowed([actual], request));
    }),
    seeded(500),
  );
});

/** Characters without which Terraform reports an error. */
const STRUCTURE = '{}[]="';

test('a truncated file, or one without a character of its syntax, allows no more', () => {
  const writtenBy = fc.constantFrom(...WRITERS);
  fc.assert(
    fc.property(situations, writtenBy, fc.nat(), fc.boolean(), ({ policies, request }, write, at, isCut) => {
      const text = JSON.stringify(policies[0]);
      const written = exportPolicy({ name: 'p', text, isComplete: true }, write, 'bash');
      fc.pre(written.kind === 'written');
      const terraform = written.kind === 'written' ? written.text : '';
      const positions = [...terraform.matchAll(/[{}[\]="]/g)].map(({ index }) => index);
      const lost = positions[at % positions.length]!;
      const mangled = isCut
        ? terraform.slice(0, at % terraform.length)
        : terraform.slice(0, lost) + terraform.slice(lost + 1);
      expect(STRUCTURE).toContain(terraform[lost]);
      if (importAllows(mangled, request)) expect(isAllowed([text], request)).toBe(true);
    }),
    seeded(500),
  );
});

const values: fc.Arbitrary<Json> = fc.jsonValue({ maxDepth: 3 }) as fc.Arbitrary<Json>;

test('a value in jsonencode evaluates to itself, and the reader never throws on text around it', () => {
  fc.assert(
    fc.property(values, fc.nat(), fc.nat({ max: 5 }), (value, at, cut) => {
      const terraform = `resource "alicloud_ram_policy" "p" {\n  policy_document = jsonencode({ Statement = [${hclValue(JSON.parse(JSON.stringify(value)) as Json, '  ')}] })\n}\n`;
      const { policies } = importTerraform(terraform);
      expect(JSON.parse(policies[0]!.text)).toEqual({ Statement: [JSON.parse(JSON.stringify(value))] });
      const position = at % terraform.length;
      const mangled = terraform.slice(0, position) + terraform.slice(position + cut);
      expect(importTerraform(mangled).kind).toBe('terraform');
    }),
    seeded(250),
  );
});
