import { describe, expect, test } from 'vitest';
import {
  isConditionValue,
  isOperatorMet,
  OPERATOR_NAMES,
  operatorText,
  parseConditionOperator,
} from '../../../src/engine/policy/condition-operators.ts';

/** Whether an operator, as a policy writes it, is met by the values of the context. */
function isMet(
  name: string,
  expected: string | readonly string[],
  actual: string | readonly string[],
): boolean {
  const operator = parseConditionOperator(name);
  if (operator === null) throw new Error(`There is no operator ${name}`);
  return isOperatorMet(operator, [expected].flat(), [actual].flat());
}

interface Row {
  /** The value in the policy. */
  readonly policy: string;
  /** Values of the context. */
  readonly met: readonly string[];
  readonly notMet: readonly string[];
}

const NOON = '2026-11-23T12:00:00Z';
const BEFORE = ['2026-11-23T11:59:59Z', '2026-11-23T12:00:00+08:00', '0001-01-01T00:00:00Z'];
const SAME = [NOON, '2026-11-23T20:00:00+08:00', '2026-11-23T07:00-05:00', '2026-11-23T12:00:00.000Z'];
const AFTER = ['2026-11-23T12:00:00.001Z', '2026-11-23T07:00:01-05:00', '9999-12-31T23:59:59Z'];
const INSIDE = ['10.1.2.3', '10.1.255.255', '10.1.2.0/24'];
const OUTSIDE = ['10.2.0.0', '10.0.0.0/8', '2001:db8::1', '::ffff:10.1.2.3'];

/** A context value that is not of the operator's type matches nothing. */
const WRONG = ['nonsense', ''];

const TABLE: Readonly<Record<string, Row>> = {
  StringEquals: { policy: 'Prod', met: ['Prod'], notMet: ['prod', 'Prod ', ''] },
  StringNotEquals: { policy: 'Prod', met: ['prod', 'Prod ', ''], notMet: ['Prod'] },
  StringEqualsIgnoreCase: { policy: 'Prod', met: ['Prod', 'pROD'], notMet: ['Prod1', ''] },
  StringNotEqualsIgnoreCase: { policy: 'Prod', met: ['Prod1', ''], notMet: ['Prod', 'pROD'] },
  StringLike: { policy: 'pro?-*', met: ['prod-', 'prof-1/2'], notMet: ['pro-1', 'Prod-1', ''] },
  StringNotLike: { policy: 'pro?-*', met: ['pro-1', 'Prod-1', ''], notMet: ['prod-', 'prof-1/2'] },
  NumericEquals: { policy: '10', met: ['10', '10.0', '1e1', '+10'], notMet: ['9', '10.5', ...WRONG] },
  NumericNotEquals: { policy: '10', met: ['9', '10.5', ...WRONG], notMet: ['10', '10.0', '1e1'] },
  NumericLessThan: { policy: '10', met: ['9', '-11', '9.99'], notMet: ['10', '11', ...WRONG] },
  NumericLessThanEquals: { policy: '10', met: ['9', '10.0'], notMet: ['10.01', ...WRONG] },
  NumericGreaterThan: { policy: '10', met: ['10.01', '11'], notMet: ['10', '9', ...WRONG] },
  NumericGreaterThanEquals: { policy: '10', met: ['10', '11'], notMet: ['9.99', '-10', ...WRONG] },
  DateEquals: { policy: NOON, met: SAME, notMet: [...BEFORE, ...AFTER, ...WRONG] },
  DateNotEquals: { policy: NOON, met: [...BEFORE, ...AFTER, ...WRONG], notMet: SAME },
  DateLessThan: { policy: NOON, met: BEFORE, notMet: [...SAME, ...AFTER, ...WRONG] },
  DateLessThanEquals: { policy: NOON, met: [...BEFORE, ...SAME], notMet: [...AFTER, ...WRONG] },
  DateGreaterThan: { policy: NOON, met: AFTER, notMet: [...BEFORE, ...SAME, ...WRONG] },
  DateGreaterThanEquals: { policy: NOON, met: [...AFTER, ...SAME], notMet: [...BEFORE, ...WRONG] },
  Bool: { policy: 'true', met: ['true', 'True'], notMet: ['false', ...WRONG] },
  IpAddress: { policy: '10.1.99.99/16', met: INSIDE, notMet: [...OUTSIDE, ...WRONG] },
  NotIpAddress: { policy: '10.1.99.99/16', met: [...OUTSIDE, ...WRONG], notMet: INSIDE },
  IpAddressIncludeBorder: { policy: '10.1.99.99/16', met: INSIDE, notMet: [...OUTSIDE, ...WRONG] },
};

const rows = Object.entries(TABLE);
const isNegated = (name: string): boolean => name.includes('Not');

test('the table has all operators of RAM', () => {
  expect(Object.keys(TABLE).sort()).toEqual([...OPERATOR_NAMES].sort());
});

describe.each(rows)('%s', (name, { policy, met, notMet }) => {
  const hit = met[0] ?? '';
  const miss = notMet[0] ?? '';

  test.each(met)(`${policy} is met by %j`, (actual) => {
    expect(isMet(name, policy, actual)).toBe(true);
  });

  test.each(notMet)(`${policy} is not met by %j`, (actual) => {
    expect(isMet(name, policy, actual)).toBe(false);
  });

  test('with an absent key is met only if negated', () => {
    expect(isMet(name, policy, [])).toBe(isNegated(name));
  });

  test('with an absent key and ForAllValues is met', () => {
    expect(isMet(`ForAllValues:${name}`, policy, [])).toBe(true);
  });

  test('is met if one of several context values matches; negated, if none does', () => {
    expect(isMet(name, policy, [hit, miss])).toBe(!isNegated(name));
    expect(isMet(name, policy, [hit, hit])).toBe(true);
    expect(isMet(name, policy, [miss, miss])).toBe(false);
  });

  test('with ForAllValues is met if every context value passes', () => {
    expect(isMet(`ForAllValues:${name}`, policy, [hit, hit])).toBe(true);
    expect(isMet(`ForAllValues:${name}`, policy, [hit, miss])).toBe(false);
    expect(isMet(`ForAllValues:${name}`, policy, [miss])).toBe(false);
  });
});

describe('several values in the policy', () => {
  test('are alternatives', () => {
    expect(isMet('StringEquals', ['a', 'b'], 'b')).toBe(true);
    expect(isMet('StringEquals', ['a', 'b'], 'c')).toBe(false);
    expect(isMet('IpAddress', ['10.0.0.0/8', '2001:db8::/32'], '2001:db8::1')).toBe(true);
    expect(isMet('ForAllValues:StringEquals', ['a', 'b'], ['b', 'a', 'b'])).toBe(true);
  });

  test('of a negated operator must all fail to match', () => {
    expect(isMet('StringNotEquals', ['a', 'b'], 'b')).toBe(false);
    expect(isMet('StringNotEquals', ['a', 'b'], 'c')).toBe(true);
    expect(isMet('NotIpAddress', ['10.0.0.0/8', '192.168.0.0/16'], '192.168.1.1')).toBe(false);
    expect(isMet('ForAllValues:StringNotEquals', ['a', 'b'], ['c', 'd'])).toBe(true);
  });
});

describe('a date', () => {
  test('in the first century is not read as one in the twentieth', () => {
    expect(isMet('DateLessThan', '1900-01-01T00:00:00Z', '0050-01-01T00:00:00Z')).toBe(true);
  });

  test('before 1970 is earlier than one after it', () => {
    expect(isMet('DateLessThan', '1970-01-01T00:00:00Z', '1969-12-31T23:59:59Z')).toBe(true);
  });
});

describe('the name of an operator', () => {
  test('is read with its prefix', () => {
    expect(parseConditionOperator('NotIpAddress')).toEqual({
      name: 'NotIpAddress',
      type: 'address',
      negated: true,
      forAllValues: false,
    });
    expect(parseConditionOperator('ForAllValues:Bool')).toEqual({
      name: 'Bool',
      type: 'boolean',
      negated: false,
      forAllValues: true,
    });
  });

  test.each([
    '',
    'stringequals',
    'StringEqualsIfExists',
    'Null',
    'ArnLike',
    'ForAnyValue:StringEquals',
    'forallvalues:StringEquals',
    'ForAllValues:',
    'ForAllValues:ForAllValues:StringEquals',
    'toString',
    '__proto__',
  ])('is never %j', (text) => {
    expect(parseConditionOperator(text)).toBeNull();
  });
});

describe('a value that an operator can compare with', () => {
  test.each(['0', '-1', '+1.5', '.25', '5.', '1e3', '1E-3'])('may be the number %s', (text) => {
    expect(isConditionValue('number', text)).toBe(true);
  });

  test.each(['', ' 1', '1 ', '1,5', '0x10', 'Infinity', 'NaN', '1e', '.', '--1', '１'])(
    'is never the number %j',
    (text) => {
      expect(isConditionValue('number', text)).toBe(false);
    },
  );

  test.each([
    '2026-11-23T10:00:00Z',
    '2026-11-23T10:00Z',
    '2026-11-23T10:00:00.123Z',
    '2026-11-23T10:00:00+08:00',
    '2026-11-23T10:00:00-05:30',
    '2026-11-23T10:00:00+18:00',
    '2026-11-23T23:59:59+05:59',
    '2024-02-29T00:00:00Z',
    '0050-01-01T00:00:00Z',
  ])('can be the date %s', (text) => {
    expect(isConditionValue('date', text)).toBe(true);
  });

  test.each([
    '2026-02-30T00:00:00Z',
    '2025-02-29T00:00:00Z',
    '2026-04-31T00:00:00Z',
    '2026-00-10T00:00:00Z',
    '2026-13-01T00:00:00Z',
    '2026-01-00T00:00:00Z',
    '2026-11-23T24:00:00Z',
    '2026-11-23T10:60:00Z',
    '2026-11-23T10:00:60Z',
    '2026-11-23T10:00:00+08:60',
    '2026-11-23T10:00:00+18:01',
    '2026-11-23T10:00:00',
    '2026-11-23T10:00:00+0800',
    '2026-11-23T10:00:00+08',
    '2026-11-23T10:00:00,5Z',
    '2026-11-23t10:00:00z',
    '2026-11-23 10:00:00Z',
    '0000-01-01T00:00:00Z',
    '2026-11-23',
    '23 November 2026',
    '1795428000',
    ' 2026-11-23T10:00:00Z',
    '',
  ])('is never the date %j', (text) => {
    expect(isConditionValue('date', text)).toBe(false);
  });

  test('can be a Boolean in any case', () => {
    const texts = ['true', 'FALSE', 'True', '1', 'yes', '', 'true '];
    expect(texts.filter((text) => isConditionValue('boolean', text))).toEqual(['true', 'FALSE', 'True']);
  });

  test('can be any text', () => {
    expect(isConditionValue('string', '')).toBe(true);
  });
});

test('A value in a policy that is not of the type of its operator compares with nothing', () => {
  for (const name of ['NumericLessThan', 'NumericLessThanEquals', 'NumericEquals']) {
    expect(isMet(name, 'nonsense', ['-1', '0'])).toBe(false);
  }
  expect(isMet('DateLessThan', 'nonsense', '1960-01-01T00:00:00Z')).toBe(false);
  expect(isMet('IpAddress', 'nonsense', '10.0.0.1')).toBe(false);
});

test('An operator is written as it is read', () => {
  for (const name of OPERATOR_NAMES.flatMap((plain) => [plain, `ForAllValues:${plain}`])) {
    const operator = parseConditionOperator(name);
    expect(operator === null ? null : operatorText(operator)).toBe(name);
  }
});
