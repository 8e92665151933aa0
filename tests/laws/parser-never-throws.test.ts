import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parsePolicy } from '../../src/engine/policy/parse.ts';
import { seeded, texts } from '../support/arbitraries.ts';

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

test('parsing never throws, and reports a text as not JSON exactly if JSON.parse throws', () => {
  fc.assert(
    fc.property(texts, (text) => {
      const { kind, diagnostics } = parsePolicy(text);
      expect(kind === 'not-json').toBe(!isJson(text));
      if (kind === 'not-json') expect(diagnostics.map(({ code }) => code)).toEqual(['json-syntax-error']);
    }),
    seeded(1000),
  );
});
