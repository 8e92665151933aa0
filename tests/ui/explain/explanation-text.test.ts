// The sentences of an explanation: absent keys, lists under negated operators, families of addresses, and names that look alike.

import { describe, expect, test } from 'vitest';
import type { RequestContext } from '../../../src/engine/account/request.ts';
import { explain } from '../../../src/engine/evaluation/explain/explain.ts';
import { pivotalConditionsOf } from '../../../src/engine/evaluation/explain/pivotal-conditions.ts';
import { en } from '../../../src/i18n/en.ts';
import { explainEn } from '../../../src/i18n/explain/en.ts';
import { explainZhCN } from '../../../src/i18n/explain/zh-CN.ts';
import { plainText } from '../../../src/i18n/marks.ts';
import { zhCN } from '../../../src/i18n/zh-CN.ts';
import { exampleScenario } from '../../../src/scenario/presets/examples.ts';
import { Playground } from '../../../src/state/playground.svelte.ts';
import {
  absentKeySentences,
  factSentence,
  outcomeSentences,
  turnSentence,
} from '../../../src/ui/explain/explanation-text.ts';
import { arn, request } from '../../support/account-builders.ts';
import { allow, deny, policy, policyOf } from '../../support/policy-builders.ts';
import type { StatementJson } from '../../support/policy-builders.ts';

const EN = { ...en, ...explainEn };
const ZH = { ...zhCN, ...explainZhCN };
const ACCESS_KEY: RequestContext = { 'acs:SourceIp': '203.0.113.9' };
const LEAF = arn('instance/mse-cn-1/public/G/a.yaml');

/** What the statement's facts say, and what the explanation says of absent keys. */
function explained(statements: readonly StatementJson[], context: RequestContext, resource = LEAF, t = EN) {
  const explanation = explain([policyOf(...statements)], request({ resource, context }), 'hierarchical');
  return {
    decision: explanation.decision,
    absent: absentKeySentences(t, explanation, ['p']).map(plainText),
    facts: explanation.traces.flatMap(({ facts }) =>
      facts.map((fact) => plainText(factSentence(t, fact, context))),
    ),
    outcomes: explanation.traces.map((trace) => outcomeSentences(t, trace, context).map(plainText)),
  };
}

describe('An absent key', () => {
  test.each([
    [
      'allow',
      [allow(), deny({ Condition: { Bool: { 'acs:MFAPresent': 'false' } } })],
      'so "Bool" is not met',
    ],
    [
      'explicit-deny',
      [allow(), deny({ Condition: { StringNotEquals: { 'acs:ResourceTag/team': 'dev' } } })],
      'so "StringNotEquals" is met: a missing value is none of "dev"',
    ],
    [
      'explicit-deny',
      [allow(), deny({ Condition: { 'ForAllValues:StringEquals': { 'acs:RequestTag/x': ['a'] } } })],
      'so "ForAllValues:StringEquals" is met: no value fails it',
    ],
    [
      'explicit-deny',
      [allow(), deny({ Condition: { NotIpAddress: { 'acs:VpcSourceIp': '10.0.0.0/8' } } })],
      'so "NotIpAddress" is met',
    ],
    [
      'allow',
      [allow({ Condition: { StringNotEquals: { 'acs:ResourceTag/team': 'ops' } } })],
      'so "StringNotEquals" is met',
    ],
    [
      'allow',
      [allow({ Condition: { 'ForAllValues:StringEquals': { 'acs:RequestTag/x': ['a'] } } })],
      'so "ForAllValues:StringEquals" is met',
    ],
  ] as const)('is named beside the decision %s', (decision, statements, reason) => {
    const found = explained(statements, ACCESS_KEY);
    expect(found.decision).toBe(decision);
    expect(found.absent).toHaveLength(1);
    expect(found.absent[0]).toContain('is absent, ');
    expect(found.absent[0]).toContain(reason);
  });

  test('that keeps the only Allow from applying is named by what comes nearest', () => {
    const found = explained([allow({ Condition: { Bool: { 'acs:MFAPresent': 'true' } } })], ACCESS_KEY);
    expect(found.decision).toBe('implicit-deny');
    expect(found.outcomes[0]).toEqual([
      'the key "acs:MFAPresent" is absent, so "Bool" is not met: there is no value to compare',
    ]);
  });

  test('is said in Chinese too', () => {
    const statements = [allow(), deny({ Condition: { StringNotEquals: { 'acs:ResourceTag/team': 'dev' } } })];
    expect(explained(statements, ACCESS_KEY, LEAF, ZH).absent[0]).toContain('请求中没有条件关键字');
  });

  test('with another case in the request names that key', () => {
    const condition = { NotIpAddress: { 'acs:sourceip': '203.0.113.0/24' } };
    const found = explained([allow(), deny({ Condition: condition })], ACCESS_KEY);
    expect(found.decision).toBe('explicit-deny');
    expect(found.absent[0]).toContain('the request has "acs:SourceIp", which differs only in case');
    expect(found.absent[0]).toContain('assumed');
  });
});

test('A negated operator with a list means none of them', () => {
  const playground = new Playground(exampleScenario('1'));
  const condition = { NotIpAddress: { 'acs:SourceIp': ['198.51.100.0/24', '203.0.113.0/24'] } };
  const text = JSON.stringify(policy({ Statement: [allow(), deny({ Condition: condition })] }));
  const [buffer] = playground.buffers;
  if (buffer === undefined) throw new Error('no policy');
  buffer.setText(text);
  const asked = request({ resource: LEAF, context: { 'acs:SourceIp': '192.0.2.1' } });
  const [point] = pivotalConditionsOf([buffer.compiled], asked, 'hierarchical');
  if (point === undefined) throw new Error('nothing turns');
  expect(plainText(turnSentence(EN, point, [buffer]))).toContain(
    '"NotIpAddress" "acs:SourceIp" none of "198.51.100.0/24", "203.0.113.0/24"',
  );
});

test.each([
  ['::ffff:10.1.2.3', '10.0.0.0/8', 'an IPv6 address (IPv4-mapped)', 'only IPv4'],
  ['2001:db8::1', '0.0.0.0/0', 'an IPv6 address,', 'only IPv4'],
  ['10.1.2.3', '::/0', 'an IPv4 address,', 'only IPv6'],
])('The address %s beside %s names both families', (address, range, first, second) => {
  const condition = { IpAddress: { 'acs:SourceIp': range } };
  const { facts } = explained([allow({ Condition: condition })], { 'acs:SourceIp': address });
  expect(facts.at(-1)).toContain(first);
  expect(facts.at(-1)).toContain(second);
  expect(facts.at(-1)).toContain('never match');
});

describe('A near miss', () => {
  const missOf = (relativeId: string) =>
    explained([allow({ Resource: `acs:mse:*:*:${relativeId}` })], ACCESS_KEY).outcomes[0]?.join() ?? '';

  test.each([
    ['instance/mse-cn-1/Public', 'the two differ only in case'],
    ['instance/mse-cn-1/public/g', 'the two differ only in case'],
    ['instance/mse-cn-1\u200b', '"mse-cn-1⟨U+200B⟩"'],
    ['instance/mse-cn-1\u200b', '(U+200B zero width space)'],
    ['instance/mse-cn-1\u202e', '⟨U+202E⟩'],
    ['instance/mse-cn-1/public/G/\uff0a', '(U+FF0A full-width *)'],
    ['instance/mse-cn-1/public/G/a\u2010b', 'the name is "a.yaml"'],
    ['instance/mse-cn-1/public/G@@a.yaml', '"G/a.yaml"'],
  ])('of %j says so', (relativeId, words) => {
    expect(missOf(relativeId)).toContain(words);
    expect(missOf(relativeId)).not.toMatch(/[\u200b\u202e]/);
  });

  test('by the case of a condition value says so', () => {
    const condition = { StringEquals: { 'acs:RequestTag/team': 'Pay' } };
    const { facts } = explained([allow({ Condition: condition })], { 'acs:RequestTag/team': 'pay' });
    expect(facts.at(-1)).toContain('the two differ only in case');
  });
});
