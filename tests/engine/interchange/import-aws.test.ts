import { describe, expect, test } from 'vitest';
import { applyImportChoice } from '../../../src/engine/interchange/apply-import-choice.ts';
import { convertAws } from '../../../src/engine/interchange/import-aws.ts';
import { isComplete } from '../../../src/engine/interchange/import-result.ts';
import type { ImportedPolicy, ImportNote } from '../../../src/engine/interchange/import-result.ts';
import { parseJson } from '../../../src/engine/policy/json.ts';
import { parsePolicy } from '../../../src/engine/policy/parse.ts';

type Members = Readonly<Record<string, unknown>>;

const convertText = (text: string): ImportedPolicy => convertAws(parseJson(text).root);
const convert = (...statements: readonly unknown[]): ImportedPolicy =>
  convertText(JSON.stringify({ Version: '2012-10-17', Statement: statements }));
const statementsOf = ({ text }: ImportedPolicy): readonly Members[] => JSON.parse(text).Statement;
const codesOf = ({ notes }: ImportedPolicy) => notes.map(({ code }) => code);
const openCodes = ({ notes }: ImportedPolicy) => notes.filter(({ isOpen }) => isOpen).map(({ code }) => code);
const choicesOf = ({ notes }: ImportedPolicy) =>
  notes.flatMap(({ choices }) => choices.map((it) => ({ ...it, statement: JSON.parse(it.statement) })));

const ALLOW = { Effect: 'Allow', Action: '*', Resource: '*' };
const DENY = { Effect: 'Deny', Action: '*', Resource: '*' };
const withCondition = (statement: Members, Condition: unknown) => ({ ...statement, Condition });
const conditionOf = (policy: ImportedPolicy) => statementsOf(policy)[0]?.['Condition'];

describe('What means the same', () => {
  test('is carried over without a note, and RAM accepts it', () => {
    const policy = convertText(
      '{"Version":"2008-10-17","Statement":{"Effect":"Deny","NotAction":["*"],"Resource":["*"]}}',
    );
    expect(policy).toMatchObject({ version: null, isInForce: true, notes: [] });
    expect(parsePolicy(policy.text).kind).toBe('accepted');
    expect(JSON.parse(policy.text)).toEqual({
      Version: '1',
      Statement: [{ Effect: 'Deny', NotAction: ['*'], Resource: ['*'] }],
    });
  });

  test('includes services that both clouds have, and ARNs of Alibaba Cloud', () => {
    const statement = { ...DENY, Action: ['mse:Delete*', 'rds:*', '*:Get*'], Resource: 'acs:mse:*:*:*' };
    const policy = convert(statement);
    expect(statementsOf(policy)).toEqual([statement]);
    expect(policy.notes).toEqual([]);
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
  ])('includes a condition %s on %s', (operator, from, to, value) => {
    for (const statement of [ALLOW, DENY]) {
      const policy = convert(withCondition(statement, { [operator]: { [from]: value } }));
      expect(conditionOf(policy)).toEqual({ [operator]: { [to]: value } });
      expect(policy.notes).toMatchObject([{ code: 'key-renamed', statement: 1, subject: from, detail: to }]);
      expect(isComplete(policy)).toBe(true);
    }
  });

  test('includes numbers and Booleans, quoted with their digits as typed', () => {
    const policy = convertText(
      '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"*","Resource":"*","Condition":{"Bool":{"acs:MFAPresent":true},"NumericEquals":{"acs:x":[1.10,12345678901234567890,1e3]}}}]}',
    );
    expect(conditionOf(policy)).toEqual({
      Bool: { 'acs:MFAPresent': 'true' },
      NumericEquals: { 'acs:x': ['1.10', '12345678901234567890', '1e3'] },
    });
    expect(isComplete(policy)).toBe(true);
  });
});

describe('What decides nothing', () => {
  test('is dropped: Sid and Id', () => {
    const policy = convertText(
      '{"Version":"2012-10-17","Id":"x","Statement":[{"Sid":"y","Effect":"Allow","Action":"*","Resource":"*"}]}',
    );
    expect(JSON.parse(policy.text)).toEqual({ Version: '1', Statement: [ALLOW] });
    expect(policy.notes).toMatchObject([
      { code: 'member-dropped', statement: null, subject: 'Id', isOpen: false },
      { code: 'member-dropped', statement: 1, subject: 'Sid', isOpen: false },
    ]);
  });

  test.each([
    ['{"Version":"2015-01-01","Statement":[]}', '2015-01-01'],
    ['{"Version":2012,"Statement":[]}', '2012'],
    ['{"Statement":[]}', ''],
  ])('is a version in %s, and the note has it', (text, subject) => {
    expect(convertText(text).notes).toMatchObject([{ code: 'version-replaced', subject, detail: '1' }]);
  });
});

test('Members that no language defines stay, so that RAM rejects the policy', () => {
  const policy = convert({ ...ALLOW, condition: { Bool: { 'aws:SecureTransport': 'true' } } });
  expect(openCodes(policy)).toEqual(['member-not-in-ram']);
  expect(parsePolicy(policy.text).kind).toBe('rejected');
});

test.each(['Principal', 'NotPrincipal'])('A %s makes the result a draft', (member) => {
  const policy = convert({ ...ALLOW, [member]: '*' });
  expect(statementsOf(policy)).toEqual([ALLOW]);
  expect(openCodes(policy)).toEqual(['principal-dropped']);
});

test.each([
  [
    'a statement',
    '{"Statement":[{"Effect":"Deny","Action":"mse:a","Action":"mse:b","Resource":"*"}]}',
    1,
    'Action',
  ],
  [
    'a condition',
    '{"Statement":[{"Effect":"Allow","Action":"*","Resource":"*","Condition":{"StringLike":{"aws:UserAgent":"a"},"StringLike":{"aws:UserAgent":"b"}}}]}',
    1,
    'StringLike',
  ],
  [
    'the policy',
    '{"Statement":[],"Statement":[{"Effect":"Deny","Action":"*","Resource":"*"}]}',
    null,
    'Statement',
  ],
])('Both members stay where one occurs twice in %s', (_title, text, statement, subject) => {
  const policy = convertText(text.replace('{', '{"Version":"2012-10-17",'));
  expect(policy.notes).toContainEqual(
    expect.objectContaining({ code: 'duplicate-member', statement, subject, isOpen: true }),
  );
  expect(policy.text.split(`"${subject}":`).length).toBe(3);
  expect(parsePolicy(policy.text).kind).toBe('rejected');
});

describe('Actions of services that RAM lacks', () => {
  const Action = ['s3:Get*', 's3:Put*', 'braket:*', '*'];

  test('stay in an Allow, and each service is noted once a statement', () => {
    const policy = convert({ ...ALLOW, Action });
    expect(statementsOf(policy)).toEqual([{ ...ALLOW, Action }]);
    expect(policy.notes).toMatchObject([
      { code: 'foreign-service', subject: 's3', detail: 'oss', isOpen: false },
      { code: 'foreign-service', subject: 'braket', detail: '', isOpen: false },
    ]);
  });

  test.each(['s3:DeleteBucket', 'braket:*', 's3*:Get*'])('leave a Deny of %s open', (action) => {
    expect(openCodes(convert(ALLOW, { ...DENY, Action: ['mse:Delete*', action] }))).toEqual([
      'denial-not-in-ram',
    ]);
  });

  test('that a Deny excludes make it stricter', () => {
    expect(isComplete(convert({ Effect: 'Deny', NotAction: 's3:*', Resource: '*' }))).toBe(true);
  });

  test('that an Allow excludes are excluded with their counterparts, and to be checked', () => {
    const policy = convert({ Effect: 'Allow', NotAction: ['iam:*', 'account:*'], Resource: '*' });
    expect(statementsOf(policy)[0]).toMatchObject({ NotAction: ['iam:*', 'account:*', 'ram:*'] });
    expect(policy.notes).toMatchObject([
      { code: 'exclusion-not-in-ram', subject: 'iam:*', detail: 'ram:*', isOpen: true },
      { code: 'exclusion-not-in-ram', subject: 'account:*', detail: '', isOpen: true },
    ]);
  });
});

test('Resources of AWS stay, with the form of an ARN to put there, and no region is left empty', () => {
  const Resource = [
    '*',
    'arn:aws:s3:::bucket/*',
    'arn:aws-cn:sns:cn-north-1:123:a:b',
    'arn:aws:s3',
    'acs:mse:*:*:*',
  ];
  const policy = convert({ ...ALLOW, Resource });
  expect(statementsOf(policy)).toEqual([{ ...ALLOW, Resource }]);
  expect(policy.notes).toMatchObject([
    { code: 'foreign-resource', subject: Resource[1], detail: 'acs:oss:*:*:bucket/*', isOpen: true },
    { code: 'foreign-resource', subject: Resource[2], detail: 'acs:mns:*:*:a:b', isOpen: true },
    { code: 'foreign-resource', subject: Resource[3], detail: '', isOpen: true },
  ]);
  expect(openCodes(convert({ ...DENY, Resource }))).toEqual(['denial-not-in-ram']);
});

describe('NotResource', () => {
  const SAFE = 'acs:mse:*:*:instance/safe';

  test('in a Deny stays, and can be replaced by a stricter Deny', () => {
    const policy = convert(ALLOW, { Effect: 'Deny', Action: 'mse:*', NotResource: SAFE });
    expect(openCodes(policy)).toEqual(['denial-not-in-ram']);
    expect(parsePolicy(policy.text).kind).toBe('rejected');
    expect(choicesOf(policy)).toEqual([
      { statement: { ...DENY, Action: 'mse:*' }, replaces: 2, warning: 'narrower' },
    ]);
  });

  test('in an Allow stays, and can be replaced by an Allow and a Deny', () => {
    const policy = convert({ Effect: 'Allow', Action: 'mse:*', NotResource: SAFE });
    expect(openCodes(policy)).toEqual(['allow-not-in-ram']);
    const [choice] = policy.notes.flatMap(({ choices }) => choices);
    expect(JSON.parse(applyImportChoice(policy.text, choice!)).Statement).toEqual([
      { ...ALLOW, Action: 'mse:*' },
      { Effect: 'Deny', Action: 'mse:*', Resource: SAFE },
    ]);
  });
});

describe('A Deny of calls without MFA', () => {
  const policy = convert(
    ALLOW,
    {
      Effect: 'Deny',
      NotAction: ['iam:GetUser'],
      Resource: '*',
      Condition: { BoolIfExists: { 'aws:MultiFactorAuthPresent': 'false' } },
    },
    { ...ALLOW, Condition: { IpAddress: { 'aws:SourceIp': '10.0.0.0/8' } } },
  );
  const choices = policy.notes.flatMap((note) => note.choices);

  test('is open, and RAM rejects it as it stays', () => {
    expect(openCodes(policy)).toEqual(['denial-not-in-ram']);
    expect(parsePolicy(policy.text).kind).toBe('rejected');
  });

  test('can become a Deny that AccessKey calls escape, with that warning', () => {
    expect(choices[0]).toMatchObject({ replaces: 2, warning: 'access-key-calls' });
    const [, denial, ...others] = JSON.parse(applyImportChoice(policy.text, choices[0]!)).Statement;
    expect(denial).toEqual({
      Effect: 'Deny',
      NotAction: ['iam:GetUser'],
      Resource: '*',
      Condition: { Bool: { 'acs:MFAPresent': 'false' } },
    });
    expect(others).toHaveLength(1);
  });

  test('can become a condition of each Allow instead', () => {
    const text = applyImportChoice(policy.text, choices[1]!);
    expect(parsePolicy(text).kind).toBe('accepted');
    const [first, , third] = JSON.parse(text).Statement;
    expect(first).toEqual(withCondition(ALLOW, { Bool: { 'acs:MFAPresent': 'true' } }));
    expect(third.Condition).toEqual({
      IpAddress: { 'acs:SourceIp': '10.0.0.0/8' },
      Bool: { 'acs:MFAPresent': 'true' },
    });
  });
});

describe('Operators', () => {
  const only = (statement: Members, operator: string, value: unknown = 'a', key = 'acs:x') =>
    convert(withCondition(statement, { [operator]: { [key]: value } }));

  test.each([
    ['ArnLike', 'StringLike'],
    ['ArnNotEquals', 'StringNotLike'],
    ['ForAnyValue:StringEquals', 'StringEquals'],
    ['ForAnyValue:ArnEquals', 'StringLike'],
    ['StringNotEqualsIfExists', 'StringNotEquals'],
    ['ForAllValues:StringEqualsIfExists', 'ForAllValues:StringEquals'],
  ])('%s becomes %s, which means the same', (from, to) => {
    for (const statement of [ALLOW, DENY]) {
      const policy = only(statement, from);
      expect(conditionOf(policy)).toEqual({ [to]: { 'acs:x': 'a' } });
      expect(policy.notes).toMatchObject([{ code: 'operator-replaced', subject: from, detail: to }]);
      expect(isComplete(policy)).toBe(true);
    }
  });

  test.each([
    ['StringEqualsIfExists', 'StringEquals'],
    ['ForAnyValue:StringEqualsIfExists', 'StringEquals'],
    ['ForAnyValue:StringNotEqualsIfExists', 'StringNotEquals'],
  ])('%s becomes the stricter %s in an Allow, and leaves a Deny open', (from, to) => {
    const allow = only(ALLOW, from);
    expect(conditionOf(allow)).toEqual({ [to]: { 'acs:x': 'a' } });
    expect(allow.notes).toMatchObject([{ code: 'operator-narrowed', isOpen: false }]);
    const deny = only(DENY, from);
    expect(openCodes(deny)).toEqual(['denial-not-in-ram']);
    expect(choicesOf(deny)).toEqual([
      { statement: withCondition(DENY, { [to]: { 'acs:x': 'a' } }), replaces: 1, warning: 'wider' },
      { statement: DENY, replaces: 1, warning: 'narrower' },
    ]);
  });

  test.each([
    ['true', 'StringNotLike'],
    [false, 'StringLike'],
  ])('Null %j is %s of any value', (value, to) => {
    const condition = { [to]: { 'acs:x': '*' } };
    const allow = only(ALLOW, 'Null', value);
    expect(conditionOf(allow)).toEqual(condition);
    expect(isComplete(allow)).toBe(true);
    const deny = only(DENY, 'Null', value);
    expect(openCodes(deny)).toEqual(['denial-not-in-ram']);
    expect(choicesOf(deny)).toEqual([
      { statement: withCondition(DENY, condition), replaces: 1, warning: null },
    ]);
  });

  test.each([
    ['ArnLike', ALLOW],
    ['ArnNotLike', DENY],
  ])('%s with a wildcard would match more as text, so it stays open', (operator, statement) => {
    const policy = only(statement, operator, 'acs:ram::*:user/x');
    expect(openCodes(policy)).toHaveLength(1);
    expect(parsePolicy(policy.text).kind).toBe('rejected');
  });

  test.each([
    'BinaryEquals',
    'ForAnyValue:StringNotEquals',
    'Foo',
    'ForAnyValue:ForAllValues:StringEquals',
    'stringequals',
  ])('%s stays, so that RAM rejects the policy', (operator) => {
    for (const statement of [ALLOW, DENY]) {
      const policy = only(statement, operator);
      expect(conditionOf(policy)).toEqual({ [operator]: { 'acs:x': 'a' } });
      expect(codesOf(policy)).toContain('operator-not-in-ram');
      expect(isComplete(policy)).toBe(false);
      expect(parsePolicy(policy.text).kind).toBe('rejected');
    }
  });

  test('Two clauses that would become one are not merged, since that turns "and" into "or"', () => {
    const policy = convert(
      withCondition(ALLOW, {
        StringLike: { 'aws:PrincipalArn': 'a', 'aws:principalarn': 'b' },
        ArnLike: { 'aws:PrincipalArn': 'c' },
      }),
    );
    expect(conditionOf(policy)).toEqual({
      StringLike: { 'acs:PrincipalARN': 'a', 'aws:principalarn': 'b' },
      ArnLike: { 'aws:PrincipalArn': 'c' },
    });
    expect(openCodes(policy)).toEqual(['allow-not-in-ram']);
  });
});

describe('A condition that no request to RAM can meet as in AWS', () => {
  test.each([
    ['StringEquals', 'no-request'],
    ['StringNotEquals', 'every-request'],
    ['ForAllValues:StringLike', 'every-request'],
  ])('stays: %s on a key that RAM lacks is met by %s', (operator, detail) => {
    const condition = { [operator]: { 'aws:PrincipalOrgID': 'o-1' } };
    const allow = convert(withCondition(ALLOW, condition));
    expect(conditionOf(allow)).toEqual(condition);
    expect(allow.notes).toMatchObject([{ code: 'key-not-in-ram', detail, isOpen: true }]);
    const deny = convert(withCondition(DENY, condition));
    expect(openCodes(deny)).toEqual(['denial-not-in-ram']);
    expect(choicesOf(deny)).toEqual([{ statement: DENY, replaces: 1, warning: 'narrower' }]);
  });

  test.each([
    ['StringLike', 'acs:PrincipalARN', 'arn:aws:iam::1:user/x', 'value-names-aws'],
    ['DateLessThan', 'acs:CurrentTime', 1700000000, 'value-not-in-ram'],
    ['Bool', 'acs:MFAPresent', ['true', 'false'], 'value-not-in-ram'],
    ['StringEquals', 'acs:x', [], 'value-not-in-ram'],
    ['StringEquals', 'acs:x', { a: 1 }, 'value-not-in-ram'],
    ['StringNotEquals', 'acs:x', '${aws:username}', 'variable-not-in-ram'],
  ])('is open: %s on %s with %j', (operator, key, value, code) => {
    const condition = { [operator]: { [key]: value } };
    expect(openCodes(convert(withCondition(ALLOW, condition)))).toEqual([code]);
    expect(openCodes(convert(withCondition(DENY, condition)))).toEqual(['denial-not-in-ram']);
  });
});

test('A policy variable is plain text in RAM: an Allow then matches nothing, and a Deny is open', () => {
  const Resource = 'acs:mse:*:*:instance/${aws:username}';
  const allow = convert({ ...ALLOW, Resource });
  expect(allow.notes).toMatchObject([
    { code: 'variable-not-in-ram', subject: '${aws:username}', isOpen: false },
  ]);
  expect(openCodes(convert({ ...DENY, Resource }))).toEqual(['denial-not-in-ram']);
  expect(openCodes(convert(withCondition(DENY, { StringEquals: { 'acs:x': '${aws:userid}' } })))).toEqual([
    'denial-not-in-ram',
  ]);
});

test('Allow everything with four denials that RAM lacks is not complete, and each keeps its number', () => {
  const policy = convert(
    { Sid: 'A', ...ALLOW },
    {
      Sid: 'B',
      Effect: 'Deny',
      NotAction: ['iam:GetUser'],
      Resource: '*',
      Condition: { BoolIfExists: { 'aws:MultiFactorAuthPresent': 'false' } },
    },
    { Sid: 'C', Effect: 'Deny', Action: '*', NotResource: 'arn:aws:s3:::safe/*' },
    { Sid: 'D', Effect: 'Allow', Action: 's3:*', Resource: 'arn:aws:s3:::home/${aws:username}/*' },
    {
      Sid: 'E',
      ...DENY,
      Condition: {
        'ForAnyValue:StringEquals': { 'aws:TagKeys': ['x'] },
        Null: { 'aws:TokenIssueTime': 'true' },
      },
    },
  );
  const open = policy.notes.filter(({ isOpen }) => isOpen).map(({ code, statement }) => [code, statement]);
  expect(open).toEqual([
    ['denial-not-in-ram', 2],
    ['denial-not-in-ram', 3],
    ['foreign-resource', 4],
    ['denial-not-in-ram', 5],
  ]);
  expect(parsePolicy(policy.text).kind).toBe('rejected');
  expect(statementsOf(policy)).toHaveLength(5);
});

test('All choices together give a policy that RAM accepts', () => {
  const policy = convert(
    ALLOW,
    { ...DENY, Condition: { BoolIfExists: { 'aws:MultiFactorAuthPresent': false } } },
    { Effect: 'Deny', Action: 'mse:*', NotResource: 'acs:mse:*:*:instance/safe' },
    withCondition(DENY, { Null: { 'aws:UserAgent': 'true' } }),
  );
  const answers = policy.notes.flatMap(({ choices }: ImportNote) => choices.slice(0, 1));
  expect(answers).toHaveLength(3);
  expect(parsePolicy(answers.reduce(applyImportChoice, policy.text)).kind).toBe('accepted');
});

test('Values of a wrong type do no harm', () => {
  const odd = { Effect: 1, Action: {}, Resource: [null, 2], Condition: { Bool: 'x', Null: [] } };
  expect(() => convert(odd)).not.toThrow();
  expect(conditionOf(convert(withCondition(ALLOW, { Bool: 'x' })))).toEqual({ Bool: 'x' });
  expect(isComplete(convert(withCondition(ALLOW, { Bool: 'x' })))).toBe(false);
  const text = '{"Version":"2012-10-17","Statement":[1,null,"x",[],{"Condition":"x"}]}';
  expect(parsePolicy(convertText(text).text).kind).toBe('rejected');
});
