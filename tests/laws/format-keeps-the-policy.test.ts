import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatPolicy } from '../../src/engine/policy/format.ts';
import { parsePolicy } from '../../src/engine/policy/parse.ts';
import { seeded, texts } from '../support/arbitraries.ts';

/** Members of a policy in any order and number, with values of any type. */
const looseJson = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 5, depthIdentifier: 'json' },
    fc.constantFrom('"1"', '"Allow"', '"mse:*"', '"*"', '"acs:mse"', '1.0', 'true', 'null', '[]', '{}'),
    fc
      .array(tie('value'), { maxLength: 3, depthIdentifier: 'json' })
      .map((items) => `[${items.join(' , ')}]`),
    tie('object'),
  ),
  object: fc
    .array(
      fc.tuple(
        fc.constantFrom(
          ...['Version', 'Statement', 'Effect', 'Action', 'NotAction', 'Resource', 'Condition'],
          ...['Bool', 'acs:MFAPresent', 'Sid', 'effect', '__proto__'],
        ),
        tie('value'),
      ),
      { maxLength: 5, depthIdentifier: 'json' },
    )
    .map((members) => `{${members.map(([key, value]) => `"${key}":\n${String(value)}`).join(',')}}`),
}));

/** Arbitrary, but with statements in `Statement`. */
const loosePolicies = fc
  .array(looseJson.object, { maxLength: 3 })
  .map((statements) => `{"Statement":[${statements.join(',')}],"Version":"1"}`);

const policyTexts = fc.oneof(texts, loosePolicies, looseJson.value.map(String));

test('formatting is idempotent', () => {
  fc.assert(
    fc.property(policyTexts, (text) => {
      const once = formatPolicy(text);
      expect(formatPolicy(once)).toBe(once);
    }),
    seeded(1000),
  );
});

test('a formatted policy is read as the same policy, with the same diagnostics', () => {
  fc.assert(
    fc.property(policyTexts, (text) => {
      const [before, after] = [parsePolicy(text), parsePolicy(formatPolicy(text))];
      expect(after.kind).toBe(before.kind);
      expect(after.size.minified).toBe(before.size.minified);
      expect(withoutSpans(after.document)).toEqual(withoutSpans(before.document));
      expect(faultsOf(after)).toEqual(faultsOf(before));
    }),
    seeded(1000),
  );
});

/** The sorted codes, since their order follows the text; without that for the typed length, which formatting changes. */
function faultsOf({ diagnostics }: ReturnType<typeof parsePolicy>): readonly string[] {
  return diagnostics
    .map(({ code }) => code)
    .filter((code) => code !== 'typed-text-over-limit')
    .sort();
}

function withoutSpans(document: unknown): unknown {
  return JSON.parse(JSON.stringify(document, (key, value: unknown) => (key === 'span' ? undefined : value)));
}
