import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { containsPattern, hasWildcard, matchesPattern } from '../../../src/engine/policy/pattern.ts';
import { createMatcher } from '../../../src/engine/policy/pattern-matcher.ts';
import { SEEDED } from '../../support/arbitraries.ts';

describe('a pattern', () => {
  test.each([
    ['mse:GetNacosConfig', 'mse:GetNacosConfig'],
    ['', ''],
    ['*', ''],
    ['*', 'a/b:c'],
    ['**', 'a'],
    ['instance/*', 'instance/a/b'],
    ['instance/*', 'instance/'],
    ['*.yaml', 'app.yaml'],
    ['a*c*e', 'abcde'],
    ['a*b', 'aXbXb'],
    ['*ab', 'aab'],
    ['a?c', 'abc'],
    ['a?c', 'a/c'],
    ['?*', 'a'],
    ['*?', 'abc'],
    ['*', '*'],
    ['a*', 'a?'],
    ['?', '?'],
    ['a.c', 'a.c'],
    ['ab*ba', 'abba'],
    ['a*bc*cd', 'abccd'],
    ['[a]', '[a]'],
  ])('%j matches %j', (pattern, text) => {
    expect(matchesPattern(pattern, text)).toBe(true);
    expect(createMatcher(pattern)(text, { steps: 0 })).toBe(true);
  });

  test.each([
    ['mse:getNacosConfig', 'mse:GetNacosConfig'],
    ['instance/mse-cn-1', 'instance/mse-cn-12'],
    ['mse-cn-12', 'mse-cn-1'],
    ['', 'a'],
    ['?', ''],
    ['?', 'ab'],
    ['a?', 'a'],
    ['a*b', 'abc'],
    ['?*', ''],
    ['instance/*', 'instance'],
    ['*.yaml', 'app.yml'],
    ['\\*', '*'],
    ['a.c', 'abc'],
    ['a|b', 'a'],
    ['ab*ba', 'aba'],
    ['a*b*b', 'ab'],
    ['a*bc*cd', 'abcd'],
    ['a?*?a', 'aba'],
    ['*aba*aba*', 'ababac'],
    ['*ab*ab*', 'abcd'],
  ])('%j does not match %j', (pattern, text) => {
    expect(matchesPattern(pattern, text)).toBe(false);
    expect(createMatcher(pattern)(text, { steps: 0 })).toBe(false);
  });

  test('matches a character of two code units with one ?', () => {
    expect(matchesPattern('?', '😀')).toBe(true);
    expect(matchesPattern('??', '😀')).toBe(false);
    expect(matchesPattern('*?', '😀')).toBe(true);
    expect(matchesPattern('*??', '😀')).toBe(false);
    expect(matchesPattern('a?b?', 'a😀b😁')).toBe(true);
    expect(matchesPattern('*😁', '😀😁')).toBe(true);
    expect(matchesPattern('😀', '😁')).toBe(false);
  });

  test('matches half of such a character with one ?', () => {
    expect(matchesPattern('?', '\ud83d')).toBe(true);
    expect(matchesPattern('??', '\ude00\ud83d')).toBe(true);
  });

  test('with many stars fails without backtracking', () => {
    // With backtracking, these would not end within the test's time.
    expect(matchesPattern(`${'*a'.repeat(200)}b`, 'a'.repeat(6000))).toBe(false);
    expect(matchesPattern(`${'*?'.repeat(1000)}b`, 'a'.repeat(2000))).toBe(false);
  });
});

test('The work of a match is counted: at least the text, at most its product with the pattern', () => {
  const stepsFor = (pattern: string, text: string): number => {
    const meter = { steps: 0 };
    matchesPattern(pattern, text, meter);
    return meter.steps;
  };
  expect(stepsFor('a'.repeat(50), 'a'.repeat(50))).toBe(50);
  expect(stepsFor('b*', 'a'.repeat(50))).toBe(1);
  expect(stepsFor(`${'*a'.repeat(20)}b`, 'a'.repeat(50))).toBeGreaterThan(50);
  expect(stepsFor(`${'*a'.repeat(20)}b`, 'a'.repeat(50))).toBeLessThan(41 * 50);
});

describe('A pattern that contains another', () => {
  test.each([
    ['*', 'a?*'],
    ['a?*', 'a?*'],
    ['a*', 'ab*c'],
    ['*c', 'a?c'],
    ['a?c', 'abc'],
    ['a?', 'a?'],
  ])('%s contains %s', (outer, inner) => {
    expect(containsPattern(outer, inner)).toBe(true);
  });

  test.each([
    ['a', 'a*'],
    ['a?', 'a*'],
    ['?*', '*'],
    ['a*c', 'a*'],
    ['abc', 'a?c'],
  ])('%s does not contain %s', (outer, inner) => {
    expect(containsPattern(outer, inner)).toBe(false);
  });

  test('matches every text that the other matches', () => {
    const word = (letters: string, maxLength: number) =>
      fc.string({ unit: fc.constantFrom(...Array.from(letters)), maxLength });
    let count = 0;
    fc.assert(
      fc.property(word('ab*?', 4), word('ab*?', 4), word('ab', 4), (outer, inner, text) => {
        if (!containsPattern(outer, inner) || !matchesPattern(inner, text)) return;
        count += 1;
        expect(matchesPattern(outer, text)).toBe(true);
      }),
      { ...SEEDED, numRuns: 3000 },
    );
    expect(count).toBeGreaterThan(100);
  });
});

describe('hasWildcard', () => {
  test('finds both wildcards anywhere', () => {
    expect(['a*', '*', '?a', 'a?b'].every(hasWildcard)).toBe(true);
    expect(['', 'a', 'a/b:c.d'].some(hasWildcard)).toBe(false);
  });
});
