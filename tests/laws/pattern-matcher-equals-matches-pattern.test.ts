import fc from 'fast-check';
import { expect, test } from 'vitest';
import { matchesPattern } from '../../src/engine/policy/pattern.ts';
import { createMatcher } from '../../src/engine/policy/pattern-matcher.ts';
import { seeded } from '../support/arbitraries.ts';

// Two of the characters begin with the same code unit.
const unit = fc.constantFrom('a', 'b', '*', '?', '😀', '😁');
const patterns = fc.string({ unit, maxLength: 10 });
const texts = fc.string({ unit, maxLength: 14 });

test('A prepared matcher equals matchesPattern, and counts its work', () => {
  fc.assert(
    fc.property(patterns, fc.array(texts, { maxLength: 5 }), (pattern, candidates) => {
      const matches = createMatcher(pattern);
      const meter = { steps: 0 };
      for (const text of [...candidates, pattern]) {
        const before = meter.steps;
        expect(matches(text, meter)).toBe(matchesPattern(pattern, text));
        expect(meter.steps).toBeGreaterThan(before);
      }
    }),
    seeded(5000),
  );
});
