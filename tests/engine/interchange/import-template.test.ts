import { describe, expect, test } from 'vitest';
import { applyImportChoice } from '../../../src/engine/interchange/apply-import-choice.ts';
import { importJson } from '../../../src/engine/interchange/import-json.ts';
import { isComplete } from '../../../src/engine/interchange/import-result.ts';
import type { ImportResult } from '../../../src/engine/interchange/import-result.ts';
import { importYaml } from '../../../src/engine/interchange/import-yaml.ts';
import { formatPolicy } from '../../../src/engine/policy/format.ts';
import { parsePolicy } from '../../../src/engine/policy/parse.ts';
import { allow, deny, policy } from '../../support/policy-builders.ts';

const POLICY = policy({ Statement: [allow({ Action: ['mse:Get*'] }), deny()] });
const FORMATTED = formatPolicy(JSON.stringify(POLICY));
const WIDE = policy({ Statement: [allow({ Action: '*' })] });
const TRUST = {
  Version: '1',
  Statement: [{ Effect: 'Allow', Action: 'sts:AssumeRole', Principal: { Service: ['ecs.aliyuncs.com'] } }],
};

const importTemplate = (template: unknown): ImportResult => {
  const result = importJson(JSON.stringify(template));
  if (result === null) throw new Error('nothing was found');
  return result;
};

/** A ROS template with one policy. */
const withDocument = (properties: unknown, others: object = {}) =>
  importTemplate({
    ...others,
    Resources: { P: { Type: 'ALIYUN::RAM::ManagedPolicy', Properties: properties } },
  });
const withStatement = (statement: unknown, others: object = {}) => {
  const [only] = withDocument({ PolicyDocument: { Version: '1', Statement: [statement] } }, others).policies;
  if (only === undefined) throw new Error('no policy was found');
  return { ...only, statement: JSON.parse(only.text).Statement[0] };
};
const openSubjects = (notes: ReturnType<typeof withStatement>['notes']) =>
  notes.filter(({ isOpen }) => isOpen).map(({ code, subject, detail }) => [code, subject, detail]);

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
          AssumeRolePolicyDocument: TRUST,
          Policies: [{ PolicyName: 'two', PolicyDocument: document }],
          PolicyAttachments: { System: ['AliyunMSEFullAccess'] },
        },
      },
      Third: {
        Type: 'ALIYUN::RAM::ManagedPolicy',
        Properties: { PolicyName: { Ref: 'x' }, PolicyDocument: document },
      },
      Fourth: {
        Type: 'ALIYUN::RAM::User',
        Properties: {
          Policies: [{ PolicyName: { 'Fn::Join': ['-', ['a', 'b']] }, PolicyDocument: document }],
        },
      },
    },
  });

  test.each([
    ['objects', POLICY],
    ['strings', JSON.stringify(POLICY)],
  ])('has all policies, as %s, without trust policies', (_title, document) => {
    const result = importTemplate(template(document));
    expect(result.kind).toBe('ros-template');
    expect(result.policies.map(({ name, text }) => [name, text])).toEqual(
      ['one', 'two', 'Third', 'a-b'].map((name) => [name, FORMATTED]),
    );
    expect(result.leftOut).toEqual([
      { code: 'template-trust-policy', subject: 'Second', detail: '' },
      { code: 'template-attached-policy', subject: 'Second', detail: '{"System":["AliyunMSEFullAccess"]}' },
    ]);
  });

  test('prefers the unchecked document, as the service does', () => {
    const result = withDocument({ PolicyDocument: WIDE, PolicyDocumentUnchecked: POLICY });
    expect(result.policies.map(({ text }) => text)).toEqual([FORMATTED]);
  });

  test('never shows the checked document instead of an unchecked one that is elsewhere', () => {
    const result = withDocument({ PolicyDocument: WIDE, PolicyDocumentUnchecked: { Ref: 'Doc' } });
    expect(result).toEqual({
      kind: 'ros-template',
      policies: [],
      leftOut: [{ code: 'template-document-elsewhere', subject: 'P', detail: '{"Ref":"Doc"}' }],
    });
  });

  test('with a condition on the resource, or a document that is no policy, says so', () => {
    const resource = {
      Type: 'ALIYUN::RAM::ManagedPolicy',
      Condition: 'IsProd',
      Properties: { PolicyDocument: POLICY },
    };
    const broken = { Type: 'ALIYUN::RAM::ManagedPolicy', Properties: { PolicyDocument: 'x' } };
    expect(importTemplate({ Resources: { A: resource, B: broken } })).toMatchObject({
      policies: [{ notes: [{ code: 'template-resource-condition', subject: 'IsProd', isOpen: true }] }],
      leftOut: [{ code: 'unreadable-document', subject: 'B' }],
    });
  });

  test('keeps members that occur twice, so that RAM rejects the policy', () => {
    const text =
      '{"Resources":{"P":{"Type":"ALIYUN::RAM::ManagedPolicy","Properties":{"PolicyDocument":{"Version":"1","Statement":[{"Effect":"Deny","Action":"mse:a","Action":"mse:b","Resource":"*"}]}}}}}';
    const [only] = importJson(text)?.policies ?? [];
    expect(only?.notes).toMatchObject([
      { code: 'duplicate-member', statement: 1, subject: 'Action', isOpen: true },
    ]);
    expect(parsePolicy(only?.text ?? '').kind).toBe('rejected');
  });
});

describe('Functions', () => {
  const PARAMETERS = {
    Parameters: {
      Inst: { Type: 'String', Default: 'mse-cn-1' },
      Secret: { Type: 'String', NoEcho: true, Default: 'hunter2' },
      Hidden: { Type: 'String', NoEcho: 'true', Default: 'hunter3' },
      Unused: { Type: 'String', Default: 'unused-default' },
    },
    Mappings: { M: { a: { b: 'mse:Get*', c: ['mse:x', 'mse:y'] } } },
  };
  const findActionBy = (action: unknown) => withStatement({ ...allow(), Action: action }, PARAMETERS);

  test.each([
    [{ Ref: 'Inst' }, '${Inst}', [['Inst', 'mse-cn-1']]],
    [{ Ref: 'Secret' }, '${Secret}', [['Secret', '']]],
    [
      { 'Fn::Sub': 'a-${Inst}-${Hidden}' },
      'a-${Inst}-${Hidden}',
      [
        ['Inst', 'mse-cn-1'],
        ['Hidden', ''],
      ],
    ],
    [
      { 'Fn::Sub': 'acs:mse:*:${ALIYUN::TenantId}:*' },
      'acs:mse:*:${ALIYUN::TenantId}:*',
      [['ALIYUN::TenantId', '']],
    ],
    [{ 'Fn::Sub': ['${a}/${Inst}', { a: 'x' }] }, 'x/${Inst}', [['Inst', 'mse-cn-1']]],
    [{ 'Fn::Join': ['', ['acs:', { Ref: 'Inst' }]] }, 'acs:${Inst}', [['Inst', 'mse-cn-1']]],
    [{ 'Fn::GetAtt': ['Cluster', 'Id'] }, '${Cluster.Id}', [['Cluster.Id', '']]],
    [{ 'Fn::ImportValue': 'shared' }, '${Fn::ImportValue shared}', [['Fn::ImportValue shared', '']]],
  ])('%j needs a value', (value, text, open) => {
    const { statement, notes } = withStatement({ ...allow(), Resource: value }, PARAMETERS);
    expect(statement.Resource).toBe(text);
    expect(openSubjects(notes)).toEqual(
      open.map(([subject, detail]) => ['template-value-needed', subject, detail]),
    );
    expect(JSON.stringify(notes)).not.toMatch(/hunter|unused-default/);
  });

  test.each([
    [{ 'Fn::Sub': 'mse:${!x}' }, 'mse:${x}'],
    [{ 'Fn::Join': [':', ['mse', 'Get*']] }, 'mse:Get*'],
    [{ 'Fn::FindInMap': ['M', 'a', 'b'] }, 'mse:Get*'],
    [{ 'Fn::FindInMap': ['M', 'a', 'c'] }, ['mse:x', 'mse:y']],
    [{ 'Fn::Select': ['1', ['mse:x', 'mse:y']] }, 'mse:y'],
    [{ 'Fn::Split': [',', 'mse:x,mse:y'] }, ['mse:x', 'mse:y']],
    [
      ['mse:a', { 'Fn::Split': [',', 'mse:x,mse:y'] }],
      ['mse:a', 'mse:x', 'mse:y'],
    ],
    [['mse:a', { Ref: 'AWS::NoValue' }], ['mse:a']],
  ])('%j is evaluated', (value, expected) => {
    const { statement, notes } = findActionBy(value);
    expect(statement.Action).toEqual(expected);
    expect(notes).toEqual([]);
  });

  test('Two functions that read alike get two placeholders', () => {
    const value = (text: string) => ({ 'Fn::ImportValue': { a: text } });
    const { statement } = findActionBy([value('x!'), value('x?'), value('x!')]);
    expect(statement.Action).toEqual([
      '${Fn::ImportValue a x}',
      '${Fn::ImportValue a x #2}',
      '${Fn::ImportValue a x}',
    ]);
  });

  test('Fn::If is open, with both branches to choose from', () => {
    const condition = { StringEquals: { 'acs:RequestTag/env': { 'Fn::If': ['IsProd', 'prod', 'dev'] } } };
    const result = withStatement({ ...allow(), Condition: condition });
    expect(result.statement.Condition.StringEquals).toEqual({ 'acs:RequestTag/env': '${If IsProd}' });
    expect(openSubjects(result.notes)).toEqual([['template-branch', 'If IsProd', 'prod | dev']]);
    const texts = result.notes.flatMap(({ choices }) =>
      choices.map((it) => applyImportChoice(result.text, it)),
    );
    expect(texts.map((text) => JSON.parse(text).Statement[0].Condition.StringEquals)).toEqual([
      { 'acs:RequestTag/env': 'prod' },
      { 'acs:RequestTag/env': 'dev' },
    ]);
  });

  test.each([
    ['Action', { 'Fn::If': ['c', 'mse:Get*', { Ref: 'AWS::NoValue' }] }],
    ['Effect', { 'Fn::If': ['c', 'Allow', 'Deny'] }],
    ['Effect', { Ref: 'Effect' }],
    ['Resource', { 'Fn::If': ['c', '*', 'acs:mse:*:*:instance/i'] }],
    ['Condition', { 'Fn::If': ['c', { Bool: { 'acs:MFAPresent': 'true' } }, { Ref: 'AWS::NoValue' }] }],
  ])('In %s, RAM rejects the policy until %j is answered', (member, value) => {
    const result = withStatement({ ...allow(), [member]: value });
    expect(isComplete(result)).toBe(false);
    expect(parsePolicy(result.text).kind).toBe('rejected');
  });

  test('A whole statement that depends on a condition stays, so that RAM rejects the policy', () => {
    const result = withStatement({ 'Fn::If': ['c', deny(), { Ref: 'AWS::NoValue' }] });
    expect(isComplete(result)).toBe(false);
    expect(parsePolicy(result.text).kind).toBe('rejected');
    const [choice] = result.notes.flatMap(({ choices }) => choices);
    expect(JSON.parse(applyImportChoice(result.text, choice!)).Statement).toEqual([deny()]);
  });

  test('Text that a function makes is read as a document', () => {
    const text = JSON.stringify(policy({ Statement: [allow({ Resource: '${Inst}' })] }));
    const result = withDocument({ PolicyDocument: { 'Fn::Sub': text } }, PARAMETERS);
    expect(result.policies[0]?.notes).toMatchObject([
      { code: 'template-value-needed', subject: 'Inst', detail: 'mse-cn-1' },
    ]);
  });
});

describe('A CloudFormation template', () => {
  const document = (action: string) => ({
    Version: '2012-10-17',
    Statement: [{ Sid: 'x', ...allow({ Action: action }) }],
  });
  const template = {
    AWSTemplateFormatVersion: '2010-09-09',
    Resources: {
      A: { Type: 'AWS::IAM::Policy', Properties: { PolicyName: 'a', PolicyDocument: document('mse:a') } },
      B: {
        Type: 'AWS::IAM::ManagedPolicy',
        Properties: { ManagedPolicyName: 'b', PolicyDocument: document('mse:b') },
      },
      C: {
        Type: 'AWS::IAM::Role',
        Properties: {
          AssumeRolePolicyDocument: TRUST,
          PermissionsBoundary: 'arn:aws:iam::1:policy/b',
          Policies: [{ PolicyName: 'c', PolicyDocument: document('mse:c') }],
        },
      },
      D: {
        Type: 'AWS::IAM::Group',
        Properties: { Policies: [{ PolicyName: 'd', PolicyDocument: document('mse:d') }] },
      },
      E: {
        Type: 'AWS::S3::BucketPolicy',
        Properties: { PolicyDocument: { Statement: [{ ...allow(), Principal: '*' }] } },
      },
    },
  };

  test('has all policies of its resources, and no trust policy', () => {
    const result = importTemplate(template);
    expect(result.kind).toBe('aws-template');
    expect(
      result.policies.map((it) => [it.name, JSON.parse(it.text).Statement[0].Action, isComplete(it)]),
    ).toEqual([
      ['a', 'mse:a', true],
      ['b', 'mse:b', true],
      ['c', 'mse:c', false],
      ['d', 'mse:d', true],
      ['E', 'mse:*', false],
    ]);
    expect(result.policies[2]?.notes[0]).toMatchObject({ code: 'permissions-boundary' });
    expect(result.leftOut).toEqual([{ code: 'template-trust-policy', subject: 'C', detail: '' }]);
  });

  test('in YAML with short tags reads the same functions', () => {
    const text = `AWSTemplateFormatVersion: 2010-09-09
Parameters:
  Team: {Type: String, Default: pay}
Resources:
  P:
    Type: AWS::IAM::Policy
    Properties:
      PolicyName: !Sub '\${AWS::StackName}-p'
      PolicyDocument:
        Version: 2012-10-17
        Statement:
          - Effect: Deny
            Action: !If [IsProd, 'mse:*', 'mse:Delete*']
            Resource: !Join ['', ['acs:mse:*:*:instance/', !Ref Team]]
            Condition:
              StringEquals:
                aws:RequestTag/env: !FindInMap [Envs, !Ref Stage, name]
                acs:RequestTag/x: !GetAtt Other.Name
`;
    const result = importYaml(text);
    expect(result.kind).toBe('aws-template');
    const [only] = result.policies;
    expect(only?.name).toBe('P');
    expect(JSON.parse(only?.text ?? '').Statement[0]).toEqual({
      Effect: 'Deny',
      Action: '${If IsProd}',
      Resource: 'acs:mse:*:*:instance/${Team}',
      Condition: {
        StringEquals: {
          'acs:RequestTag/env': '${Fn::FindInMap Envs Ref Stage name}',
          'acs:RequestTag/x': '${Other.Name}',
        },
      },
    });
    expect(
      only?.notes.filter(({ isOpen }) => isOpen).map(({ subject, detail }) => [subject, detail]),
    ).toEqual([
      ['Team', 'pay'],
      ['Fn::FindInMap Envs Ref Stage name', ''],
      ['Other.Name', ''],
      ['If IsProd', 'mse:* | mse:Delete*'],
    ]);
  });
});
