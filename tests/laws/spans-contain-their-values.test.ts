import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { PolicyDocument } from '../../src/engine/policy/document.ts';
import { parsePolicy } from '../../src/engine/policy/parse.ts';
import type { Spanned, Span } from '../../src/engine/policy/span.ts';
import { seeded, texts } from '../support/arbitraries.ts';

function located(document: PolicyDocument): readonly Spanned<string>[] {
  return [
    ...(document.version === null ? [] : [document.version]),
    ...document.statements.flatMap(({ effect, action, resource, condition }) => [
      ...(effect === null ? [] : [effect]),
      ...(action?.patterns ?? []),
      ...(resource?.patterns ?? []),
      ...(condition?.clauses.flatMap(({ key, values }) => [key, ...values]) ?? []),
    ]),
  ];
}

function containers(document: PolicyDocument): readonly Span[] {
  return [
    document.span,
    ...document.statements.flatMap(({ span, action, resource, condition }) =>
      [span, action?.span, resource?.span, condition?.span].filter((found) => found !== undefined),
    ),
  ];
}

test('the text of a span is the value read there', () => {
  fc.assert(
    fc.property(texts, (text) => {
      const { kind, document } = parsePolicy(text);
      for (const { start, end } of containers(document)) {
        expect(start).toBeLessThanOrEqual(end);
        expect(end).toBeLessThanOrEqual(text.length);
      }
      if (kind === 'not-json') return;
      for (const { value, span } of located(document)) {
        expect(JSON.parse(text.slice(span.start, span.end))).toBe(value);
      }
    }),
    seeded(1000),
  );
});
