import fc from 'fast-check';
import { expect, test } from 'vitest';
import { exportAccount, importAccount } from '../../src/scenario/import/account-json.ts';
import { editsOf, lawfulAccounts } from '../support/account-edits.ts';
import { accounts, seeded } from '../support/arbitraries.ts';

test('Writing and reading a valid account returns an equal account', () => {
  fc.assert(
    fc.property(lawfulAccounts, (account) => {
      expect(importAccount(exportAccount(account))).toEqual({ kind: 'account', account });
    }),
    seeded(300),
  );
});

test('It still returns an equal account after any edit', () => {
  const edited = lawfulAccounts.chain((account) => fc.tuple(fc.constant(account), editsOf(account)));
  fc.assert(
    fc.property(edited, ([before, edit]) => {
      const result = edit.apply(before);
      fc.pre(result.kind === 'changed');
      const { account } = result;
      expect(importAccount(exportAccount(account))).toEqual({ kind: 'account', account });
    }),
    seeded(300),
  );
});

test('Any other account is read as an equal one, or rejected only for its names', () => {
  fc.assert(
    fc.property(accounts, (account) => {
      const read = importAccount(exportAccount(account));
      expect(read.kind).not.toBe('not-json');
      if (read.kind === 'account') expect(read.account).toEqual(account);
      if (read.kind !== 'invalid') return;
      for (const { problem } of read.problems) expect(problem.kind).toMatch(/^(forbidden-.*|duplicate)$/);
    }),
    seeded(300),
  );
});

test('The reader never throws', () => {
  const pieces = fc.oneof(
    fc.json({ maxDepth: 4 }),
    fc.string({ unit: 'binary' }),
    lawfulAccounts
      .chain((account) => fc.tuple(fc.constant(exportAccount(account)), fc.nat(), fc.nat(9)))
      .map(([text, at, cut]) => text.slice(0, at % text.length) + text.slice((at % text.length) + cut)),
  );
  fc.assert(
    fc.property(pieces, (text) => {
      const read = importAccount(text);
      if (read.kind !== 'invalid') return;
      for (const { span } of read.problems) {
        expect(span.start).toBeLessThanOrEqual(span.end);
        expect(span.end).toBeLessThanOrEqual(text.length);
      }
    }),
    seeded(500),
  );
});
