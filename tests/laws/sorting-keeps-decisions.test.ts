import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compilePolicy } from '../../src/engine/evaluation/decide/compile-policy.ts';
import { evaluate } from '../../src/engine/evaluation/decide/evaluate.ts';
import { sortStatements } from '../../src/engine/interchange/sort-statements.ts';
import { parsePolicy } from '../../src/engine/policy/parse.ts';
import { applyEdits } from '../../src/engine/policy/text-edit.ts';
import { seeded, situations, texts } from '../support/arbitraries.ts';

const sorted = (text: string) => applyEdits(text, sortStatements(text));

test('sorting the statements of a policy changes no decision', () => {
  fc.assert(
    fc.property(situations, fc.constantFrom('hierarchical', 'literal'), ({ policies, request }, mode) => {
      const before = policies.map((policy) => JSON.stringify(policy));
      const [was, is] = [before, before.map(sorted)].map((written) =>
        evaluate(
          written.map((text) => compilePolicy(parsePolicy(text))),
          request,
          mode,
        ),
      );
      expect([is?.decision, is?.assumed]).toEqual([was?.decision, was?.assumed]);
    }),
    seeded(300),
  );
});

test('sorting moves whole statements and is idempotent', () => {
  fc.assert(
    fc.property(texts, (text) => {
      const after = sorted(text);
      expect(statementsOf(after).sort()).toEqual(statementsOf(text).sort());
      expect(sortStatements(after)).toEqual([]);
    }),
    seeded(500),
  );
});

function statementsOf(text: string): string[] {
  return parsePolicy(text).document.statements.map(({ span }) => text.slice(span.start, span.end));
}
