import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hasWildcard, matchesPattern } from '../../src/engine/policy/pattern.ts';
import { seeded } from '../support/arbitraries.ts';

/** The definition over Unicode characters, not optimized. */
function matchesByDefinition(pattern: readonly string[], text: readonly string[]): boolean {
  const [first, ...rest] = pattern;
  if (first === undefined) return text.length === 0;
  if (first === '*') {
    return (
      matchesByDefinition(rest, text) || (text.length > 0 && matchesByDefinition(pattern, text.slice(1)))
    );
  }
  return text.length > 0 && (first === '?' || first === text[0]) && matchesByDefinition(rest, text.slice(1));
}

// Two of the characters begin with the same code unit.
const patterns = fc.string({ unit: fc.constantFrom('a', 'b', '*', '?', '😀', '😁'), maxLength: 8 });

test('matchesPattern equals its definition', () => {
  fc.assert(
    fc.property(patterns, patterns, (pattern, text) => {
      expect(matchesPattern(pattern, text)).toBe(matchesByDefinition(Array.from(pattern), Array.from(text)));
    }),
    seeded(5000),
  );
});

test('a pattern matches itself, and without wildcards nothing else', () => {
  fc.assert(
    fc.property(patterns, patterns, (pattern, text) => {
      expect(matchesPattern(pattern, pattern)).toBe(true);
      if (!hasWildcard(pattern)) expect(matchesPattern(pattern, text)).toBe(pattern === text);
    }),
    seeded(1000),
  );
});
