import { describe, expect, test } from 'vitest';
import { importYaml } from '../../../src/engine/interchange/import-yaml.ts';
import { isComplete } from '../../../src/engine/interchange/import-result.ts';
import { parsePolicy } from '../../../src/engine/policy/parse.ts';

/** A policy with one statement with an action and these lines. */
const policyWith = (...lines: readonly string[]) =>
  [
    "Version: '1'",
    'Statement:',
    '- Effect: Allow',
    '  Action: mse:*',
    ...lines.map((line) => `  ${line}`),
    '',
  ].join('\n');

const statementOf = (text: string) => JSON.parse(importYaml(text).policies[0]?.text ?? '{}').Statement[0];
const leftOut = (text: string) => importYaml(text).leftOut.map((it) => [it.code, it.subject, it.detail]);

describe('Scalars keep their source text', () => {
  test.each([
    '012345670123',
    '1234567890123456789',
    '0x1F',
    '0o17',
    '1_000',
    '1e3',
    '1.10',
    '2012-10-17',
    '2026-01-01T00:00:00Z',
    'yes',
    'no',
    'on',
    'False',
    '12:30:45',
    '.5',
    'NaN',
  ])('%s', (value) => {
    const text = policyWith("Resource: '*'", 'Condition:', '  StringEquals:', `    acs:x: [${value}, "a"]`);
    expect(statementOf(text).Condition).toEqual({ StringEquals: { 'acs:x': [value, 'a'] } });
  });

  test('Version, Booleans and numbers are quoted, so that RAM accepts the policy', () => {
    const text = policyWith(
      "Resource: '*'",
      'Condition:',
      '  Bool:',
      '    acs:SecureTransport: false',
    ).replace("'1'", '1');
    const [policy] = importYaml(text).policies;
    expect(parsePolicy(policy?.text ?? '').kind).toBe('accepted');
    expect(statementOf(text).Condition).toEqual({ Bool: { 'acs:SecureTransport': 'false' } });
  });
});

test.each([
  ['ALLOW', 'Allow'],
  ['deny', 'Deny'],
])('Effect: %s becomes %s, and a note says so', (written, effect) => {
  const text = policyWith("Resource: '*'").replace('Effect: Allow', `Effect: ${written}`);
  expect(statementOf(text).Effect).toBe(effect);
  const [policy] = importYaml(text).policies;
  expect(policy?.notes).toMatchObject([
    { code: 'effect-case', statement: 1, subject: written, detail: effect },
  ]);
  expect(policy !== undefined && isComplete(policy)).toBe(true);
});

test('Anchors, aliases and merge keys are resolved', () => {
  const text = `Version: '1'
Base: &base {Effect: Allow, Resource: &all ['*'], Action: mse:Get*}
Statement:
- <<: *base
  Action: mse:List*
- <<: [{Effect: Deny}, *base]
  Resource: *all
`;
  expect(JSON.parse(importYaml(text).policies[0]?.text ?? '').Statement).toEqual([
    { Effect: 'Allow', Action: 'mse:List*', Resource: ['*'] },
    { Effect: 'Deny', Action: 'mse:Get*', Resource: ['*'] },
  ]);
});

test('All documents of a file are read, and a broken one is left out', () => {
  const text = `${policyWith("Resource: '*'")}---\n${policyWith('Resource: *')}---\n${policyWith("Resource: 'acs:mse:*:*:*'")}`;
  const result = importYaml(text);
  expect(result.policies).toHaveLength(2);
  expect(leftOut(text)).toEqual([['yaml-unquoted-star', 'Resource: *', '11:13']]);
});

describe('A syntax error is left out with its position:', () => {
  test.each([
    ['a star without quotes', policyWith('Resource: *'), 'yaml-unquoted-star', 'Resource: *', '5:13'],
    ['a star in a list', policyWith('Resource: [*]'), 'yaml-unquoted-star', 'Resource: [*]', '5:14'],
    ['a star in a block list', policyWith('Resource:', '- *'), 'yaml-unquoted-star', '- *', '6:5'],
    [
      'a star with more behind it',
      policyWith('Resource: *:Get*'),
      'yaml-unquoted-star',
      'Resource: *:Get*',
      '5:13',
    ],
    ['a key that occurs twice', policyWith('Action: mse:x'), 'yaml-duplicate-key', 'Action', '5:3'],
    [
      'a key that occurs twice, once in quotes',
      policyWith('"Action": mse:x'),
      'yaml-duplicate-key',
      'Action',
      '5:3',
    ],
    ['a tab', policyWith('Condition:', '\tBool: {}'), 'yaml-tab', 'Bool: {}', null],
    ['a quote that is not closed', policyWith('Resource: "*'), 'yaml-syntax-error', null, null],
    ['two colons', policyWith('Resource: a: b'), 'yaml-syntax-error', 'Resource: a: b', '5:13'],
    ['an alias inside its anchor', policyWith('Resource: &a [*a]'), 'yaml-syntax-error', null, null],
    ['a list as a key', policyWith('? [a]', ': b'), 'yaml-syntax-error', null, null],
  ])('%s', (_title, text, code, subject, detail) => {
    const result = importYaml(text);
    expect(result.policies).toEqual([]);
    expect(result.leftOut).toEqual([
      { code, subject: subject ?? expect.any(String), detail: detail ?? expect.stringMatching(/^\d+:\d+$/) },
    ]);
  });

  test.each([
    ['too deep', `Statement: ${'['.repeat(20_000)}`],
    ['too long', `Statement: ${'x'.repeat(600_000)}`],
    [
      'too many aliases',
      `a: &a [${'x,'.repeat(1000)}]\nb: &b [${'*a,'.repeat(100)}]\nStatement: [${'*b,'.repeat(100)}]`,
    ],
  ])('%s', (_title, text) => {
    const result = importYaml(text);
    expect(result.policies).toEqual([]);
    expect(result.leftOut.map(({ code }) => code)).toEqual([expect.stringMatching(/^yaml-/)]);
  });
});

test.each([
  ["ROSTemplateFormatVersion: '2015-09-01'\nResources: [", 'ros-template'],
  ['AWSTemplateFormatVersion: x\nResources: [', 'aws-template'],
  ['Statement: [', 'ram-policy'],
])('The kind of what cannot be read is known by its words: %j', (text, kind) => {
  expect(importYaml(text)).toMatchObject({ kind, leftOut: [{ code: 'yaml-syntax-error' }] });
});
