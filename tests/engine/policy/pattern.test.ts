import { describe, expect, test } from 'vitest';
import { hasWildcard, matchesPattern } from '../../../src/engine/policy/pattern.ts';
import { createMatcher } from '../../../src/engine/policy/pattern-matcher.ts';

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

describe('hasWildcard', () => {
  test('finds both wildcards anywhere', () => {
    expect(['a*', '*', '?a', 'a?b'].every(hasWildcard)).toBe(true);
    expect(['', 'a', 'a/b:c.d'].some(hasWildcard)).toBe(false);
  });
});
