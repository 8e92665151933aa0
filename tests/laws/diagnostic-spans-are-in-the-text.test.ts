import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parsePolicy } from '../../src/engine/policy/parse.ts';
import { seeded, texts } from '../support/arbitraries.ts';

test('every diagnostic has a span within the text, in text order', () => {
  fc.assert(
    fc.property(texts, (text) => {
      const { kind, diagnostics } = parsePolicy(text);
      let last = 0;
      for (const { span } of diagnostics) {
        expect(span.start).toBeGreaterThanOrEqual(last);
        expect(span.end).toBeGreaterThanOrEqual(span.start + (kind === 'not-json' ? 0 : 1));
        expect(span.end).toBeLessThanOrEqual(text.length);
        last = span.start;
      }
    }),
    seeded(1000),
  );
});
