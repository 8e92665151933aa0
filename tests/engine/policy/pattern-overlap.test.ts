import { expect, test } from 'vitest';
import { patternsOverlap } from '../../../src/engine/policy/pattern-overlap.ts';

test.each([
  ['', ''],
  ['a', 'a'],
  ['a', '?'],
  ['?', '?'],
  ['*', ''],
  ['*', 'abc'],
  ['a*', '*b'],
  ['a*c', 'ab*'],
  ['a*', 'a'],
  ['a*b', 'ab'],
  ['a*b*c', 'axbxc'],
  ['?*', 'a*'],
  ['*?', '*a'],
  ['a?c', '*b*'],
  ['ab*', 'a?*'],
  ['*ab', '*?b'],
  ['a**', 'a'],
  ['?', '😀'],
  ['a?b*', 'a😀b*'],
  ['*b?', '*😀'],
])('Some text matches both: %s, %s', (a, b) => {
  expect(patternsOverlap(a, b)).toBe(true);
  expect(patternsOverlap(b, a)).toBe(true);
});

test.each([
  ['', 'a'],
  ['', '?'],
  ['a', 'b'],
  ['a', 'aa'],
  ['?', '??'],
  ['a*', 'b*'],
  ['ab*', 'ac*'],
  ['*a', '*b'],
  ['*ba', '*ca'],
  ['a*', 'ba'],
  ['a*b', 'a'],
  ['a*b*c', 'axxc'],
  ['?*', ''],
  ['?a', 'b?*?'],
  ['??', '😀'],
  ['a??b', 'a😀b'],
])('No text matches both: %s, %s', (a, b) => {
  expect(patternsOverlap(a, b)).toBe(false);
  expect(patternsOverlap(b, a)).toBe(false);
});

test('The work is bounded by the product of the lengths', () => {
  expect(patternsOverlap('*a'.repeat(300), `${'?'.repeat(600)}b`)).toBe(false);
});
