import { describe, expect, test } from 'vitest';
import { findPolicy } from '../../../src/engine/interchange/find-policy.ts';
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
