import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parsePolicy } from '../../src/engine/policy/parse.ts';
import { printJson } from '../../src/engine/policy/print.ts';
import type { Json } from '../../src/engine/policy/print.ts';
import { seeded, situations } from '../support/arbitraries.ts';

test('JSON.parse of printJson returns the same value', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const asJson = JSON.parse(JSON.stringify(value)) as Json;
      expect(JSON.parse(printJson(asJson))).toEqual(asJson);
    }),
    seeded(500),
  );
});

test('a printed policy is read as the same policy', () => {
  fc.assert(
    fc.property(situations, ({ policies }) => {
      for (const policy of policies) {
        const typed = JSON.stringify(policy);
        const printed = printJson(JSON.parse(typed) as Json);
        const [before, after] = [parsePolicy(typed), parsePolicy(printed)];
        expect(after.size.minified).toBe(before.size.minified);
        expect(after.kind).toBe(before.kind);
        expect(withoutSpans(after.document)).toEqual(withoutSpans(before.document));
      }
    }),
    seeded(200),
  );
});

function withoutSpans(document: unknown): unknown {
  return JSON.parse(JSON.stringify(document, (key, value: unknown) => (key === 'span' ? undefined : value)));
}
