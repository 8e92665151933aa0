import { describe, expect, test } from 'vitest';
import { checkName, maxNameLength } from '../../../src/engine/account/naming-rules.ts';
import type { NameKind } from '../../../src/engine/account/naming-rules.ts';

/** The problem as a short line: its kind and details. */
function problemOf(kind: NameKind, text: string): string {
  const problem = checkName(kind, text);
  if (problem === null) return 'fine';
  if ('character' in problem) return `${problem.kind} ${problem.character}`;
  return problem.kind === 'too-long' ? `too-long ${problem.length}/${problem.limit}` : problem.kind;
}

const FINE: readonly [NameKind, string][] = [
  ['account', '1234567890123456'],
  ['region', 'cn-hangzhou'],
  ['region', 'ap-southeast-1'],
  ['instance', 'mse-cn-0pp1j8om80a'],
  ['instance', 'mse_prepaid_public_cn-tl32x1b2e0d'],
  ['instance-name', '订单 orders'],
  ['namespace', ''],
  ['namespace', '3fd98c48-a709-4061-bba1-e341d79d681b'],
  ['namespace', 'prod_1'],
  ['namespace-name', '生产 (prod)'],
  ['group', 'DEFAULT_GROUP'],
  ['group', 'a:b.c-d'],
  ['config', 'com.acme.orders:datasource.yaml'],
  ['service', 'providers:com.acme.OrderService:1.0.0:'],
  ['service', 'a/*?:b'],
  ['service', 'a@b'],
  ['service', '服a'],
  ['service', '😀'],
];

const WRONG: readonly [NameKind, string, string][] = [
  ['account', '', 'empty'],
  ['account', '123456789012345', 'not-an-account-id'],
  ['account', '12345678901234567', 'not-an-account-id'],
  ['account', '123456789012345x', 'not-an-account-id'],
  ['region', '', 'empty'],
  ['region', 'hangzhou', 'not-a-region'],
  ['region', 'cn-', 'not-a-region'],
  ['region', '*', 'not-a-region'],
  ['instance', '', 'empty'],
  ['instance', 'mse-cn-1*', 'forbidden-character *'],
  ['instance', 'a/b', 'forbidden-character /'],
  ['instance', 'a:b', 'forbidden-character :'],
  ['instance', '-a', 'forbidden-start -'],
  ['instance', 'MSE', 'forbidden-character M'],
  ['namespace', 'n:s', 'forbidden-character :'],
  ['namespace', 'a b', 'forbidden-character  '],
  ['namespace', '生产', 'forbidden-character 生'],
  ['namespace-name', 'a#b', 'forbidden-character #'],
  ['group', '', 'empty'],
  ['group', 'G*', 'forbidden-character *'],
  ['group', 'a/b', 'forbidden-character /'],
  ['config', 'a/b.yaml', 'forbidden-character /'],
  ['config', '😀.yaml', 'forbidden-character 😀'],
  ['service', '', 'empty'],
  ['service', 'a b', 'forbidden-character  '],
  ['service', ' a', 'forbidden-character  '],
  ['service', 'a\nb', 'forbidden-character \n'],
  ['service', '@a', 'forbidden-start @'],
  ['service', 'G@@a', 'forbidden-character @@'],
  ['service', '订单', 'forbidden-character 单'],
];

const LIMITS: readonly [NameKind, number][] = [
  ['instance', 64],
  ['namespace', 64],
  ['namespace-name', 256],
  ['group', 128],
  ['config', 256],
  ['service', 512],
];

describe('a name', () => {
  test.each(FINE)('of kind %s may be %j', (kind, text) => {
    expect(problemOf(kind, text)).toBe('fine');
  });

  test.each(WRONG)('of kind %s may not be %j: %s', (kind, text, problem) => {
    expect(problemOf(kind, text)).toBe(problem);
  });

  test.each(LIMITS)('of kind %s may have %i characters, and no more', (kind, limit) => {
    expect(problemOf(kind, 'a'.repeat(limit))).toBe('fine');
    expect(problemOf(kind, 'a'.repeat(limit + 1))).toBe(`too-long ${limit + 1}/${limit}`);
  });

  test('with a forbidden character reports the allowed ones', () => {
    expect(checkName('config', 'a/b')).toEqual({
      kind: 'forbidden-character',
      character: '/',
      allowed: 'letters-digits-dash-underscore-colon-dot',
    });
  });

  test('has the limit of its kind', () => {
    expect(maxNameLength('service')).toBe(512);
  });
});
