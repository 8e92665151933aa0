import fc from 'fast-check';
import { expect, test } from 'vitest';
import { diffLines } from '../../../src/engine/policy/line-diff.ts';
import { SEEDED } from '../../support/arbitraries.ts';

const SIGNS = { same: ' ', removed: '-', added: '+' } as const;

/** Texts with a character for each line; the diff with a sign before each. */
function diff(before: string, after: string): string {
  const lines = diffLines(Array.from(before).join('\n'), Array.from(after).join('\n'));
  return lines.map(({ kind, text }) => `${SIGNS[kind]}${text}`).join('');
}

test.each([
  ['abc', 'abc', ' a b c'],
  ['abc', 'axc', ' a-b+x c'],
  ['abc', 'ac', ' a-b c'],
  ['ac', 'abc', ' a+b c'],
  ['abc', 'bc', '-a b c'],
  ['abc', 'ab', ' a b-c'],
  ['ab', 'abc', ' a b+c'],
  ['bc', 'abc', '+a b c'],
  ['ab', 'xy', '-a-b+x+y'],
  ['aa', 'a', ' a-a'],
  ['a', 'aa', ' a+a'],
  ['aba', 'a', ' a-b-a'],
  ['xabcdy', 'xbydy', ' x-a b-c+y d y'],
  ['abcd', 'bcda', '-a b c d+a'],
  ['bcda', 'abcd', '+a b c d-a'],
  ['abcabba', 'cbabac', '-a-b c-a b+a b a+c'],
])('From %s to %s, as many lines as possible stay', (before, after, lines) => {
  expect(diff(before, after)).toBe(lines);
});

test('Of any two texts, both keep their lines in order, and as many as possible are the same', () => {
  const longestCommon = (one: string, other: string): number => {
    if (one === '' || other === '') return 0;
    const [a, b] = [one.slice(1), other.slice(1)];
    if (one.charAt(0) === other.charAt(0)) return 1 + longestCommon(a, b);
    return Math.max(longestCommon(one, b), longestCommon(a, other));
  };
  const texts = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 1, maxLength: 7 });
  fc.assert(
    fc.property(texts, texts, (before, after) => {
      const lines = diffLines(Array.from(before).join('\n'), Array.from(after).join('\n'));
      const without = (left: string) =>
        lines.flatMap(({ kind, text }) => (kind === left ? [] : [text])).join('');
      expect([without('added'), without('removed')]).toEqual([before, after]);
      expect(lines.filter(({ kind }) => kind === 'same')).toHaveLength(longestCommon(before, after));
    }),
    { ...SEEDED, numRuns: 300 },
  );
});

test('An empty text is one empty line', () => {
  expect(diffLines('', 'a')).toEqual([
    { kind: 'removed', text: '' },
    { kind: 'added', text: 'a' },
  ]);
});

test('Of very different texts, all lines between the first and the last difference change', () => {
  const many = Array.from({ length: 800 }, (_, index) => String(index));
  const lines = diffLines(
    ['x', ...many, 'a', 'y'].join('\n'),
    ['x', ...many.toReversed(), 'b', 'y'].join('\n'),
  );
  const count = (wanted: string) => lines.filter(({ kind }) => kind === wanted).length;
  expect([count('same'), count('removed'), count('added')]).toEqual([2, 801, 801]);
  expect(lines.findIndex(({ kind }) => kind === 'added')).toBe(802);
});
