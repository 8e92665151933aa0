import { expect, test } from 'vitest';
import type { CarryOver } from '../../../src/engine/interchange/carry-over.ts';
import { fromAws } from '../../../src/engine/interchange/from-aws.ts';
import { parsePolicy } from '../../../src/engine/policy/parse.ts';

/** The RAM statement that a statement of AWS becomes, and the notes. */
function converted(statement: Readonly<Record<string, unknown>>): {
  readonly statement: unknown;
  readonly notes: readonly CarryOver[];
} {
  const text = JSON.stringify({ Version: '2012-10-17', Statement: [statement] });
  const { text: ram, notes } = fromAws(text)!;
  const { Version, Statement } = JSON.parse(ram);
  expect(Version).toBe('1');
  return { statement: Statement[0], notes };
}

const BARE = { Effect: 'Allow', Action: '*', Resource: '*' };

const conditionOf = (condition: unknown) => {
  const { statement, notes } = converted({ ...BARE, Condition: condition });
  return { condition: (statement as { Condition: unknown }).Condition, notes };
};

test('What both languages say alike is carried over without a note, and RAM accepts it', () => {
  const { text, notes } = fromAws(
    '{"Version":"2008-10-17","Statement":{"Effect":"Deny","NotAction":["*"],"Resource":["*"]}}',
  )!;
  expect(notes).toEqual([]);
  expect(parsePolicy(text).kind).toBe('accepted');
  expect(JSON.parse(text)).toEqual({
    Version: '1',
    Statement: [{ Effect: 'Deny', NotAction: ['*'], Resource: ['*'] }],
  });
});

test('Sid, Id and members of no language are dropped', () => {
  expect(converted({ Sid: 'x', ...BARE, Foo: 1 })).toEqual({
    statement: BARE,
    notes: [
      { kind: 'member-dropped', statement: 1, member: 'Sid' },
      { kind: 'member-dropped', statement: 1, member: 'Foo' },
    ],
  });
  expect(fromAws('{"Id":"x","Statement":[]}')?.notes).toEqual([
    { kind: 'member-dropped', statement: null, member: 'Id' },
  ]);
});

test('A principal is dropped, and a statement with NotResource is left out', () => {
  const { text, notes } = fromAws(
    JSON.stringify({
      Statement: [
        { Effect: 'Deny', Action: '*', NotResource: 'arn:aws:s3:::b' },
        { ...BARE, Principal: '*' },
      ],
    }),
  )!;
  expect(JSON.parse(text).Statement).toEqual([BARE]);
  expect(notes).toEqual([
    { kind: 'statement-left-out', statement: 1 },
    { kind: 'principal-dropped', statement: 2, member: 'Principal' },
  ]);
});

test('Actions stay, and each service is noted once a statement', () => {
  const action = ['s3:Get*', 's3:Put*', 'braket:*', '*'];
  expect(converted({ ...BARE, Action: action })).toEqual({
    statement: { ...BARE, Action: action },
    notes: [
      { kind: 'foreign-service', statement: 1, service: 's3', counterpart: 'oss' },
      { kind: 'foreign-service', statement: 1, service: 'braket', counterpart: null },
    ],
  });
});

test('Resources of AWS stay, with the shape of an ARN to put there', () => {
  const resource = [
    '*',
    'arn:aws:s3:::bucket/*',
    'arn:aws-cn:sns:cn-north-1:123:a:b',
    'arn:aws:s3',
    'acs:mse:*:*:*',
  ];
  const { statement, notes } = converted({ ...BARE, Resource: resource });
  expect(statement).toEqual({ ...BARE, Resource: resource });
  expect(notes).toEqual([
    {
      kind: 'foreign-resource',
      statement: 1,
      resource: 'arn:aws:s3:::bucket/*',
      suggestion: 'acs:oss:*:*:bucket/*',
    },
    {
      kind: 'foreign-resource',
      statement: 1,
      resource: 'arn:aws-cn:sns:cn-north-1:123:a:b',
      suggestion: 'acs:mns:*:*:a:b',
    },
    { kind: 'foreign-resource', statement: 1, resource: 'arn:aws:s3', suggestion: null },
  ]);
});

test.each([
  ['IpAddress', 'aws:SourceIp', 'acs:SourceIp', '10.0.0.0/8'],
  ['DateGreaterThan', 'aws:CurrentTime', 'acs:CurrentTime', '2026-11-23T10:00:00Z'],
  ['Bool', 'aws:SecureTransport', 'acs:SecureTransport', 'true'],
  ['Bool', 'aws:multiFactorAuthPresent', 'acs:MFAPresent', 'true'],
  ['StringLike', 'aws:UserAgent', 'acs:UserAgent', 'x*'],
  ['StringEquals', 'aws:PrincipalArn', 'acs:PrincipalARN', 'x'],
  ['StringEquals', 'aws:SourceVpc', 'acs:SourceVpc', 'vpc-1'],
  ['NotIpAddress', 'aws:VpcSourceIp', 'acs:VpcSourceIp', '10.0.0.1'],
  ['StringEquals', 'aws:RequestTag/Team', 'acs:RequestTag/Team', 'x'],
  ['ForAllValues:StringEquals', 'AWS:ResourceTag/a/b', 'acs:ResourceTag/a/b', 'x'],
])('A condition %s on %s is one on %s', (operator, from, to, value) => {
  expect(conditionOf({ [operator]: { [from]: value } })).toEqual({
    condition: { [operator]: { [to]: value } },
    notes: [{ kind: 'key-renamed', statement: 1, from, to }],
  });
});

test('Numbers and Booleans are quoted', () => {
  const { condition } = conditionOf({
    Bool: { 'acs:MFAPresent': true },
    NumericEquals: { 'acs:x': [1, 2.5] },
  });
  expect(condition).toEqual({ Bool: { 'acs:MFAPresent': 'true' }, NumericEquals: { 'acs:x': ['1', '2.5'] } });
});

test.each([
  ['ArnLike', 'StringLike'],
  ['ArnNotEquals', 'StringNotLike'],
  ['ForAnyValue:StringEquals', 'StringEquals'],
  ['ForAnyValue:ArnEquals', 'StringLike'],
])('%s becomes %s, with a note', (from, to) => {
  expect(conditionOf({ [from]: { 'acs:x': 'a' } })).toEqual({
    condition: { [to]: { 'acs:x': 'a' } },
    notes: [{ kind: 'operator-replaced', statement: 1, from, to }],
  });
});

test.each(['StringEqualsIfExists', 'Null', 'BinaryEquals', 'ForAnyValue:StringNotEquals', 'Foo'])(
  'A condition with %s stays as it is, so that RAM refuses the policy',
  (operator) => {
    const condition = { [operator]: { 'acs:x': 'true' } };
    expect(conditionOf(condition)).toEqual({
      condition,
      notes: [{ kind: 'operator-not-in-ram', statement: 1, operator }],
    });
    const text = JSON.stringify({ Statement: [{ ...BARE, Condition: condition }] });
    expect(parsePolicy(fromAws(text)!.text).kind).toBe('rejected');
  },
);

test('A key that RAM lacks, a value that names AWS, a date in seconds and a variable are noted', () => {
  const { notes } = conditionOf({
    StringLike: { 'aws:PrincipalOrgID': 'o-1', 'acs:PrincipalARN': 'arn:aws:iam::1:user/${aws:username}' },
    DateLessThan: { 'acs:CurrentTime': 1700000000 },
  });
  expect(notes).toEqual([
    { kind: 'key-not-in-ram', statement: 1, key: 'aws:PrincipalOrgID', metBy: 'no-request' },
    { kind: 'variable-not-in-ram', statement: 1, variable: '${aws:username}' },
    {
      kind: 'value-names-aws',
      statement: 1,
      key: 'acs:PrincipalARN',
      value: 'arn:aws:iam::1:user/${aws:username}',
    },
    { kind: 'value-not-in-ram', statement: 1, operator: 'DateLessThan', value: '1700000000' },
  ]);
});

test('A key that RAM lacks limits nothing under a negated operator, and the note says so', () => {
  const condition = { StringNotEquals: { 'aws:x': 'a' }, 'ForAllValues:StringLike': { 's3:y': 'a' } };
  expect(conditionOf(condition)).toEqual({
    condition,
    notes: [
      { kind: 'key-not-in-ram', statement: 1, key: 'aws:x', metBy: 'every-request' },
      { kind: 'key-not-in-ram', statement: 1, key: 's3:y', metBy: 'every-request' },
    ],
  });
});

test('Two clauses that would become one are not merged, for that would turn "and" into "or"', () => {
  const { condition, notes } = conditionOf({
    StringLike: { 'aws:PrincipalArn': 'a', 'aws:principalarn': 'b' },
    ArnLike: { 'aws:PrincipalArn': 'c' },
  });
  expect(condition).toEqual({
    StringLike: { 'acs:PrincipalARN': 'a', 'aws:principalarn': 'b' },
    ArnLike: { 'aws:PrincipalArn': 'c' },
  });
  expect(notes).toContainEqual({ kind: 'operator-not-in-ram', statement: 1, operator: 'ArnLike' });
});

test.each(['', '{', '[]', '"x"', '{"Version":"2012-10-17"}'])('%j is no policy to convert', (text) => {
  expect(fromAws(text)).toBeNull();
});

test('Values of a wrong type come through without harm', () => {
  const odd = {
    Effect: 1,
    Action: {},
    Resource: [null, 2],
    Condition: { Bool: 'x', Null: [] },
    __proto__: {},
  };
  expect(() => converted(odd)).not.toThrow();
  expect(conditionOf({ Bool: 'x' }).condition).toEqual({ Bool: 'x' });
  expect(fromAws('{"Statement":[1,null,"x",[],{"Condition":"x"}]}')?.notes).toEqual([]);
});
