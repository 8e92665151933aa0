import { describe, expect, test } from 'vitest';
import { findPolicy } from '../../../src/engine/interchange/find-policy.ts';
import { toTerraform, toTerraformDocument } from '../../../src/engine/interchange/to-terraform.ts';
import { yamlToJson } from '../../../src/engine/interchange/yaml-to-json.ts';
import { formatPolicy } from '../../../src/engine/policy/format.ts';
import { allow, deny, policy } from '../../support/policy-builders.ts';

const POLICY = policy({
  Statement: [
    allow({ Action: ['mse:Get*', 'mse:List*'], Condition: { Bool: { 'acs:MFAPresent': 'true' } } }),
    deny(),
  ],
});
const MINIFIED = JSON.stringify(POLICY);
const FORMATTED = formatPolicy(MINIFIED);

/** The kind, and each policy by its name. */
function foundIn(text: string): readonly unknown[] {
  const found = findPolicy(text);
  return 'policies' in found
    ? [found.kind, ...found.policies.map(({ name, text: it }) => [name, it])]
    : [found.kind];
}

describe('A RAM policy', () => {
  test.each([
    ['as it is', MINIFIED],
    ['behind a byte order mark', `\ufeff\n ${MINIFIED}\n`],
    ['as a JSON string', JSON.stringify(MINIFIED)],
    ['percent-encoded', encodeURIComponent(MINIFIED)],
    ['encoded like a form', encodeURIComponent(JSON.stringify(POLICY, null, 1)).replaceAll('%20', '+')],
    ['percent-encoded in a string', JSON.stringify(encodeURIComponent(MINIFIED))],
  ])('%s is found and formatted', (_title, text) => {
    expect(findPolicy(text)).toEqual({ kind: 'ram-policy', text: FORMATTED });
  });

  test('with members that RAM refuses is still one of RAM, by its version', () => {
    const text = '{"Version":"1","Statement":[{"Sid":"x","Principal":{"RAM":"*"},"Action":"s3:*"}]}';
    expect(findPolicy(text).kind).toBe('ram-policy');
  });
});

test.each([
  ['its version', '{"Version":"2012-10-17","Statement":[]}'],
  ['an older version', '{"Version":"2008-10-17","Statement":{}}'],
  ['an ARN', '{"Version":"1","Statement":[{"Resource":["*","arn:aws-cn:s3:::x"]}]}'],
  ['a key', '{"Version":"1","Statement":[{"Condition":{"Bool":{"aws:SecureTransport":"true"}}}]}'],
  ['a Sid', '{"Statement":[{"Sid":"x"}]}'],
  ['a service of AWS', '{"Statement":{"Action":"s3:GetObject"}}'],
  [
    'the answer of `aws iam get-policy-version`',
    '{"PolicyVersion":{"Document":{"Version":"2012-10-17","Statement":[]}}}',
  ],
])('An AWS policy is known by %s', (_title, text) => {
  expect(findPolicy(text).kind).toBe('aws-policy');
});

describe('Terraform code', () => {
  const heredoc = (mark: string, body: string) =>
    `# a "comment {\nresource "alicloud_ram_policy" "p" {\n  policy_name = "n"\n  policy_document = ${mark}\n${body}\n  EOF\n  force = true\n}\n`;

  test.each([
    ['a heredoc', heredoc('<<EOF', FORMATTED)],
    ['an indented heredoc', heredoc('<<-EOF', FORMATTED.replace(/^/gm, '      '))],
    ['line ends of Windows', heredoc('<<EOF', FORMATTED).replaceAll('\n', '\r\n')],
    [
      'a quoted string',
      `resource "alicloud_ram_policy" "p" { name = "n"\n document = ${JSON.stringify(MINIFIED)} }`,
    ],
    [
      'a local',
      `locals {\n  doc = <<EOF\n${FORMATTED}\nEOF\n}\nresource "alicloud_ram_policy" "p" {\n name = "n"\n policy_document = local.doc\n}`,
    ],
  ])('with %s', (_title, text) => {
    expect(foundIn(text)).toEqual(['terraform', ['n', FORMATTED]]);
  });

  test('with jsonencode, colons or equal signs, comments, expressions and commas at the end', () => {
    const text = `
resource "alicloud_ram_policy" "by-label" {
  policy_name = "\${var.prefix}-x"
  policy_document = jsonencode({
    "Version" : "1", // one
    Statement = [{
      Effect    = "Allow"
      Action    = ["mse:Get*", "mse:List*",]
      Resource  = ["acs:mse:*:\${var.account}:*", local.arn, format("acs:%s", "x"), "$\${literal}"]
      /* { */ Condition = { Bool = { "acs:MFAPresent" = true } }
    }, ]
  })
}`;
    expect(foundIn(text)).toEqual([
      'terraform',
      [
        'by-label',
        formatPolicy(
          JSON.stringify({
            Version: '1',
            Statement: [
              {
                Effect: 'Allow',
                Action: ['mse:Get*', 'mse:List*'],
                Resource: [
                  'acs:mse:*:${var.account}:*',
                  '${local.arn}',
                  '${format("acs:%s", "x")}',
                  '${literal}',
                ],
                Condition: { Bool: { 'acs:MFAPresent': true } },
              },
            ],
          }),
        ),
      ],
    ]);
  });

  test('with statement blocks, as old code has them', () => {
    const text = `resource "alicloud_ram_policy" "p" {
  name = "n"
  statement { effect = "Deny"
    action = ["mse:*"]
    resource = ["*"] }
}
resource "alicloud_ram_policy" "q" {
  statement = [{ effect = "Allow", action = ["mse:*"], resource = ["*"] }]
}`;
    const textOf = (Effect: string) =>
      formatPolicy(
        JSON.stringify({ Version: '1', Statement: [{ Effect, Action: ['mse:*'], Resource: ['*'] }] }),
      );
    expect(foundIn(text)).toEqual(['terraform', ['n', textOf('Deny')], ['q', textOf('Allow')]]);
  });

  test('with a data source, under the name of the resource that uses it, or its own', () => {
    const data = (name: string) =>
      `data "alicloud_ram_policy_document" "${name}" {\n statement {\n action = ["mse:*"]\n resource = ["*"]\n }\n}\n`;
    const text = `${data('used')}${data('free')}resource "alicloud_ram_policy" "p" {
  policy_name     = "n"
  policy_document = data.alicloud_ram_policy_document.used.document
}`;
    expect(foundIn(text)).toEqual([
      'terraform',
      ...['n', 'free'].map((name) => [name, expect.stringContaining('"Effect": "Allow"')]),
    ]);
  });

  test('that we write ourselves comes back', () => {
    const named = { name: 'a "b" ${c}', text: MINIFIED };
    const [encoded, blocks] = [toTerraform(named), toTerraformDocument(named)];
    expect(encoded.kind === 'written' && foundIn(encoded.text)).toEqual([
      'terraform',
      ['p', FORMATTED].with(0, 'a_b_c_'),
    ]);
    expect(blocks.kind === 'written' && findPolicy(blocks.text).kind).toBe('terraform');
  });
});

describe('A ROS template', () => {
  const template = (document: unknown) => ({
    ROSTemplateFormatVersion: '2015-09-01',
    Resources: {
      First: {
        Type: 'ALIYUN::RAM::ManagedPolicy',
        Properties: { PolicyName: 'one', PolicyDocument: document },
      },
      Second: {
        Type: 'ALIYUN::RAM::Role',
        Properties: {
          AssumeRolePolicyDocument: { Version: '1', Statement: [{ Action: 'sts:AssumeRole' }] },
          Policies: [{ PolicyName: 'two', PolicyDocument: document }],
        },
      },
      Third: {
        Type: 'ALIYUN::RAM::ManagedPolicy',
        Properties: { PolicyName: { Ref: 'x' }, PolicyDocument: document },
      },
    },
  });
  const expected = ['ros-template', ['one', FORMATTED], ['two', FORMATTED], ['Third', FORMATTED]];

  test.each([
    ['objects', POLICY],
    ['strings', MINIFIED],
  ])('in JSON holds documents as %s', (_title, document) => {
    expect(foundIn(JSON.stringify(template(document)))).toEqual(expected);
  });

  test('in YAML is made JSON first', () => {
    const text = `ROSTemplateFormatVersion: '2015-09-01'
Resources:
  First:
    Type: ALIYUN::RAM::ManagedPolicy
    Properties:
      PolicyName: !Ref Name
      PolicyDocument:
        Version: '1'
        Statement:
          - {Effect: Allow, Action: ['mse:*'], Resource: !Sub 'acs:mse:*:\${ALIYUN::AccountId}:*'}
`;
    expect(findPolicy(text)).toEqual({ kind: 'yaml' });
    const found = findPolicy(yamlToJson(text)!);
    expect(found).toMatchObject({ kind: 'ros-template', policies: [{ name: 'Name' }] });
    expect(JSON.stringify(found)).toContain('acs:mse:*:${ALIYUN::AccountId}:*');
  });

  test('an unchecked document goes before a checked one', () => {
    const properties = { PolicyDocument: policy(), PolicyDocumentUnchecked: POLICY };
    const text = JSON.stringify({
      Resources: { X: { Type: 'ALIYUN::RAM::ManagedPolicy', Properties: properties } },
    });
    expect(foundIn(text)).toEqual(['ros-template', ['X', FORMATTED]]);
  });
});

test.each([
  [
    'GetPolicyVersion',
    { RequestId: 'x', PolicyVersion: { PolicyDocument: MINIFIED, VersionId: 'v1' } },
    null,
  ],
  ['GetPolicy', { Policy: { PolicyName: 'n' }, DefaultPolicyVersion: { PolicyDocument: MINIFIED } }, 'n'],
  ['a percent-encoded answer', { PolicyVersion: { PolicyDocument: encodeURIComponent(MINIFIED) } }, null],
])('%s holds a document', (_title, answer, name) => {
  expect(foundIn(JSON.stringify(answer))).toEqual(['api-response', [name, FORMATTED]]);
});

test.each([
  ['', 'not-json'],
  ['Hello', 'not-json'],
  ['{"Version": "1", "Statement": [', 'not-json'],
  ['%7B%', 'not-json'],
  ['resource "alicloud_ram_policy" "p" { policy_document = file("p.json") }', 'no-policy'],
  ['[]', 'no-policy'],
  ['{"Version":"1"}', 'no-policy'],
  ['{"PolicyDocument":"x"}', 'no-policy'],
])('In %j there is nothing to find', (text, why) => {
  expect(findPolicy(text)).toEqual({ kind: 'not-found', why });
});

test.each(['a: [', 'a: *b', 'a: &a [*a]', `a: ${'['.repeat(20_000)}`, 'x'.repeat(600_000)])(
  'Bad YAML is no JSON',
  (text) => {
    expect(yamlToJson(text)).toBeNull();
  },
);

test.each([
  ['open objects', '{a = '],
  ['closing braces', 'a = 1\n}'],
  ['strings', '"${'],
])(
  'Two megabytes of %s take no more than a moment',
  (_title, piece) => {
    const start = performance.now();
    findPolicy(`alicloud_ram_policy = ${piece.repeat(2_000_000 / piece.length)}`);
    // Some hundred milliseconds; anything that is not linear would take minutes.
    expect(performance.now() - start).toBeLessThan(20_000);
  },
  60_000,
);
