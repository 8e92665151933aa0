import fc from 'fast-check';
import { expect, test } from 'vitest';
import { buildTree } from '../../src/engine/account/resource-tree.ts';
import { compilePolicy } from '../../src/engine/evaluation/decide/compile-policy.ts';
import { lint } from '../../src/engine/lint/lint.ts';
import { parsePolicy } from '../../src/engine/policy/parse.ts';
import { accounts, contexts, policiesFor, seeded, texts } from '../support/arbitraries.ts';
import { findingsIn, inputOf } from '../support/linting.ts';
import { compile } from '../support/policy-builders.ts';

test('findings and their edits are within the text, in text order; a rejected policy has none', () => {
  fc.assert(
    fc.property(texts, (text) => {
      const findings = findingsIn(text);
      if (parsePolicy(text).kind !== 'accepted') expect(findings).toEqual([]);
      let last = 0;
      for (const { span, fixes } of findings) {
        expect(span.start).toBeGreaterThanOrEqual(last);
        for (const range of [span, ...fixes.flatMap(({ edits }) => edits.map((edit) => edit.span))]) {
          expect(range.start).toBeGreaterThanOrEqual(0);
          expect(range.end).toBeGreaterThanOrEqual(range.start);
          expect(range.end).toBeLessThanOrEqual(text.length);
        }
        expect(span.end).toBeGreaterThan(span.start);
        last = span.start;
      }
    }),
    seeded(250),
  );
});

test('linting accepts any account, context and other policies, and does not modify its input', () => {
  const surroundings = accounts.chain((account) => {
    const tree = buildTree(account);
    return fc.record({
      account: fc.constant(account),
      policy: policiesFor(tree),
      alongside: fc.array(policiesFor(tree), { maxLength: 2 }),
      context: contexts,
    });
  });
  fc.assert(
    fc.property(surroundings, ({ account, policy, alongside, context }) => {
      const text = JSON.stringify(policy);
      const input = { ...inputOf(text, { account, otherPolicies: alongside.map(compile) }), context };
      const first = lint(input);
      expect(lint({ ...input })).toEqual(first);
      expect(compilePolicy(input.parsed)).toEqual(compilePolicy(parsePolicy(text)));
    }),
    seeded(100),
  );
});
