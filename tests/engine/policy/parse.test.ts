import { describe, expect, test } from 'vitest';
import { SEVERITIES } from '../../../src/engine/policy/diagnostic.ts';
import { parsePolicy, POLICY_LENGTH_LIMIT } from '../../../src/engine/policy/parse.ts';
import { drawDiagnostic, readMarks } from '../../support/carets.ts';

const STATEMENT = '{"Effect":"Allow","Action":"mse:*","Resource":"*"}';
const inPolicy = (statements: string): string => `{"Version":"1","Statement":[${statements}]}`;
const withAction = (value: string): string => inPolicy(`{"Effect":"Allow","Action":${value},"Resource":"*"}`);
const withResource = (value: string): string =>
  inPolicy(`{"Effect":"Allow","Action":"mse:*","Resource":${value}}`);
const withCondition = (value: string): string =>
  inPolicy(`{"Effect":"Allow","Action":"mse:*","Resource":"*","Condition":${value}}`);

/** Each text has one error; the marks are its span. */
const FAULTS: readonly (readonly [code: string, title: string, marked: string])[] = [
  ['json-syntax-error', 'a member without a colon', '{"Version":"1","Statement" «[»]}'],
  ['json-syntax-error', 'a trailing comma', inPolicy(`${STATEMENT},`).replace(/]}$/, '«]»}')],
  ['json-syntax-error', 'a comment', `«// a note»\n${inPolicy(STATEMENT)}`],
  ['json-syntax-error', 'a second value', `${inPolicy(STATEMENT)} «{»}`],
  ['json-syntax-error', 'an empty text', '«»'],
  ['json-syntax-error', 'a bracket that is not closed', '{"Version":"1","Statement":[«»'],
  ['duplicate-key', 'a member of the policy', `{"Version":"1",«"Version"»:"1","Statement":[${STATEMENT}]}`],
  [
    'duplicate-key',
    'a member of a statement',
    inPolicy(STATEMENT.replace('"Action"', '"Effect":"Deny","Action"')).replace(
      '"Effect":"Deny"',
      '«"Effect"»:"Deny"',
    ),
  ],
  ['duplicate-key', 'an operator', withCondition('{"Bool":{"acs:a":"true"},«"Bool"»:{"acs:b":"true"}}')],
  ['duplicate-key', 'a condition key', withCondition('{"Bool":{"acs:a":"true",«"acs:a"»:"false"}}')],
  [
    'duplicate-key',
    'a key that is spelled with an escape',
    `{"Version":"1",«"\\u0056ersion"»:"1","Statement":[${STATEMENT}]}`,
  ],
  ['data-type-mismatch', 'a policy that is a list', '«[]»'],
  ['data-type-mismatch', 'a number as version', `{"Version":«1»,"Statement":[${STATEMENT}]}`],
  ['data-type-mismatch', 'a single statement without a list', `{"Version":"1","Statement":«${STATEMENT}»}`],
  ['data-type-mismatch', 'a statement that is text', inPolicy('«"Allow"»')],
  ['data-type-mismatch', 'a list of effects', inPolicy(STATEMENT.replace('"Allow"', '«["Allow"]»'))],
  ['data-type-mismatch', 'an object as action', withAction('«{}»')],
  ['data-type-mismatch', 'a null among the actions', withAction('["mse:*",«null»]')],
  ['data-type-mismatch', 'a Boolean as resource', withResource('«true»')],
  ['data-type-mismatch', 'a list of conditions', withCondition('«[]»')],
  ['data-type-mismatch', 'an operator with a bare value', withCondition('{"Bool":«"true"»}')],
  [
    'data-type-mismatch',
    'a Boolean that is not quoted',
    withCondition('{"Bool":{"acs:SecureTransport":«true»}}'),
  ],
  [
    'data-type-mismatch',
    'a number that is not quoted',
    withCondition('{"NumericEquals":{"acs:a":["1",«2»]}}'),
  ],
  ['missing-version', 'a policy without it', `«{»"Statement":[${STATEMENT}]}`],
  [
    'invalid-version',
    'the version of another cloud',
    `{"Version":«"2012-10-17"»,"Statement":[${STATEMENT}]}`,
  ],
  ['missing-statement', 'a policy without any', '«{»"Version":"1"}'],
  ['missing-statement', 'an empty list', '{"Version":"1","Statement":«[]»}'],
  [
    'invalid-policy-element',
    'an unknown member of the policy',
    `{«"Id"»:"x","Version":"1","Statement":[${STATEMENT}]}`,
  ],
  [
    'invalid-policy-element',
    'a known member in another case',
    inPolicy(STATEMENT.replace('{', '{«"condition"»:{},')),
  ],
  ['invalid-policy-element', 'a Sid', inPolicy(STATEMENT.replace('{', '{«"Sid"»:"x",'))],
  ['invalid-policy-element', 'a Principal', inPolicy(STATEMENT.replace('{', '{«"Principal"»:"*",'))],
  ['invalid-policy-element', 'a NotResource', inPolicy(STATEMENT.replace('{', '{«"NotResource"»:"*",'))],
  ['missing-effect', 'a statement without it', inPolicy('«{»"Action":"mse:*","Resource":"*"}')],
  ['invalid-effect', 'an effect in lower case', inPolicy(STATEMENT.replace('"Allow"', '«"allow"»'))],
  ['missing-action', 'a statement without any', inPolicy('«{»"Effect":"Allow","Resource":"*"}')],
  ['missing-action', 'an empty list', withAction('«[]»')],
  [
    'action-and-not-action',
    'a statement with both',
    inPolicy(STATEMENT.replace('"Resource"', '«"NotAction"»:"mse:Get*","Resource"')),
  ],
  ['invalid-action-format', 'an action without its prefix', withAction('["mse:Get*",«"ListClusters"»]')],
  ['invalid-action-format', 'an action without a name', withAction('«"mse:"»')],
  ['invalid-action-format', 'two stars', withAction('«"**"»')],
  ['missing-resource', 'a statement without any', inPolicy('«{»"Effect":"Allow","Action":"mse:*"}')],
  ['missing-resource', 'an empty list', withResource('«[]»')],
  ['invalid-arn-prefix', 'the prefix of another cloud', withResource('["*",«"arn:mse:*:*:*"»]')],
  ['invalid-arn-prefix', 'an empty resource', withResource('«""»')],
  ['missing-arn-field', 'an ARN without an account', withResource('«"acs:mse:*:instance/mse-cn-1"»')],
  [
    'invalid-condition-operator',
    'an operator that is not in RAM',
    withCondition('{«"ArnLike"»:{"acs:a":"x"}}'),
  ],
  ['invalid-condition-operator', 'an IfExists', withCondition('{«"StringEqualsIfExists"»:{"acs:a":"x"}}')],
  ['invalid-condition-operator', 'a Null', withCondition('{«"Null"»:{"acs:a":"true"}}')],
  [
    'invalid-condition-operator',
    'a ForAnyValue',
    withCondition('{«"ForAnyValue:StringEquals"»:{"acs:a":"x"}}'),
  ],
  ['invalid-condition-operator', 'an operator in another case', withCondition('{«"bool"»:{"acs:a":"true"}}')],
  [
    'invalid-condition-key-format',
    'a key without a prefix',
    withCondition('{"StringEquals":{«"SourceIp"»:"x"}}'),
  ],
  [
    'invalid-condition-key-format',
    'a prefix without a key',
    withCondition('{"StringEquals":{«"acs:"»:"x"}}'),
  ],
  [
    'invalid-condition-value',
    'a word for a number',
    withCondition('{"NumericEquals":{"acs:a":["1",«"two"»]}}'),
  ],
  [
    'invalid-condition-value',
    'a day that does not exist',
    withCondition('{"DateLessThan":{"acs:CurrentTime":«"2026-02-30T00:00:00Z"»}}'),
  ],
  [
    'invalid-condition-value',
    'a word for a Boolean',
    withCondition('{"Bool":{"acs:SecureTransport":«"yes"»}}'),
  ],
  [
    'invalid-condition-value',
    'an address that is too long',
    withCondition('{"IpAddress":{"acs:SourceIp":«"10.0.0.0.1"»}}'),
  ],
  ['invalid-condition-value', 'a list without values', withCondition('{"StringEquals":{"acs:a":«[]»}}')],
  [
    'invalid-condition-multiple-boolean',
    'two Booleans',
    withCondition('{"Bool":{"acs:a":«["true","false"]»}}'),
  ],
  [
    'policy-too-long',
    'a minified text over the limit',
    withResource(`"acs:mse:*:*:${'x'.repeat(POLICY_LENGTH_LIMIT)}"`).replace('{', '«{»'),
  ],
];

describe('a fault is reported at its own token and nowhere else', () => {
  test.each(FAULTS)('%s: %s', (code, _title, marked) => {
    const { text } = readMarks(marked);
    const { kind, diagnostics } = parsePolicy(text);
    expect(diagnostics.map((found) => drawDiagnostic(text, found))).toEqual([`${code} ${marked}`]);
    expect(kind).toBe(code === 'json-syntax-error' ? 'not-json' : 'rejected');
  });

  test('each of the 20 error codes is among the faults above', () => {
    const errors = Object.entries(SEVERITIES).filter(([, severity]) => severity === 'error');
    expect([...new Set(FAULTS.map(([code]) => code))].sort()).toEqual(errors.map(([code]) => code).sort());
    expect(errors).toHaveLength(20);
  });
});

describe('several faults', () => {
  const codesOf = (text: string): string[] => parsePolicy(text).diagnostics.map(({ code }) => code);

  test('are all reported at once, in the order of the text', () => {
    expect(
      codesOf(
        '{"Version":"2","Statement":[{"Effect":"allow","Action":["x","y"],"Resource":"acs:mse:*","Sid":"1"}]}',
      ),
    ).toEqual([
      'invalid-version',
      'invalid-effect',
      'invalid-action-format',
      'invalid-action-format',
      'missing-arn-field',
      'invalid-policy-element',
    ]);
  });

  test('are found after an operator that RAM does not know', () => {
    expect(codesOf(withCondition('{"Like":{"SourceIp":["x",1]},"Bool":{"acs:a":"no"}}'))).toEqual([
      'invalid-condition-operator',
      'invalid-condition-key-format',
      'data-type-mismatch',
      'invalid-condition-value',
    ]);
  });

  test('in a text that is not JSON are not reported', () => {
    expect(codesOf('{"Version":"2","Statement":[}')).toEqual(['json-syntax-error']);
  });

  test('of an empty statement are its three missing members', () => {
    expect(codesOf(inPolicy('{}'))).toEqual(['missing-effect', 'missing-action', 'missing-resource']);
  });
});

describe('the first wrong character', () => {
  test.each<[title: string, marked: string, reason: string]>([
    ['a curly quote', '{«“»Version”：“1”}', 'unexpected'],
    ['a full-width colon', '{"Version"«：»"1"，"Statement":[]}', 'unexpected'],
    ['an ideographic comma', '{"Version":["1"«、»"2"]}', 'unexpected'],
    ['a no-break space', '{"Version":"1",«\u00a0»"Statement":[]}', 'unexpected'],
    ['a line separator', '{"Version":"1",«\u2028»"Statement":[]}', 'unexpected'],
    ['a zero-width space', '{"Version":«\u200b»"1"}', 'unexpected'],
    ['a byte order mark', '«\ufeff»{"Version":"1"}', 'unexpected'],
    ['a character of two code units', '{"Version":«😀»}', 'unexpected'],
    ['a code fence', '«```»json\n{"Version":"1"}\n```', 'unexpected'],
    ['a word without quotes', '{"Version":«v1»}', 'unexpected'],
    ['a single quote', "{«'»Version':'1'}", 'unexpected'],
    ['a second comma', '{"Version":"1",«,»"Statement":[]}', 'unexpected'],
    ['a trailing comma', '{"Version":"1", «}»', 'trailing-comma'],
    ['a trailing comma without a space', '{"Version":"1",«}»', 'trailing-comma'],
    ['a trailing comma on the line before', '{"Version":"1",\n  «}»', 'trailing-comma'],
    ['a bracket in place of a value', '{"Version":"1", "Statement":«}»', 'unexpected'],
    ['an escaped letter after a space', '{"Action":"a b«\\q»"}', 'escape'],
    ['an escaped letter after valid escapes', '{"Action":"\\\\\\u00e4\\n«\\q»"}', 'escape'],
    ['an escaped letter in a string on its own line', '{"Action":[\n"«\\q»"]}', 'escape'],
    ['a number in place of a member', '{«-5.3»}', 'unexpected'],
    ['a number without its first digit', '{"Version":«.5»}', 'unexpected'],
    ['a sign without a number', '{"Version":«-»}', 'unexpected'],
    ['an opening bracket in place of a member', '{«{»"Version":"1"}}', 'unexpected'],
    ['a comment', '{"Version":"1"} «// note»', 'comment'],
    ['a comment that does not end', '{«/* note»', 'comment'],
    ['an escaped star', '{"Action":"mse:Get«\\*»"}', 'escape'],
    ['an escape without digits', '{"Action":"«\\u»00"}', 'escape'],
    ['a line break in a string', '{"Action":"mse:*«\n»"}', 'line-break'],
    ['a carriage return in a string', '{"Action":"mse:*«\r»"}', 'line-break'],
    ['a tab in a string', '{"Action":"mse:*«\t»"}', 'control'],
    ['a string that does not end', '{"Action":"mse:«»', 'end'],
    ['a missing comma', '{"Version":"1" «"Statement"»:[]}', 'comma'],
    ['a missing colon', '{"Version" «"1"»}', 'colon'],
    ['a bad escape in a string after a missing comma', '{"Version":"1" «"\\*"»:[]}', 'comma'],
    ['a bracket that closes another one', '{"Version":["1"«}»', 'unexpected'],
    ['text after the end', '{"Version":"1"} «{»}', 'after-end'],
    ['a bracket after the end', '{"Version":"1"}«}»', 'after-end'],
    ['no text', '«»', 'end'],
  ])('of %s is the position of the error', (_, marked, reason) => {
    const { text } = readMarks(marked);
    const { diagnostics } = parsePolicy(text);
    expect(diagnostics.map((found) => drawDiagnostic(text, found))).toEqual([`json-syntax-error ${marked}`]);
    expect(diagnostics[0]?.params).toMatchObject({ reason });
  });
});

describe('the parameters of a diagnostic', () => {
  const paramsOf = (text: string): unknown[] => parsePolicy(text).diagnostics.map(({ params }) => params);

  test.each<[string, string, unknown]>([
    ['a syntax error names the wrong token', '{"Version":v1}', { found: 'v1', reason: 'unexpected' }],
    [
      'an effect in another case suggests its spelling',
      inPolicy(STATEMENT.replace('Allow', 'ALLOW')),
      { found: 'ALLOW', suggestion: 'Allow' },
    ],
    [
      'a misspelled member suggests the nearest',
      inPolicy(STATEMENT.replace('{', '{"Conditions":{},')),
      { name: 'Conditions', inside: 'statement', suggestion: 'Condition' },
    ],
    [
      'a NotResource suggests nothing',
      inPolicy(STATEMENT.replace('{', '{"NotResource":"*",')),
      { name: 'NotResource', inside: 'statement', suggestion: null },
    ],
    [
      'a misspelled operator suggests the nearest',
      withCondition('{"StringEqual":{"acs:a":"x"}}'),
      { found: 'StringEqual', suggestion: 'StringEquals' },
    ],
    [
      'a member of the wrong type tells what was wanted and what was found',
      withAction('null'),
      { member: 'Action', expected: 'string-or-array', found: 'null' },
    ],
    [
      'a statement is counted from 1',
      inPolicy(`${STATEMENT},{"Effect":"Deny","Action":"mse:*"}`),
      { statement: 2, empty: false },
    ],
    [
      'an ARN tells how many fields it has',
      withResource('"acs:mse:*:x"'),
      { found: 'acs:mse:*:x', fields: 4 },
    ],
    [
      'an empty list of values differs from a wrong value',
      withCondition('{"IpAddress":{"acs:SourceIp":[]}}'),
      { operator: 'IpAddress', type: 'address', found: null },
    ],
    [
      'two Booleans tell the key that has them',
      withCondition('{"Bool":{"acs:a":["true","false"]}}'),
      { key: 'acs:a' },
    ],
    [
      'another version is named',
      `{"Version":"2012-10-17","Statement":[${STATEMENT}]}`,
      { found: '2012-10-17' },
    ],
    ['a statement without effect is counted', inPolicy('{"Action":"*","Resource":"*"}'), { statement: 1 }],
    [
      'a statement with Action and NotAction is counted',
      inPolicy(`${STATEMENT},{"Effect":"Deny","Action":"*","NotAction":"mse:*","Resource":"*"}`),
      { statement: 2 },
    ],
    ['an absent list of statements differs from an empty one', '{"Version":"1"}', { empty: false }],
    [
      'an empty list of statements differs from an absent one',
      '{"Version":"1","Statement":[]}',
      { empty: true },
    ],
    [
      'an empty Resource differs from an absent one',
      '{"Version":"1","Statement":[{"Effect":"Allow","Action":"*","Resource":[]}]}',
      { statement: 1, empty: true },
    ],
    [
      'an empty Action differs from an absent one',
      '{"Version":"1","Statement":[{"Effect":"Allow","Action":[],"Resource":"*"}]}',
      { statement: 1, empty: true },
    ],
    [
      'an absent Action differs from an empty one',
      '{"Version":"1","Statement":[{"Effect":"Allow","Resource":"*"}]}',
      { statement: 1, empty: false },
    ],
  ])('%s', (_title, text, params) => {
    expect(paramsOf(text)).toEqual([params]);
  });
});

describe('the length of a policy', () => {
  const padded = (length: number, spaces: number): string => {
    const text = withResource('"acs:mse:*:*:"');
    return text.replace('*:*:', `*:*:${'x'.repeat(length - text.length)}`) + ' '.repeat(spaces);
  };

  test('can reach the limit', () => {
    const { kind, diagnostics, size } = parsePolicy(padded(POLICY_LENGTH_LIMIT, 0));
    expect({ kind, diagnostics, size }).toEqual({
      kind: 'accepted',
      diagnostics: [],
      size: { typed: 6144, minified: 6144 },
    });
  });

  test('gets a warning if only white space exceeds the limit', () => {
    const { kind, diagnostics } = parsePolicy(padded(POLICY_LENGTH_LIMIT, 1));
    expect(kind).toBe('accepted');
    expect(diagnostics).toEqual([
      {
        code: 'typed-text-over-limit',
        severity: 'warning',
        span: { start: 0, end: 1 },
        params: { length: 6145, limit: 6144 },
      },
    ]);
  });

  test('is rejected if the minified text exceeds the limit', () => {
    const { diagnostics } = parsePolicy(padded(POLICY_LENGTH_LIMIT + 1, 10));
    expect(diagnostics).toMatchObject([{ code: 'policy-too-long', params: { length: 6145, limit: 6144 } }]);
  });

  test('counts white space inside strings but not between tokens', () => {
    expect(parsePolicy(' { "a b" :\n\t[ 1 , 2 ] } ').size).toEqual({
      typed: 24,
      minified: '{"a b":[1,2]}'.length,
    });
  });
});
