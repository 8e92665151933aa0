import { describe, expect, test } from 'vitest';
import { isComplete } from '../../../src/engine/interchange/import-result.ts';
import type { ImportedPolicy, ImportNote } from '../../../src/engine/interchange/import-result.ts';
import { importTerraform } from '../../../src/engine/interchange/import-terraform.ts';
import { exportPolicy } from '../../../src/engine/interchange/export-policy.ts';
import { formatPolicy } from '../../../src/engine/policy/format.ts';
import { parsePolicy } from '../../../src/engine/policy/parse.ts';
import { allow, deny, policy } from '../../support/policy-builders.ts';

const POLICY = policy({
  Statement: [
    allow({ Action: ['mse:Get*', 'mse:List*'], Condition: { Bool: { 'acs:MFAPresent': 'true' } } }),
    deny(),
  ],
});
const MINIFIED = JSON.stringify(POLICY);
const FORMATTED = formatPolicy(MINIFIED);

/** A resource with the document, which is an expression of HCL. */
function resource(document: string, more = ''): string {
  return `resource "alicloud_ram_policy" "p" {\n  policy_name = "n"\n  policy_document = ${document}\n${more}}\n`;
}

function dataSource(body: string): string {
  return `data "alicloud_ram_policy_document" "d" {\n${body}\n}\n`;
}

function onlyPolicy(text: string): ImportedPolicy {
  const { policies, leftOut } = importTerraform(text);
  expect(leftOut).toEqual([]);
  expect(policies).toHaveLength(1);
  return policies[0]!;
}

function json(text: string): unknown {
  return JSON.parse(onlyPolicy(text).text);
}

/** The statements of a document in `jsonencode`. */
function statementsOf(list: string, more = ''): readonly unknown[] {
  const document = json(`${more}\n${resource(`jsonencode({ Version = "1", Statement = ${list} })`)}`);
  return (document as { Statement: readonly unknown[] }).Statement;
}

/** Open notes as `code subject detail`, and the statements that they offer. */
function openNotes({ notes }: ImportedPolicy): readonly string[] {
  return notes.filter(({ isOpen }) => isOpen).map(describeNote);
}

function describeNote({ code, subject, detail }: ImportNote): string {
  return [code, subject, detail].filter((part) => part !== '').join(' ');
}

function choicesOf({ notes }: ImportedPolicy): readonly unknown[] {
  return notes.flatMap(({ choices }) => choices.map(({ statement }) => JSON.parse(statement) as unknown));
}

describe('A document that is all in the file comes in complete', () => {
  const heredoc = (mark: string, body: string, end = '  EOF') =>
    `# a "comment {\nresource "alicloud_ram_policy" "p" {\n  policy_name = "n"\n  policy_document = ${mark}\n${body}\n${end}\n  force = true\n}\n`;

  test.each([
    ['in a heredoc', heredoc('<<EOF', FORMATTED)],
    ['in a heredoc with an indented end marker after tabs', heredoc('<<EOF', FORMATTED, '\t\tEOF')],
    ['in an indented heredoc', heredoc('<<-EOF', FORMATTED.replace(/^/gm, '      '))],
    ['with line breaks of Windows', heredoc('<<EOF', FORMATTED).replaceAll('\n', '\r\n')],
    ['after a byte order mark', `\ufeff${heredoc('<<EOF', FORMATTED)}`],
    ['in a quoted string', resource(JSON.stringify(MINIFIED))],
    ['in a JSON string', resource(JSON.stringify(JSON.stringify(MINIFIED)))],
    ['in a local', `locals {\n  doc = <<EOF\n${FORMATTED}\nEOF\n}\n${resource('local.doc')}`],
    [
      'in a local of a local',
      `locals {\n a = ${JSON.stringify(MINIFIED)}\n b = local.a\n}\n${resource('"${local.b}"')}`,
    ],
    ['under its old name', resource(JSON.stringify(MINIFIED)).replace('policy_document', 'document')],
    [
      'for another kind of policy',
      resource(JSON.stringify(MINIFIED)).replace('ram_policy', 'resource_manager_policy'),
    ],
    [
      'in a condition that the file decides',
      `locals {\n on = true\n}\n${resource(`local.on && 1 == 1 ? ${JSON.stringify(MINIFIED)} : file("x")`)}`,
    ],
    ['trimmed', resource(`trimspace(<<EOF\n\n${FORMATTED}\nEOF\n  )`)],
  ])('%s', (_title, text) => {
    expect(onlyPolicy(text)).toEqual({
      name: 'n',
      text: FORMATTED,
      version: null,
      isInForce: true,
      notes: [],
    });
  });

  test('that we write ourselves', () => {
    const named = { name: 'a "b" ${c}', text: MINIFIED };
    for (const format of ['terraform', 'terraform-heredoc', 'terraform-document'] as const) {
      const written = exportPolicy({ ...named, isComplete: true }, format, 'bash');
      const { name, text, notes } = onlyPolicy(written.kind === 'written' ? written.text : '');
      expect([name, notes]).toEqual([named.name, []]);
      expect(parsePolicy(text).kind).toBe('accepted');
    }
  });

  test('with jsonencode, equal signs or colons, comments and commas at the end', () => {
    const document = `jsonencode({
      "Version" : "1", // one
      Statement = [{
        Effect    = "Allow"
        Action    = ["mse:Get*", "mse:List*",]
        /* { */ Resource  = "$\${literal}-%%{x}" # }
      }, ]
    })`;
    expect(json(resource(document))).toEqual({
      Version: '1',
      Statement: [{ Effect: 'Allow', Action: ['mse:Get*', 'mse:List*'], Resource: '${literal}-%{x}' }],
    });
    expect(onlyPolicy(resource(document)).notes).toEqual([]);
  });
});

test.each([
  ['concat(["a"], local.list)', ['a', 'x', 'y']],
  ['join("-", ["a", 1, true])', 'a-1-true'],
  ['format("%s/%v-%d%%", "a", "b", 3)', 'a/b-3%'],
  ['formatlist("i/%s", local.list)', ['i/x', 'i/y']],
  ['"${local.map["k"]}-${local.map.k}-${local.list[1]}"', 'v-v-y'],
  ['jsonencode(["a"])', '["a"]'],
  ['jsondecode("[\\"a\\"]")', ['a']],
  ['flatten([["a"], [["b"]], "c"])', ['a', 'b', 'c']],
  ['compact(["a", "", null])', ['a']],
  ['tolist(toset(distinct(["a", "a"])))', ['a']],
  ['[for v in local.list : "mse:${v}"]', ['mse:x', 'mse:y']],
  ['[for k, v in local.map : "${k}=${v}" if k != "z"]', ['k=v']],
  ['[for s in ["a", null] : s if s != null]', ['a']],
  ['merge(local.map, { k = "w" })', { k: 'w' }],
  ['values(local.map)', ['v']],
  ['"%{ if true }a%{ else }b%{ endif }%{ for v in local.list ~} ${v} %{~ endfor }"', 'axy'],
  ['"a ${~ "b" ~} c"', 'abc'],
  ['"\\u4e2d\\t\\"\\\\"', '中\t"\\'],
  ['!false || null == "x" ? "a" : "b"', 'a'],
  ['{ (local.map.k) = 1, "${local.map.k}2" = 2, for = 3 }', { v: 1, v2: 2, for: 3 }],
  ['-1.5e3', -1500],
  [
    '<<EOT\n  x\n    ${~ "1" ~}  \n   y\n  ${"2" ~}\n   z\n  %{ if true ~}\n\n  k\n  %{~ endif ~}\n  end\nEOT\n',
    '  x\n1   y\n  2   z\n  \n  k\n  end\n',
  ],
  ['<<-EOT\n      a\n        b ${"x"}\n    c\n  EOT\n', '  a\n    b x\nc\n'],
  ['"a$${b}%%{c}$$$${q} $ { $$"', 'a${b}%{c}$$${q} $ { $$'],
])('%s is evaluated', (expression, expected) => {
  const locals = 'locals {\n  list = ["x", "y"]\n  map = { k = "v" }\n}';
  expect(statementsOf(`[{ Resource = ${expression} }]`, locals)).toEqual([{ Resource: expected }]);
});

describe('What is not in the file', () => {
  test('stays visible in the text, with one open note for each expression', () => {
    const text = `variable "ns" {\n  default = "public"\n}\n${resource(`<<EOF
    { "Version": "1", "Statement": [
      { "Effect": "Allow", "Action": \${jsonencode(var.actions)},
        "Resource": "acs:mse:*:*:instance/\${var.id}/\${var.ns}/\${join("-", [for p in local.parts : "{\${p}}"])}.yaml" },
      { "Effect": "Deny", "Action": "mse:*", "Resource": "acs:mse:*:*:instance/\${var.id}/G/$\${prefix}" } ] }
    EOF`)}`;
    const imported = onlyPolicy(text);
    const [first, second] = (JSON.parse(imported.text) as { Statement: readonly unknown[] }).Statement;
    expect(first).toMatchObject({
      Action: '${jsonencode(var.actions)}'.replace('jsonencode(var.actions)', 'var.actions'),
      Resource:
        'acs:mse:*:*:instance/${var.id}/${var.ns}/${join("-", [for p in local.parts : "{${p}}"])}.yaml',
    });
    expect(second).toMatchObject({ Resource: 'acs:mse:*:*:instance/${var.id}/G/${prefix}' });
    expect(openNotes(imported)).toEqual([
      'value-needed var.actions',
      'value-needed var.id',
      'value-needed var.ns public',
      'value-needed join("-", [for p in local.parts : "{${p}}"])',
    ]);
  });

  test.each([
    'local.a',
    'var.a',
    'data.x.y.z',
    'module.m.out',
    'x.y[*].arn',
    'x.y.*.arn',
    'var.a + 1',
    '-var.a',
    'each.value',
    'self.x',
    'provider::a::b(1)',
    'concat(var.a...)',
    '{ for k in var.a : k => 1 }',
    'var.on ? "a" : "b"',
    'replace("a", "b", "c")',
  ])('%s is never dropped from a list', (source) => {
    const imported = onlyPolicy(
      resource(`jsonencode({ Statement = [{ Action = ["mse:Get*", ${source}] }] })`),
    );
    expect(JSON.parse(imported.text)).toEqual({ Statement: [{ Action: ['mse:Get*', `\${${source}}`] }] });
    expect(openNotes(imported)).toEqual([`value-needed ${source}`]);
  });

  test('differs in white space from literal text of the same characters', () => {
    const imported = onlyPolicy(resource('jsonencode({ Statement = ["${var.x}/$${var.x}"] })'));
    expect(JSON.parse(imported.text)).toEqual({ Statement: ['${var.x }/${var.x}'] });
    expect(imported.notes.map(describeNote)).toEqual([
      'value-needed var.x ',
      'literal-like-expression var.x var.x ',
    ]);
  });

  test('in a name is noted, and does not make the policy incomplete', () => {
    const imported = onlyPolicy(resource(JSON.stringify(MINIFIED)).replace('"n"', '"pay-${var.env}"'));
    expect([imported.name, isComplete(imported)]).toEqual(['pay-${var.env}', true]);
    expect(imported.notes.map(describeNote)).toEqual(['name-value-needed var.env']);
  });

  test('and makes the document no JSON is kept as written', () => {
    const imported = onlyPolicy(resource('<<EOF\n{ "a" ${var.x} "b" }\nEOF'));
    expect(imported.text).toBe('{ "a" ${var.x} "b" }');
    expect(isComplete(imported)).toBe(false);
  });
});

describe('A statement is never lost', () => {
  const DENY = { Effect: 'Deny', Action: 'mse:*', Resource: '*' };
  const denied = '{ Effect = "Deny", Action = "mse:*", Resource = "*" }';

  test.each([
    [`[var.on ? ${denied} : null]`, 'statement-conditional var.on true'],
    [`[var.on ? null : ${denied}]`, 'statement-conditional var.on false'],
    [`var.on ? [${denied}] : []`, 'statement-conditional var.on true'],
    [`concat([], var.on ? [${denied}] : [])`, 'statement-conditional var.on true'],
    [`[for s in [var.on ? ${denied} : null] : s if s != null]`, 'statement-conditional var.on true'],
    [`[var.a ? null : var.b ? ${denied} : null]`, 'statement-conditional !(var.a) && var.b true'],
    [`flatten([var.on ? [${denied}] : []])`, 'statement-conditional var.on true'],
  ])('%s offers it', (list, note) => {
    const imported = onlyPolicy(resource(`jsonencode({ Version = "1", Statement = ${list} })`));
    expect(openNotes(imported)).toEqual([note]);
    expect(choicesOf(imported)).toEqual([DENY]);
    expect(parsePolicy(imported.text).kind).toBe('rejected');
  });

  test.each([
    '[local.stmt]',
    'concat([], var.more)',
    '[merge(local.base, { Effect = "Deny" })]',
    '[for s in var.s : s]',
  ])('%s stays as text that RAM rejects', (list) => {
    const imported = onlyPolicy(resource(`jsonencode({ Version = "1", Statement = ${list} })`));
    expect(parsePolicy(imported.text).kind).toBe('rejected');
    expect(isComplete(imported)).toBe(false);
  });

  test.each([
    ['with its comma', '{"Effect":"Allow"}%{ if var.ro }, {"Effect":"Deny"}%{ endif }'],
    ['before a comma', '%{ if var.ro }{"Effect":"Deny"},%{ endif } {"Effect":"Allow"}'],
    ['on separate lines', '{"Effect":"Allow"}\n%{ if var.ro ~}\n  , {"Effect":"Deny"}\n%{ endif ~}\n'],
  ])('a directive %s offers it', (_title, list) => {
    const imported = onlyPolicy(resource(`<<EOF\n{"Version":"1","Statement":[${list}]}\nEOF`));
    expect(JSON.parse(imported.text)).toEqual({ Version: '1', Statement: [{ Effect: 'Allow' }] });
    expect(openNotes(imported)).toEqual(['statement-conditional var.ro true']);
    expect(choicesOf(imported)).toEqual([{ Effect: 'Deny' }]);
  });

  test('a directive around a condition keeps it visible', () => {
    const condition = '%{ if var.c }, "Condition": { "Bool": { "acs:MFAPresent": "true" } }%{ endif }';
    const imported = onlyPolicy(
      resource(
        `<<EOF\n{"Version":"1","Statement":[{"Effect":"Allow","Action":"*","Resource":"*"${condition}}]}\nEOF`,
      ),
    );
    expect(parsePolicy(imported.text).kind).toBe('rejected');
    expect(openNotes(imported)).toEqual([`directive-unknown ${condition}`]);
  });

  test('a key that comes twice in one object is noted, and Terraform keeps the last', () => {
    const imported = onlyPolicy(resource('jsonencode({ Statement = [{ Action = "a", Action = "b" }] })'));
    expect(JSON.parse(imported.text)).toEqual({ Statement: [{ Action: 'b' }] });
    expect(imported.notes.map(describeNote)).toEqual(['key-repeated Action']);
  });
});

describe('A data source', () => {
  const statement = (more: string) =>
    `  statement {\n    effect = "Allow"\n    action = ["mse:*"]\n    resource = ["*"]\n${more}\n  }\n`;
  const condition = (operator: string, variable: string, values: string) =>
    `    condition {\n      operator = ${operator}\n      variable = ${variable}\n      values = ${values}\n    }\n`;

  test('allows by default, and writes lists of one as a string', () => {
    const imported = onlyPolicy(dataSource('statement {\n not_action = ["mse:*"]\n resource = ["*"]\n}'));
    expect(JSON.parse(imported.text)).toEqual({
      Version: '1',
      Statement: [{ Effect: 'Allow', NotAction: 'mse:*', Resource: '*' }],
    });
    expect(imported.notes).toMatchObject([{ code: 'effect-default', statement: 1, isOpen: false }]);
  });

  test('is imported under the name of the resource that uses it', () => {
    const text = dataSource(statement('')) + resource('data.alicloud_ram_policy_document.d.document');
    expect(onlyPolicy(text).name).toBe('n');
    expect(onlyPolicy(dataSource(statement(''))).name).toBe('d');
  });

  test('has one object for all keys of an operator', () => {
    const body =
      condition('"StringEquals"', '"acs:RequestTag/a"', '["x"]') +
      condition('"StringEquals"', '"acs:RequestTag/b"', '[""]');
    expect(json(dataSource(statement(body)))).toMatchObject({
      Statement: [{ Condition: { StringEquals: { 'acs:RequestTag/a': 'x', 'acs:RequestTag/b': '' } } }],
    });
  });

  test.each([
    ['IpAddress', '["10.0.0.0/8", "192.168.0.1"]', '["10.1.0.0/16"]', '10.1.0.0/16', null],
    ['StringEquals', '["a", "b"]', '["b", "c"]', 'b', 'narrower'],
    ['StringNotEquals', '["a"]', '["b"]', ['a', 'b'], null],
  ])(
    'offers the values that meet two conditions with %s and one key',
    (operator, first, second, values, warning) => {
      const body =
        condition(`"${operator}"`, '"acs:x"', first) + condition(`"${operator}"`, '"acs:x"', second);
      const imported = onlyPolicy(dataSource(statement(body)));
      expect(JSON.parse(imported.text)).toEqual({ Version: '1', Statement: [] });
      expect(openNotes(imported)).toEqual([`condition-key-twice acs:x ${operator}`]);
      expect(choicesOf(imported)).toMatchObject([{ Condition: { [operator]: { 'acs:x': values } } }]);
      expect(imported.notes[0]?.choices[0]?.warning).toBe(warning);
    },
  );

  test('keeps two conditions with one key that no value meets, and RAM rejects them', () => {
    const body =
      condition('"StringEquals"', '"acs:x"', '["a"]') + condition('"StringEquals"', '"acs:x"', '["b"]');
    const imported = onlyPolicy(dataSource(statement(body)));
    expect(imported.text).toContain('"acs:x": "a"');
    expect(imported.text).toContain('"acs:x": "b"');
    expect(parsePolicy(imported.text).kind).toBe('rejected');
    expect(isComplete(imported)).toBe(false);
  });

  test.each([
    ['an operator', condition('var.op', '"acs:x"', '["a"]'), 'value-needed var.op'],
    ['a key', condition('"Bool"', 'var.key', '["true"]'), 'value-needed var.key'],
    ['a value', condition('"IpAddress"', '"acs:SourceIp"', 'var.cidrs'), 'value-needed var.cidrs'],
    ['an argument', '    conditions = var.c', 'argument-unknown conditions'],
    ['a block', '    filter {\n    }', 'argument-unknown filter'],
    ['a condition as an argument', '    condition = { IpAddress = var.x }', 'argument-unknown condition'],
    ['a resource', '    not_resource = ["acs:mse:*:*:instance/x"]', 'argument-unknown not_resource'],
  ])('with %s that is not known never allows more', (_title, body, note) => {
    const imported = onlyPolicy(dataSource(statement(body)));
    expect(parsePolicy(imported.text).kind).toBe('rejected');
    expect(openNotes(imported)).toContain(note);
  });

  test('expands dynamic blocks over what is in the file', () => {
    const dynamic = `  dynamic "statement" {
    for_each = toset(["A", "B"])
    iterator = it
    content {
      effect = "Deny"
      action = ["mse:\${it.value}"]
      resource = ["*"]
      dynamic "condition" {
        for_each = { "acs:a" = ["1"], "acs:b" = [it.key] }
        content {
          operator = "StringEquals"
          variable = condition.key
          values = condition.value
        }
      }
    }
  }`;
    const imported = onlyPolicy(dataSource(dynamic));
    const denied = (name: string) => ({
      Effect: 'Deny',
      Action: `mse:${name}`,
      Resource: '*',
      Condition: { StringEquals: { 'acs:a': '1', 'acs:b': name } },
    });
    expect(JSON.parse(imported.text)).toEqual({ Version: '1', Statement: [denied('A'), denied('B')] });
    expect(imported.notes).toEqual([]);
  });

  test('offers a dynamic statement, and keeps a dynamic condition, over what is not', () => {
    const dynamic = (type: string, content: string) =>
      `  dynamic "${type}" {\n    for_each = var.items\n    content {\n${content}\n    }\n  }\n`;
    const denied = 'effect = "Deny"\naction = var.actions\nresource = ["*"]';
    const offered = onlyPolicy(dataSource(statement('') + dynamic('statement', denied)));
    expect(openNotes(offered)).toEqual(['statement-dynamic var.items', 'value-needed var.actions']);
    expect(choicesOf(offered)).toEqual([{ Effect: 'Deny', Action: '${var.actions}', Resource: '*' }]);
    const content = 'operator = "Bool"\nvariable = "acs:MFAPresent"\nvalues = ["true"]';
    const kept = onlyPolicy(dataSource(statement(dynamic('condition', content))));
    expect(openNotes(kept)).toEqual(['condition-dynamic var.items']);
    expect(kept.text).toContain('acs:MFAPresent');
  });

  test.each(['source_policy_documents', 'override_policy_documents'])(
    'offers the statements of %s',
    (name) => {
      const base =
        'data "alicloud_ram_policy_document" "base" {\n  statement {\n    effect = "Deny"\n    action = ["mse:Delete*"]\n    resource = ["*"]\n  }\n}\n';
      const body = `${statement('')}\n  ${name} = [data.alicloud_ram_policy_document.base.document, module.p.json]`;
      const imported = onlyPolicy(base + dataSource(body));
      expect(openNotes(imported)).toEqual([
        `documents-combined ${name} data.alicloud_ram_policy_document.base.document`,
        `documents-combined ${name} module.p.json`,
      ]);
      expect(choicesOf(imported)).toEqual([{ Effect: 'Deny', Action: 'mse:Delete*', Resource: '*' }]);
    },
  );
});

describe('A resource', () => {
  const leftOutOf = (text: string) =>
    importTerraform(text).leftOut.map(({ code, subject, detail }) => [code, subject, detail]);

  test('with statement blocks, or the old list of objects, is read', () => {
    const block = 'statement {\n effect = "Deny"\n action = ["mse:*"]\n resource = ["*"]\n}';
    const list = 'statement = [{ effect = "Deny", action = ["mse:*"], resource = ["*"] }]';
    for (const body of [block, list]) {
      expect(json(`resource "alicloud_ram_policy" "p" {\n name = "n"\n ${body}\n}`)).toEqual({
        Version: '1',
        Statement: [{ Effect: 'Deny', Action: ['mse:*'], Resource: ['*'] }],
      });
    }
  });

  test('offers and shows what the old list does not hold as an object', () => {
    const list =
      'statement = [var.more, var.on ? { effect = "Deny", action = ["mse:*"], resource = ["*"] } : null]';
    const imported = onlyPolicy(`resource "alicloud_ram_policy" "p" {\n name = "n"\n ${list}\n}`);
    expect(openNotes(imported)).toEqual(['statement-needed var.more', 'statement-conditional var.on true']);
    expect(choicesOf(imported)).toEqual([{ Effect: 'Deny', Action: ['mse:*'], Resource: ['*'] }]);
  });

  test.each([
    ['file("${path.module}/c.json")', 'file-needed', 'c.json'],
    ['templatefile("a/b.tpl", { x = 1 })', 'file-needed', 'b.tpl'],
    ['file(join("", [var.x, ".json"]))', 'file-needed', '${var.x}.json'],
    ['jsonencode(jsondecode(file("d/{a}.json")))', 'file-needed', '{a}.json'],
    ['local.from_file', 'file-needed', 'l.json'],
    ['"policies/e.json"', 'file-needed', 'e.json'],
    ['var.document', 'document-needed', 'var.document'],
    ['module.m.json', 'document-needed', 'module.m.json'],
    [
      '["AliyunMSEReadOnlyAccess", "AliyunMSEFullAccess"]',
      'system-policies',
      'AliyunMSEReadOnlyAccess, AliyunMSEFullAccess',
    ],
    ['null', 'document-missing', ''],
  ])('whose document is %s is left out with the reason', (document, code, detail) => {
    const text = `locals {\n  from_file = file("\${path.root}/l.json")\n}\n${resource(document)}`;
    expect(leftOutOf(text)).toEqual([[code, 'alicloud_ram_policy.p', detail]]);
    expect(importTerraform(text).policies).toEqual([]);
  });

  test.each([
    ['resource "alicloud_ram_role" "r" {\n document = "{}"\n}', 'trust-policy', 'alicloud_ram_role.r'],
    [
      'resource "alicloud_ram_role" "r" {\n assume_role_policy_document = "{}"\n}',
      'trust-policy',
      'alicloud_ram_role.r',
    ],
    ['resource "alicloud_oss_bucket" "b" {\n policy = "{}"\n}', 'other-policy', 'alicloud_oss_bucket.b'],
    ['resource "alicloud_ram_policy" "p" {\n name = "n"\n}', 'document-missing', 'alicloud_ram_policy.p'],
    ['resource "aws_iam_policy" "p" {\n policy = var.x\n}', 'aws-policy', 'aws_iam_policy.p'],
    ['data "aws_iam_policy_document" "p" {\n}', 'aws-policy', 'data.aws_iam_policy_document.p'],
    [
      'module "m" {\n source = "terraform-alicloud-modules/ram-policy/alicloud"\n}',
      'module-policy',
      'module.m',
    ],
    [resource('"{}"', 'count = 0\n'), 'not-created', 'alicloud_ram_policy.p'],
  ])('%s is left out with the reason', (text, code, subject) => {
    expect(leftOutOf(text)).toEqual([[code, subject, '']]);
  });

  test('of AWS with its document as JSON is converted', () => {
    const document =
      '{ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "mse:*", Resource = "*" }] }';
    const { policies, leftOut } = importTerraform(
      `resource "aws_iam_policy" "p" {\n name = "n"\n policy = jsonencode(${document})\n}`,
    );
    expect(leftOut).toEqual([]);
    expect(policies).toMatchObject([{ name: 'n' }]);
    expect(JSON.parse(policies[0]!.text)).toMatchObject({ Version: '1' });
  });

  test('with for_each over what is in the file is one policy for each item', () => {
    const text = resource(
      'jsonencode({ Statement = [each.value] })',
      'for_each = { a = "x", b = "y" }\n',
    ).replace('"n"', '"n-${each.key}"');
    expect(importTerraform(text).policies.map(({ name, text: it }) => [name, JSON.parse(it)])).toEqual([
      ['n-a', { Statement: ['x'] }],
      ['n-b', { Statement: ['y'] }],
    ]);
  });

  test.each([
    ['count = var.on ? 1 : 0', 'resource-repeated count var.on ? 1 : 0'],
    ['for_each = var.items', 'resource-repeated for_each var.items'],
    ['document = "{}"', 'document-twice document'],
    ['statement {\n}', 'document-twice statement'],
  ])('with %s is incomplete', (more, note) => {
    expect(openNotes(onlyPolicy(resource(JSON.stringify(MINIFIED), `${more}\n`)))).toEqual([note]);
  });

  test('with one of two documents gives both, each under its condition', () => {
    const { policies } = importTerraform(
      resource(`var.on ? ${JSON.stringify(MINIFIED)} : jsonencode({ Version = "1" })`),
    );
    expect(policies.map(openNotes)).toEqual([
      ['document-conditional var.on true'],
      ['document-conditional var.on false'],
    ]);
  });

  test('with the default of a variable as its document is incomplete', () => {
    const text = `variable "d" {\n default = ${JSON.stringify(MINIFIED)}\n}\n${resource('var.d')}`;
    expect(openNotes(onlyPolicy(text))).toEqual(['document-default var.d']);
  });

  test('in a module gives the document that the module gets', () => {
    const text = `module "m" {\n  source = "./x"\n  policy_name = "n"\n  policy_document = ${JSON.stringify(MINIFIED)}\n`;
    expect(isComplete(onlyPolicy(`${text}}\n`))).toBe(true);
    expect(openNotes(onlyPolicy(`${text}  deny = ["x"]\n}\n`))).toEqual(['module-argument module.m']);
  });
});

describe('A syntax error makes each policy incomplete and names its line', () => {
  const complete = resource(JSON.stringify(MINIFIED));

  test.each([
    ['an argument without a value', `${complete}locals {\n  a =\n}\n`, '6'],
    ['a block that is not closed', `${complete}locals {\n`, '6'],
    ['a closing brace too many', `}\n${complete}`, '1'],
    ['a string that is not closed', `locals {\n  a = "x\n}\n${complete}`, '2'],
    ['a comment that is not closed', `${complete}/* x`, '5'],
    ['an argument twice', `locals {\n  a = 1\n  a = 2\n}\n${complete}`, '3'],
    ['an unknown escape', `locals {\n  a = "\\x"\n}\n${complete}`, '2'],
    ['a directive without its end', `locals {\n  a = "%{ if true }"\n}\n${complete}`, '2'],
  ])('%s', (_title, text, line) => {
    const { policies, leftOut } = importTerraform(text);
    expect(policies.map(({ text: it }) => it)).toEqual([FORMATTED]);
    expect(policies[0]?.notes).toMatchObject([{ code: 'syntax-error', detail: line, isOpen: true }]);
    expect(leftOut).toMatchObject([{ code: 'unreadable-line', detail: line }]);
  });

  test('a heredoc without its end marker takes the rest of the file', () => {
    const { policies, leftOut } = importTerraform(`${complete}${resource(`<<EOF\n${FORMATTED}`)}`);
    expect(policies).toHaveLength(1);
    expect(policies.every(isComplete)).toBe(false);
    expect(leftOut).toMatchObject([{ code: 'unreadable-line' }]);
  });
});

const pieces = (count: number, piece: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => piece(index)).join('');

test.each([
  ['open objects', `a = ${'{a = '.repeat(400_000)}`],
  ['closing braces', 'a = 1\n}'.repeat(250_000)],
  ['nested strings', resource('"${'.repeat(600_000))],
  ['negations', resource('!'.repeat(2_000_000))],
  ['sums', resource(`${'a + '.repeat(100_000)}a`)],
  [
    'heredocs without an end',
    pieces(40_000, (index) => `resource "alicloud_ram_policy" "p" {\n x = <<A${index}\n`),
  ],
  ['errors', 'resource "alicloud_ram_policy" "p" {\n name = = \n}\n'.repeat(10_000)],
  ['conditions', dataSource(`statement {\n${'condition {\n operator = "a"\n}\n'.repeat(5000)}}`)],
  [
    'locals that double',
    `locals {\n a0 = ["a"]\n${pieces(59, (index) => ` a${index + 1} = [local.a${index}, local.a${index}]\n`)}}\n${resource('jsonencode({ Statement = local.a50 })')}`,
  ],
  [
    'alternatives in alternatives',
    `locals {\n${pieces(50, (index) => ` a${index} = var.x ? local.a${index + 1} : local.a${index + 1}\n`)} a50 = {}\n}\n${resource('local.a0')}${resource('jsonencode({ Statement = [local.a0] })')}`,
  ],
  [
    'documents that combine each other',
    pieces(500, (index) =>
      dataSource(
        `source_policy_documents = [${`data.alicloud_ram_policy_document.d${index + 1}.document,`.repeat(20)}]`,
      ).replace('"d"', `"d${index}"`),
    ),
  ],
  [
    'open parts',
    resource(`<<EOF\n{"Statement":[${pieces(5000, (index) => `"\${f("{}", ${index})}",`)}"$\${f("{}"]}\nEOF`),
  ],
])('Much of %s is read without an exception', (_title, text) => {
  expect(importTerraform(text).kind).toBe('terraform');
});
