// The values of a condition key that represent all of its values.

import { describe, expect, test } from 'vitest';
import { lowerCasePreimages, hasSimpleCase } from '../../../src/engine/analysis/case-folding.ts';
import { dateRepresentatives } from '../../../src/engine/analysis/date-values.ts';
import { numberRepresentatives } from '../../../src/engine/analysis/number-values.ts';
import { indicesIn, isSubset, minimalBy, sizeOf } from '../../../src/engine/analysis/statement-sets.ts';
import { witnessNamesOf } from '../../../src/engine/analysis/witness-names.ts';
import { account, group, instance, namespace } from '../../support/account-builders.ts';

describe('Numbers are represented by themselves, by one outside and by one between', () => {
  test.each<[string[], string[]]>([
    [[], ['-1', '1', 'not-a-number']],
    [['5'], ['5', '4', '6', 'not-a-number']],
    [
      ['5', '1', 'x', '1.0'],
      ['1', '5', '0', '6', '2', 'not-a-number'],
    ],
    [
      ['1', '2'],
      ['1', '2', '0', '3', '1.5', 'not-a-number'],
    ],
    // Two neighbours have none between.
    [
      ['0', '5e-324'],
      ['0', '5e-324', '-1', '1', 'not-a-number'],
    ],
    [['1e300'], ['1e+300', '-1e999', '1e999', 'not-a-number']],
    [
      ['1e999', '0', '-1e999'],
      ['-1e999', '0', '1e999', '-1.7976931348623157e+308', '1', 'not-a-number'],
    ],
    [
      ['1e999', '1e308'],
      ['1e+308', '1e999', '-1e999', '1.0000000000000002e+308', 'not-a-number'],
    ],
  ])('%j', (values, expected) => {
    expect(numberRepresentatives(values)).toEqual(expected);
  });
});

describe('Dates are represented by themselves, by one outside and by a readable one between', () => {
  const NEW_YEAR = '2026-01-01T00:00:00Z';

  test.each<[string[], string[]]>([
    [[], ['not-a-date']],
    [
      ['x', NEW_YEAR, '2026-01-01T08:00:00+08:00'],
      [NEW_YEAR, '2026-01-02T00:00:00Z', '2025-12-31T00:00:00Z', 'not-a-date'],
    ],
    [
      [NEW_YEAR, '2026-01-03T00:00:00Z'],
      [
        NEW_YEAR,
        '2026-01-03T00:00:00Z',
        '2026-01-04T00:00:00Z',
        '2025-12-31T00:00:00Z',
        '2026-01-02T00:00:00Z',
        'not-a-date',
      ],
    ],
    [['0001-01-01T00:00:00+18:00'], ['0001-01-01T00:00:00+18:00', '0001-01-01T06:00:00Z', 'not-a-date']],
  ])('%j', (values, expected) => {
    expect(dateRepresentatives(values)).toEqual(expected);
  });

  test.each([
    ['2026-01-01T00:00:30Z', '2026-01-01T00:00:01Z'],
    ['2026-01-01T00:30:00Z', '2026-01-01T00:01:00Z'],
    ['2026-01-01T12:00:00Z', '2026-01-01T01:00:00Z'],
    ['2026-01-01T00:00:00.5Z', '2026-01-01T00:00:00.001Z'],
    ['2026-01-01T00:00:00.001Z', '2026-01-01T00:00:00.000500000Z'],
  ])('before %s', (later, between) => {
    expect(dateRepresentatives([NEW_YEAR, later]).at(-2)).toBe(between);
  });

  test('dates so close that none lies between them are refused', () => {
    const close = ['2026-01-01T00:00:00.000000001Z', '2026-01-01T00:00:00.000000300Z'];
    expect(() => dateRepresentatives(close)).toThrow('date-range');
  });

  test('the last that can be written has nothing after it', () => {
    const last = '9999-12-31T23:59:59.999999999-18:00';
    expect(dateRepresentatives(['9999-12-31T23:00:00Z'])).toContain(last);
    expect(dateRepresentatives([last])).toEqual([last, '9999-12-31T18:00:00Z', 'not-a-date']);
  });
});

describe('Characters without case', () => {
  test('are all that have the same lower case', () => {
    const texts = (character: string) =>
      lowerCasePreimages(character).map((code) => String.fromCodePoint(code));
    expect(texts('k')).toEqual(['k', 'K', '\u212a']);
    expect(texts('1')).toEqual(['1']);
    expect(texts('ß')).toEqual(['ß', 'ẞ']);
  });

  test('are unknown where they depend on their neighbours', () => {
    expect(['Σ', 'aσ', 'ς', 'İ', 'i\u0307'].some(hasSimpleCase)).toBe(false);
    expect(['', 'straße', 'K', 'Ω'].every(hasSimpleCase)).toBe(true);
  });
});

describe('Sets of statements', () => {
  test('have a size, indices and subsets', () => {
    expect([0n, 1n, 0b1011n, 1n << 70n].map(sizeOf)).toEqual([0, 1, 3, 1]);
    expect([...indicesIn((1n << 70n) | 0b101n)]).toEqual([0, 2, 70]);
    expect(isSubset(0b001n, 0b101n)).toBe(true);
    expect(isSubset(0b011n, 0b101n)).toBe(false);
    expect(isSubset(0n, 0n)).toBe(true);
  });

  test('are minimal if they contain no other one', () => {
    const minimal = (...sets: readonly bigint[]) => minimalBy(sets, (set) => set);
    expect(minimal(0b11n, 0b01n, 0b10n)).toEqual([0b01n, 0b10n]);
    expect(minimal(0b01n, 0b11n, 0b110n)).toEqual([0b01n, 0b110n]);
    expect(minimal(0b111n, 0b11n, 0b1n)).toEqual([0b1n]);
    expect(minimalBy(['a1', 'b1', 'c2'], (text) => BigInt(text.slice(1)))).toEqual(['a1', 'c2']);
  });
});

test('Witnesses prefer the names of the account that an ARN can contain', () => {
  const groups = [group({ name: 'G', configs: ['a', 'a', '\ud800', ''], services: ['s'] })];
  const many = Array.from({ length: 10 }, (_, index) => instance({ id: `i${String(index)}` }));
  const names = witnessNamesOf(
    account({
      region: 'r:1',
      instances: [
        instance({ id: 'I', region: 'cn-beijing', namespaces: [namespace({ id: '', groups })] }),
        ...many,
      ],
    }),
  );
  expect(names).toEqual({
    regions: ['cn-beijing', 'cn-hangzhou', 'cn-shanghai', 'any-region'],
    accounts: ['1234567890123456', 'any-account'],
    segments: {
      instances: ['I', 'i0', 'i1', 'i2', 'i3', 'i4', 'i5', 'i6', 'any-instance'],
      namespaces: ['public', 'any-namespace'],
      groups: ['G', 'any-group'],
      leaves: ['a', 's', 'any-config'],
    },
  });
});
