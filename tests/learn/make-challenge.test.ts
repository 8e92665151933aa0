import fc from 'fast-check';
import { expect, test } from 'vitest';
import { makeChallenge, readBudget } from '../../src/learn/make-challenge.ts';
import { exampleScenario } from '../../src/scenario/presets/examples.ts';
import { encodeFragment, readFragment } from '../../src/scenario/link/permalink.ts';
import { SEEDED } from '../support/arbitraries.ts';

const counts = fc.oneof(
  fc.integer(),
  fc.double(),
  fc.maxSafeNat(),
  fc.constantFrom(null, undefined, '', '3', NaN),
);

test('The link opens with the budget read from any form values', () => {
  fc.assert(
    fc.property(counts, counts, fc.string(), (statements, characters, task) => {
      const budget = readBudget(statements, characters);
      const draft = { name: task, task, hidden: new Set<number>(), budget, start: 'present' as const };
      const made = makeChallenge(draft, exampleScenario('1'), []);
      const opened = readFragment(`#${encodeFragment(made)}`);
      expect(opened.kind === 'scenario' && opened.scenario.exercise).toEqual(made.exercise);
      if (budget !== null) expect(budget).toEqual({ statements, characters });
    }),
    SEEDED,
  );
});

test('A budget has two non-negative whole numbers', () => {
  expect(readBudget(0, 12)).toEqual({ statements: 0, characters: 12 });
  for (const wrong of [null, undefined, 1.5, -1, NaN, Infinity, 2 ** 53, '1'])
    expect([readBudget(wrong, 1), readBudget(1, wrong)]).toEqual([null, null]);
});
