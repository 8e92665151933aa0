import { describe, expect, test } from 'vitest';
import { importJson } from '../../../src/engine/interchange/import-json.ts';
import type { ImportedPolicy, ImportResult } from '../../../src/engine/interchange/import-result.ts';
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
const OTHER = JSON.stringify(policy({ Statement: [allow({ Action: 'mse:List*' })] }));

const found = (value: unknown): ImportResult | null =>
  importJson(typeof value === 'string' ? value : JSON.stringify(value));
const policies = (value: unknown): readonly ImportedPolicy[] => found(value)?.policies ?? [];
const namesAndTexts = (value: unknown) => policies(value).map(({ name, text }) => [name, text]);

describe('A RAM policy', () => {
  test.each([
    ['as it is', MINIFIED],
    ['behind a byte order mark', `\ufeff\n ${MINIFIED}\n`],
    ['as a JSON string', JSON.stringify(MINIFIED)],
    ['percent-encoded', encodeURIComponent(MINIFIED)],
    ['percent-encoded behind an encoded line break', encodeURIComponent(`\n\t ${MINIFIED}\n`)],
    ['percent-encoded behind a line break', `\n  ${encodeURIComponent(MINIFIED)}\n`],
    ['percent-encoded but for the brackets', MINIFIED.replaceAll('"', '%22').replaceAll('*', '%2A')],
    ['encoded like a form', encodeURIComponent(JSON.stringify(POLICY, null, 1)).replaceAll('%20', '+')],
    ['percent-encoded in a string', JSON.stringify(encodeURIComponent(MINIFIED))],
    ['behind a prompt', `$ cat policy.json\n${MINIFIED}\n[root@host ~]# `],
    ['behind a log line', `2026-01-01 [INFO] {x} policy=${MINIFIED} took 3 ms`],
    ['as a string in a log line', `output = ${JSON.stringify(MINIFIED)}\n`],
    ['with a comment behind it', `${MINIFIED} // read only`],
  ])('%s is found and formatted', (_title, text) => {
    expect(found(text)).toEqual({
      kind: 'ram-policy',
      policies: [{ name: null, text: FORMATTED, version: null, isInForce: true, notes: [] }],
      leftOut: [],
    });
  });

  test('with members that RAM refuses is still one of RAM, by its version', () => {
    const text = '{"Version":"1","Statement":[{"Sid":"x","Principal":{"RAM":"*"},"Action":"s3:*"}]}';
    expect(found(text)).toMatchObject({ kind: 'ram-policy', policies: [{ text: formatPolicy(text) }] });
  });

  test.each(['{"Version":"1"}', '{"Version":"1","statement":[]}'])('%s is one, and invalid', (text) => {
    expect(found(text)?.kind).toBe('ram-policy');
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
  [
    'a percent-encoded document',
    '{"PolicyVersion":{"VersionId":"v1","Document":"%7B%22Version%22%3A%222012-10-17%22%2C%22Statement%22%3A%5B%5D%7D"}}',
  ],
])('An AWS policy is known by %s', (_title, text) => {
  expect(found(text)?.kind).toBe('aws-policy');
});

describe('An API answer', () => {
  test.each([
    ['GetPolicyVersion', { PolicyVersion: { PolicyDocument: MINIFIED, VersionId: 'v1' } }, null, 'v1'],
    [
      'GetPolicy',
      {
        Policy: { PolicyName: 'n', DefaultVersion: 'v3' },
        DefaultPolicyVersion: { PolicyDocument: MINIFIED, VersionId: 'v3' },
      },
      'n',
      'v3',
    ],
    ['a document as an object', { PolicyVersion: { PolicyDocument: POLICY } }, null, null],
    ['a percent-encoded document', { PolicyDocument: encodeURIComponent(MINIFIED) }, null, null],
    [
      'a percent-encoded document behind a line break',
      { PolicyDocument: encodeURIComponent(`\n${MINIFIED}`) },
      null,
      null,
    ],
  ])('%s holds a policy that is in force', (_title, answer, name, version) => {
    expect(found(answer)).toEqual({
      kind: 'api-response',
      policies: [{ name, text: FORMATTED, version, isInForce: true, notes: [] }],
      leftOut: [],
    });
  });

  const versions = (marks: readonly unknown[]) => ({
    PolicyVersions: {
      PolicyVersion: marks.map((mark, index) => ({
        VersionId: `v${String(index + 1)}`,
        PolicyDocument: index === 0 ? MINIFIED : OTHER,
        ...(mark === undefined ? {} : { IsDefaultVersion: mark }),
      })),
    },
  });
  const inForce = (value: unknown) =>
    policies(value).map(({ isInForce, notes }) => [isInForce, ...notes.map(({ code }) => code)]);

  test.each([
    ['the one marked', [false, true], [[false, 'not-default-version'], [true]]],
    ['the one marked by a string', ['true', 'false'], [[true], [false, 'not-default-version']]],
    [
      'the one marked, though others say nothing',
      [undefined, true],
      [[false, 'not-default-version'], [true]],
    ],
    [
      'none where none is marked',
      [undefined, undefined],
      [
        [false, 'no-default-version'],
        [false, 'no-default-version'],
      ],
    ],
    [
      'none where all are denied',
      [false, false],
      [
        [false, 'not-default-version'],
        [false, 'not-default-version'],
      ],
    ],
    [
      'none where several are marked',
      [true, true],
      [
        [false, 'no-default-version'],
        [false, 'no-default-version'],
      ],
    ],
  ])('of several versions has in force %s', (_title, marks, expected) => {
    expect(inForce(versions(marks))).toEqual(expected);
  });

  test('names the default version beside the list', () => {
    const answer = { Policy: { PolicyName: 'n', DefaultVersion: 'v2' }, ...versions([undefined, undefined]) };
    expect(policies(answer).map((it) => [it.name, it.version, it.isInForce])).toEqual([
      ['n', 'v1', false],
      ['n', 'v2', true],
    ]);
  });

  test('with one version that is not the default has none in force', () => {
    const answer = { PolicyVersion: { VersionId: 'v1', IsDefaultVersion: false, PolicyDocument: MINIFIED } };
    expect(inForce(answer)).toEqual([[false, 'not-default-version']]);
  });

  test('after another one counts versions of the same policy together', () => {
    const answer = (VersionId: string) =>
      JSON.stringify({ PolicyVersion: { VersionId, PolicyDocument: OTHER } });
    const text = `$ aliyun ram GetPolicyVersion --PolicyName dev --VersionId v1\n${answer('v1')}\n$ aliyun ram GetPolicyVersion --PolicyName=dev --VersionId v2\n${answer('v2')}\n$ `;
    expect(policies(text).map(({ name, version, isInForce }) => [name, version, isInForce])).toEqual([
      ['dev', 'v1', false],
      ['dev', 'v2', false],
    ]);
  });

  test('without names after another one is about a different policy where both are the default', () => {
    const answer = JSON.stringify({
      PolicyVersion: { VersionId: 'v1', IsDefaultVersion: true, PolicyDocument: OTHER },
    });
    expect(policies(`${answer}\n${answer}`).map(({ isInForce }) => isInForce)).toEqual([true, true]);
  });

  test('between prompts is found, with the tabs of its document formatted', () => {
    const document = JSON.stringify(POLICY, null, '\t');
    const answer = JSON.stringify(
      { Policy: { PolicyName: 'mse-dev' }, DefaultPolicyVersion: { PolicyDocument: document } },
      null,
      2,
    );
    const text = `$ aliyun ram GetPolicy --PolicyName mse-dev --PolicyType Custom\n${answer}\n$ `;
    expect(namesAndTexts(text)).toEqual([['mse-dev', FORMATTED]]);
  });

  test('of a mixed kind reads each document in its own language', () => {
    const answer = {
      Policies: [
        { PolicyName: 'ram', PolicyDocument: MINIFIED },
        {
          PolicyName: 'aws',
          PolicyDocument: { Version: '2012-10-17', Statement: [{ Sid: 'x', ...allow() }] },
        },
      ],
    };
    expect(found(answer)?.kind).toBe('api-response');
    expect(
      policies(answer).map(({ name, text, notes }) => [name, JSON.parse(text).Version, notes.length]),
    ).toEqual([
      ['ram', '1', 0],
      ['aws', '1', 1],
    ]);
  });

  test('with account details of AWS gives all inline policies, without trust policies', () => {
    const document = { Version: '2012-10-17', Statement: [allow()] };
    const answer = {
      UserDetailList: [
        { UserName: 'u', UserPolicyList: [{ PolicyName: 'inline', PolicyDocument: document }] },
      ],
      RoleDetailList: [
        {
          RoleName: 'r',
          AssumeRolePolicyDocument: document,
          PermissionsBoundary: { PermissionsBoundaryArn: 'arn:aws:iam::1:policy/b' },
          RolePolicyList: [{ PolicyName: 'limited', PolicyDocument: document }],
        },
      ],
    };
    expect(policies(answer).map(({ name, notes }) => [name, ...notes.map(({ code }) => code)])).toEqual([
      ['inline'],
      ['limited', 'permissions-boundary'],
    ]);
    expect(found(answer)?.leftOut).toEqual([{ code: 'template-trust-policy', subject: 'r', detail: '' }]);
  });

  test.each(['{"Version":"1","Statement":[', 'x', '{"Version":"1"}', 7])(
    'leaves out the document %j, and says of which policy',
    (document) => {
      const answer = {
        Policies: [{ PolicyName: 'bad', PolicyDocument: document }, { PolicyDocument: OTHER }],
      };
      expect(found(answer)).toMatchObject({
        policies: [{ text: formatPolicy(OTHER) }],
        leftOut: [{ code: 'unreadable-document', subject: 'bad' }],
      });
    },
  );
});

test.each([
  ['an array', `[${MINIFIED},${OTHER}]`],
  ['lines', `${MINIFIED}\n${OTHER}\n`],
  ['values with commas between', `${MINIFIED},\n${OTHER}`],
  ['an array of strings', JSON.stringify([{ PolicyDocument: MINIFIED }, { PolicyDocument: OTHER }])],
])('All policies in %s are found', (_title, text) => {
  expect(found(text)?.kind).toBe('api-response');
  expect(policies(text).map((it) => it.text)).toEqual([FORMATTED, formatPolicy(OTHER)]);
});

test('JSON with a syntax error beside others is left out, with the position of the error', () => {
  const text = `${MINIFIED}\n{"Statement": [1,]}\n`;
  expect(found(text)).toMatchObject({
    policies: [{ text: FORMATTED }],
    leftOut: [{ code: 'unreadable-json', subject: '{"Statement": [1,]}', detail: '2:18' }],
  });
});

test.each([
  ['a trailing comma', `${MINIFIED.slice(0, -2)},]}`],
  ['a missing bracket', MINIFIED.slice(0, -1)],
  ['a missing quote', MINIFIED.replace('"Statement"', '"Statement')],
  ['a bracket too many', `${MINIFIED}}`],
  ['a comma behind it', `${MINIFIED},`],
  ['a broken answer around it', `{"a":1,,"PolicyDocument":${MINIFIED}}`],
  ['an answer that was cut', `{"Policies":[{"PolicyDocument":${MINIFIED}},{`],
  ['full-width punctuation', MINIFIED.replaceAll(':', '：')],
])('A policy with %s is not found as something else', (_title, text) => {
  expect(found(text)).toBeNull();
});

test.each(['', 'Hello', '%7B%', '[]', '{}', '[1, 2]', '{"a":{"b":[null]}}', '"x"', 'a [b] {c} "d"'])(
  'In %j there is nothing to find',
  (text) => {
    expect(found(text)).toBeNull();
  },
);

test('Both members stay where one occurs twice, so that RAM rejects the policy', () => {
  const text =
    '{"PolicyDocument":{"Version":"1","Statement":[{"Effect":"Deny","Action":"mse:a","\\u0041ction":"mse:b","Resource":"*"}]}}';
  const [only] = policies(text);
  expect(only?.text).toMatch(/"mse:a"[^]*"mse:b"/);
  expect(parsePolicy(only?.text ?? '').kind).toBe('rejected');
});

test.each([
  ['open objects', '{"a":'],
  ['open arrays', '[["'],
  ['answers', `{"PolicyDocument":${JSON.stringify(OTHER)}}\n`],
  ['codes', '%7b%22'],
  ['prompts', '[root@host ~]# {x} '],
])(
  'Two megabytes of %s are read',
  (_title, piece) => {
    expect(() => found(piece.repeat(Math.ceil(2_000_000 / piece.length)))).not.toThrow();
  },
  // A second or two; anything that is not linear would take minutes.
  60_000,
);
