import fc from 'fast-check';
import { expect, test } from 'vitest';
import { buildTree } from '../../src/engine/account/resource-tree.ts';
import { completionsAt } from '../../src/engine/assist/completion/completion.ts';
import { parsePolicy } from '../../src/engine/policy/parse.ts';
import { accounts, contexts, policiesFor, seeded, texts } from '../support/arbitraries.ts';
import { accept, surroundings } from '../support/assist-carets.ts';

const situations = accounts.chain((account) => {
  const tree = buildTree(account);
  return fc.record({
    tree: fc.constant(tree),
    context: contexts,
    text: policiesFor(tree)
      .map((policy) => ({ ...policy, Version: '1' }))
      .chain((policy) => fc.constantFrom(JSON.stringify(policy), JSON.stringify(policy, null, 2))),
    position: fc.double({ min: 0, max: 1, noNaN: true }),
  });
});

test('an accepted policy stays accepted after any completion at any position', () => {
  fc.assert(
    fc.property(situations, ({ tree, context, text, position }) => {
      expect(parsePolicy(text).kind).toBe('accepted');
      const offset = Math.floor(position * text.length);
      for (const offer of completionsAt(text, offset, surroundings({ tree, context }))) {
        const after = accept(text, offer);
        if (parsePolicy(after).kind !== 'accepted') {
          expect.fail(`${JSON.stringify(offer)} at ${String(offset)} makes of\n${text}\n${after}`);
        }
      }
    }),
    seeded(300),
  );
});

test('completion works on any text, and replaces at most the line of the caret', () => {
  fc.assert(
    fc.property(texts, fc.double({ min: 0, max: 1, noNaN: true }), (text, position) => {
      const offset = Math.floor(position * text.length);
      for (const { span } of completionsAt(text, offset, surroundings())) {
        expect(span.start).toBeLessThanOrEqual(offset);
        expect(span.end).toBeGreaterThanOrEqual(offset);
        expect(text.slice(span.start, span.end)).not.toMatch(/[\r\n]/);
      }
    }),
    seeded(1000),
  );
});
