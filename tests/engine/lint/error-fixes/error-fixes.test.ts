import { describe, expect, test } from 'vitest';
import { findErrorFixes } from '../../../../src/engine/lint/error-fixes/error-fixes.ts';
import { parsePolicy } from '../../../../src/engine/policy/parse.ts';
import { applyEdits } from '../../../../src/engine/policy/text-edit.ts';

const STATEMENT = '{"Effect":"Allow","Action":"mse:Get*","Resource":"*"}';
const inPolicy = (statements: string) => `{"Version":"1","Statement":[${statements}]}`;
const withMembers = (members: string) => inPolicy(`{${members}}`);
const withCondition = (condition: string) =>
  inPolicy(STATEMENT.replace('"Resource":"*"', `"Resource":"*","Condition":${condition}`));

/** The fixes of the first diagnostic: their codes, and the texts that they make. */
function fixesOf(text: string): readonly (readonly [code: string, text: string])[] {
  const [first = []] = findErrorFixes(text, parsePolicy(text).diagnostics);
  return first.map(({ code, edits }) => [code, applyEdits(text, edits)]);
}

function textsOf(text: string): readonly string[] {
  return fixesOf(text).map(([, fixed]) => fixed);
}

describe('A name that is written twice', () => {
  test.each<[title: string, written: (value: string) => string, before: string, after: [string, string][]]>([
    [
      'as an operator: its keys are merged, or one block is kept',
      withCondition,
      '{"StringLike":{"acs:UserAgent":"ci-*"},"StringLike":{"acs:RequestTag/team":"pay"}}',
      [
        ['merge-members', '{"StringLike":{"acs:UserAgent":"ci-*", "acs:RequestTag/team":"pay"}}'],
        ['keep-first', '{"StringLike":{"acs:UserAgent":"ci-*"}}'],
        ['keep-last', '{"StringLike":{"acs:RequestTag/team":"pay"}}'],
      ],
    ],
    [
      'as an operator with a key in common: its values are alternatives, or one block is kept',
      withCondition,
      '{"StringLike":{"a:b":"x"},"StringLike":{"a:b":"y"}}',
      [
        ['combine-values', '{"StringLike":{"a:b":["x", "y"]}}'],
        ['keep-first', '{"StringLike":{"a:b":"x"}}'],
        ['keep-last', '{"StringLike":{"a:b":"y"}}'],
      ],
    ],
    [
      'as a condition key: its values are alternatives, or one is kept',
      withCondition,
      '{"StringLike":{"a:b":"x","a:b":["x","z"]}}',
      [
        ['combine-values', '{"StringLike":{"a:b":["x", "z"]}}'],
        ['keep-first', '{"StringLike":{"a:b":"x"}}'],
        ['keep-last', '{"StringLike":{"a:b":["x","z"]}}'],
      ],
    ],
    [
      'as a key of Bool: RAM takes one value, so one is kept',
      withCondition,
      '{"Bool":{"a:b":"true","a:b":"false"}}',
      [
        ['keep-first', '{"Bool":{"a:b":"true"}}'],
        ['keep-last', '{"Bool":{"a:b":"false"}}'],
      ],
    ],
    [
      'with the same value: it is removed',
      withCondition,
      '{"Bool":{"a:b":"true","a:b":"true"}}',
      [['remove-repetition', '{"Bool":{"a:b":"true"}}']],
    ],
    [
      'as Action, once with an escape: the lists are merged, or one is kept',
      withMembers,
      '"Effect":"Deny","Action":"mse:Delete*","\\u0041ction":["mse:Restart*"],"Resource":"*"',
      [
        ['merge-lists', '"Effect":"Deny","Action":["mse:Delete*", "mse:Restart*"],"Resource":"*"'],
        ['keep-first', '"Effect":"Deny","Action":"mse:Delete*","Resource":"*"'],
        ['keep-last', '"Effect":"Deny","\\u0041ction":["mse:Restart*"],"Resource":"*"'],
      ],
    ],
    [
      'as Effect: one is kept',
      withMembers,
      '"Effect":"Deny","Effect":"Allow","Action":"mse:*","Resource":"*"',
      [
        ['keep-first', '"Effect":"Deny","Action":"mse:*","Resource":"*"'],
        ['keep-last', '"Effect":"Allow","Action":"mse:*","Resource":"*"'],
      ],
    ],
  ])('%s', (_, written, before, after) => {
    expect(fixesOf(written(before))).toEqual(after.map(([code, value]) => [code, written(value)]));
  });

  test('says whether combined values are alternatives or all excluded', () => {
    const paramsOf = (operator: string) => {
      const text = withCondition(`{"${operator}":{"a:b":"x","a:b":"y"}}`);
      return findErrorFixes(text, parsePolicy(text).diagnostics)[0]?.[0]?.params;
    };
    expect(paramsOf('StringEquals')).toEqual({ name: 'a:b', negated: false });
    expect(paramsOf('StringNotEquals')).toEqual({ name: 'a:b', negated: true });
  });
});

describe('A member', () => {
  test.each<[title: string, text: string, fixed: string[]]>([
    ['in another case is renamed', inPolicy(STATEMENT.replace('Effect', 'effect')), [inPolicy(STATEMENT)]],
    ['that is misspelt is renamed', `{"Version":"1","Statements":[${STATEMENT}]}`, [inPolicy(STATEMENT)]],
    [
      'that only documents is removed',
      inPolicy(STATEMENT.replace('{', '{"Sid":"a",')),
      [inPolicy(STATEMENT)],
    ],
    ['that narrows is left to the author', inPolicy(STATEMENT.replace('{', '{"Principal":"*",')), []],
    ['Version that is missing is added', `{"Statement":[${STATEMENT}]}`, [inPolicy(STATEMENT)]],
    ['Version that is a number is quoted', inPolicy(STATEMENT).replace('"1"', '1'), [inPolicy(STATEMENT)]],
    ['Version of AWS is 1', inPolicy(STATEMENT).replace('"1"', '"2012-10-17"'), [inPolicy(STATEMENT)]],
    [
      'Statement that is one object becomes a list',
      `{"Version":"1","Statement":${STATEMENT}}`,
      [inPolicy(STATEMENT)],
    ],
    [
      'Effect in capitals is written as RAM does',
      inPolicy(STATEMENT.replace('Allow', 'ALLOW')),
      [inPolicy(STATEMENT)],
    ],
    [
      'Effect that is missing is one of two',
      inPolicy(STATEMENT.replace('"Effect":"Allow",', '')),
      [inPolicy(STATEMENT), inPolicy(STATEMENT.replace('Allow', 'Deny'))],
    ],
    [
      'NotAction beside Action: one of them goes',
      withMembers('"Effect":"Allow","Action":"mse:*","NotAction":"mse:Get*","Resource":"*"'),
      [
        withMembers('"Effect":"Allow","Action":"mse:*","Resource":"*"'),
        withMembers('"Effect":"Allow","NotAction":"mse:Get*","Resource":"*"'),
      ],
    ],
    [
      'that is a Boolean is quoted',
      withCondition('{"Bool":{"acs:SecureTransport":true}}'),
      [withCondition('{"Bool":{"acs:SecureTransport":"true"}}')],
    ],
    [
      'that is a number keeps its digits',
      withCondition('{"NumericEquals":{"a:b":1.10}}'),
      [withCondition('{"NumericEquals":{"a:b":"1.10"}}')],
    ],
    [
      'that is an operator in another case is renamed',
      withCondition('{"stringlike":{"a:b":"x"}}'),
      [withCondition('{"StringLike":{"a:b":"x"}}')],
    ],
    [
      'that is an operator of AWS has no counterpart',
      withCondition('{"NumericGreaterThanIfExists":{"a:b":"1"}}'),
      [],
    ],
    [
      'that is a key without prefix gets it',
      withCondition('{"IpAddress":{"SourceIp":"10.0.0.1"}}'),
      [withCondition('{"IpAddress":{"acs:SourceIp":"10.0.0.1"}}')],
    ],
  ])('%s', (_, text, fixed) => {
    expect(textsOf(text)).toEqual(fixed);
  });

  test('that is misspelt is not also added', () => {
    const text = `{"version":"1","Statement":[${STATEMENT}]}`;
    const fixes = findErrorFixes(text, parsePolicy(text).diagnostics);
    expect(fixes.flat().map(({ code }) => code)).toEqual(['rename-member', 'rename-member']);
  });

  test('that is added is laid out like the others', () => {
    const text = JSON.stringify({ Statement: [JSON.parse(STATEMENT)] }, null, 2);
    expect(textsOf(text)).toEqual([text.replace('{\n  ', '{\n  "Version": "1",\n  ')]);
  });
});

/** What a list of one value becomes. */
function valuesOf(member: 'Action' | 'Resource', value: string): unknown {
  const text = JSON.stringify({
    Version: '1',
    Statement: [{ Effect: 'Allow', Action: 'mse:*', Resource: '*', [member]: [value] }],
  });
  return textsOf(text).map((fixed) => JSON.parse(fixed).Statement[0][member]);
}

test.each<[string, string[] | null]>([
  ['mse:Get\\*', ['mse:Get*']],
  ['mse:GetNacosConfig\u200b', ['mse:GetNacosConfig']],
  ['mse：Get＊', ['mse:Get*']],
  [' mse:Get*', ['mse:Get*']],
  ['mse:Get *', ['mse:Get*']],
  ['mse:Get*, mse:List*', ['mse:Get*', 'mse:List*']],
  ['GetNacosConfig', ['mse:GetNacosConfig']],
  ['Frobnicate', null],
  ['mse:', null],
])('The action %j is corrected where that is plain', (action, values) => {
  expect(valuesOf('Action', action)).toEqual(values === null ? [] : [values]);
});

test.each<[string, string[] | null]>([
  ['instance/mse-cn-1', ['acs:mse:*:*:instance/mse-cn-1']],
  ['mse:cn-hangzhou:*:instance/i', ['acs:mse:cn-hangzhou:*:instance/i']],
  ['ACS:mse:*:*:instance/i', ['acs:mse:*:*:instance/i']],
  ['acs：mse:*:*:instance/内部，i', ['acs:mse:*:*:instance/内部，i']],
  ['acs:mse:instance/i', ['acs:mse:*:*:instance/i']],
  ['acs:mse:cn-hangzhou:instance/i', ['acs:mse:cn-hangzhou:*:instance/i']],
  ['acs:mse:1234567890123456:instance/i', ['acs:mse:*:1234567890123456:instance/i']],
  ['＊', ['*']],
  ['acs:mse', null],
  ['arn:aws:s3:::bucket', null],
])('The resource %j is corrected where that is plain', (resource, values) => {
  expect(valuesOf('Resource', resource)).toEqual(values === null ? [] : [values]);
});

/** The readings of a condition value. */
function readingsOf(operator: string, key: string, value: string): unknown[] {
  const text = withCondition(JSON.stringify({ [operator]: { [key]: value } }));
  return textsOf(text).map((fixed) => JSON.parse(fixed).Statement[0].Condition[operator][key]);
}

test.each<[string, string[]]>([
  ['2026-11-23T12:00:00+0800', ['2026-11-23T12:00:00+08:00']],
  ['2026-11-23T12:00:00', ['2026-11-23T12:00:00+08:00', '2026-11-23T12:00:00Z']],
  ['2026-11-23', ['2026-11-23T00:00:00+08:00', '2026-11-23T00:00:00Z']],
  ['2026-11-23 12:00:00', ['2026-11-23T12:00:00+08:00', '2026-11-23T12:00:00Z']],
  ['2026/11/23', ['2026-11-23T00:00:00+08:00', '2026-11-23T00:00:00Z']],
  ['20261123T120000Z', ['2026-11-23T12:00:00Z']],
  ['1795435200', ['2026-11-23T12:00:00Z']],
  ['1795435200000', ['2026-11-23T12:00:00Z']],
  ['2026-11-23t12:00:00z', ['2026-11-23T12:00:00Z']],
  ['2026-11-23T12:00:00 +08:00', ['2026-11-23T12:00:00+08:00']],
  [' 2026-11-23T12:00:00Z', ['2026-11-23T12:00:00Z']],
  ['2026-11-23T12:00:00,5Z', ['2026-11-23T12:00:00.5Z']],
  ['2026-11-23T24:00:00Z', ['2026-11-24T00:00:00Z']],
  ['2026年11月23日', ['2026-11-23T00:00:00+08:00', '2026-11-23T00:00:00Z']],
  ['2026-02-30T00:00:00Z', []],
  ['2026-11-23T23:59:60Z', []],
  ['next Monday', []],
])('The date %j can mean %j', (value, readings) => {
  expect(readingsOf('DateLessThan', 'acs:CurrentTime', value)).toEqual(readings);
});

test.each<[string, (string | string[])[]]>([
  ['010.1.2.3', ['10.1.2.3', '8.1.2.3']],
  ['10.0.0.1-10.0.0.9', [['10.0.0.1', '10.0.0.2/31', '10.0.0.4/30', '10.0.0.8/31']]],
  ['10.0.0.0/8, 172.16.0.0/12', [['10.0.0.0/8', '172.16.0.0/12']]],
  ['10.0.0.1；10.0.0.2', [['10.0.0.1', '10.0.0.2']]],
  ['10.0.0.0/', ['10.0.0.0']],
  [' 10.0.0.1', ['10.0.0.1']],
  ['10.0.0.0/255.0.0.0', ['10.0.0.0/8']],
  ['10.0.0.0/08', ['10.0.0.0/8']],
  ['2001:db8::/32/32', ['2001:db8::/32']],
  ['fe80::1%eth0', ['fe80::1']],
  ['10.1.*.*', ['10.1.0.0/16']],
  ['10.1.2', []],
  ['10.0.0.0/33', []],
  ['10.0.0.0/255.0.255.0', []],
  ['0.0.0.1-255.255.255.254', []],
  ['localhost', []],
])('The address %j can mean %j', (value, readings) => {
  expect(readingsOf('IpAddress', 'acs:SourceIp', value)).toEqual(readings);
});

test.each<[string, string[]]>([
  ['yes', ['true']],
  ['0', ['false']],
  [' True', ['true']],
  ['maybe', []],
])('The Boolean %j can mean %j', (value, readings) => {
  expect(readingsOf('Bool', 'acs:SecureTransport', value)).toEqual(readings);
});

test('Several Booleans become one of them', () => {
  const text = withCondition('{"Bool":{"a:b":["true","false"]}}');
  expect(textsOf(text)).toEqual(
    ['true', 'false'].map((value) => withCondition(`{"Bool":{"a:b":"${value}"}}`)),
  );
});
