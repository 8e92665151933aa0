import { expect, test } from 'vitest';
import { parseFilterQuery } from '../../src/state/filter-query.ts';

test('Words are text, tokens filter by tier and decision, in both languages', () => {
  expect(parseFilterQuery('Prod write denied')).toEqual({
    text: 'prod',
    tiers: ['write', 'delete'],
    isAllowed: false,
    isDenied: true,
    isRobust: null,
  });
  expect(parseFilterQuery('读取 允许')).toEqual({
    text: '',
    tiers: ['list', 'read'],
    isAllowed: true,
    isDenied: false,
    isRobust: null,
  });
  expect(parseFilterQuery('not-robust').isRobust).toBe(false);
  expect(parseFilterQuery('稳健').isRobust).toBe(true);
});

test('Quotes make a token text, also while the closing one is missing', () => {
  expect(parseFilterQuery('"write"')).toMatchObject({ text: 'write', tiers: [] });
  expect(parseFilterQuery('a "Denied x')).toMatchObject({ text: 'a denied x', isDenied: false });
});

test('Names of object members are text', () => {
  expect(parseFilterQuery('constructor toString')).toMatchObject({ text: 'constructor tostring', tiers: [] });
});
