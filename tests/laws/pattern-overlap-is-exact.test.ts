import fc from 'fast-check';
import { expect, test } from 'vitest';
import { matchesPattern } from '../../src/engine/policy/pattern.ts';
import { patternsOverlap } from '../../src/engine/policy/pattern-overlap.ts';
import { seeded } from '../support/arbitraries.ts';

const patterns = fc.string({ unit: fc.constantFrom('a', '😀', '*', '?'), maxLength: 5 });

/** All texts of `a` and `😀` up to a length in characters. */
function textsUpTo(length: number): string[] {
  if (length === 0) return [''];
  const shorter = textsUpTo(length - 1);
  const longest = shorter.filter((text) => Array.from(text).length === length - 1);
  return [...shorter, ...longest.flatMap((text) => [`${text}a`, `${text}😀`])];
}

const texts = textsUpTo(9);

test('Two patterns overlap exactly if some text matches both', () => {
  fc.assert(
    fc.property(patterns, patterns, (a, b) => {
      const common = texts.some((text) => matchesPattern(a, text) && matchesPattern(b, text));
      expect(patternsOverlap(a, b)).toBe(common);
    }),
    seeded(400),
  );
});
