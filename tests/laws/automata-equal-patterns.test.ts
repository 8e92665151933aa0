import fc from 'fast-check';
import { expect, test } from 'vitest';
import { AutomatonPool } from '../../src/engine/analysis/glob-automaton.ts';
import { createRelativeIdLanguage } from '../../src/engine/analysis/relative-id-language.ts';
import { GUIDE_ACTIONS } from '../../src/engine/analysis/request-types.ts';
import { MAX_WORK, WorkLimit } from '../../src/engine/analysis/work-limit.ts';
import { lowerCasePreimages } from '../../src/engine/analysis/case-folding.ts';
import { ancestorIdsOf } from '../../src/engine/catalog/relative-id.ts';
import { matchesPattern } from '../../src/engine/policy/pattern.ts';
import { isAnalyzedRequest } from '../support/analyzed-policies.ts';
import { atLeast, seeded } from '../support/arbitraries.ts';

const patterns = fc.string({ unit: fc.constantFrom('a', 'b', '/', '*', '?', '😀'), maxLength: 7 });
const texts = fc.string({ unit: fc.constantFrom('a', 'b', '/', 'x', '😀'), maxLength: 9 });

test('An automaton accepts what its pattern matches, and a subsumed state accepts no more', () => {
  let subsumed = 0;
  fc.assert(
    fc.property(patterns, texts, texts, texts, (pattern, text, first, second) => {
      const automaton = new AutomatonPool().pattern(pattern);
      expect(automaton.matches(text)).toBe(matchesPattern(pattern, text));
      const [a, b] = [automaton.run(automaton.start, first), automaton.run(automaton.start, second)];
      if (!automaton.isSubsumedBy(a, b)) return;
      subsumed += 1;
      if (automaton.accepts(automaton.run(a, text))) {
        expect(automaton.accepts(automaton.run(b, text))).toBe(true);
      }
    }),
    seeded(10_000),
  );
  expect(subsumed).toBeGreaterThanOrEqual(atLeast(1000));
});

test('A pattern that includes another one matches whatever the other matches', () => {
  let included = 0;
  fc.assert(
    fc.property(patterns, patterns, texts, (outer, inner, text) => {
      const pool = new AutomatonPool();
      if (!pool.pattern(outer).includes(pool.pattern(inner), new WorkLimit(MAX_WORK))) return;
      included += 1;
      if (matchesPattern(inner, text)) expect(matchesPattern(outer, text)).toBe(true);
    }),
    seeded(20_000),
  );
  expect(included).toBeGreaterThanOrEqual(atLeast(1000));
});

test('Patterns that match the same by their form have one automaton', () => {
  const pool = new AutomatonPool();
  expect(pool.pattern('a**b')).toBe(pool.pattern('a*b'));
  expect(pool.pattern('*?*?')).toBe(pool.pattern('??*'));
  expect(pool.literal('a*')).not.toBe(pool.pattern('a*'));
  expect(pool.literal('a*').matches('a*')).toBe(true);
  expect(pool.literal('a*').matches('ab')).toBe(false);
});

const NAMES = { instances: [], namespaces: [], groups: [], leaves: [] };
const ids = fc.oneof(
  texts,
  fc
    .tuple(
      fc.constantFrom('instance/', 'instance', 'instanc', 'instance//'),
      fc.array(fc.constantFrom('a', '/', 'config/', 'naming/', 'a/b/G/'), { maxLength: 6 }),
    )
    .map(([root, parts]) => root + parts.join('')),
);

test('The relative ids of a resource type are those that a request can have, and their boundaries are those of ancestors', () => {
  const actions = GUIDE_ACTIONS.filter(
    ({ type }, index) =>
      type !== 'account' && GUIDE_ACTIONS.findIndex((other) => other.type === type) === index,
  );
  expect(actions).toHaveLength(6);
  fc.assert(
    fc.property(ids, fc.constantFrom(...actions), (id, { fullName, type }) => {
      if (type === 'account' || type === 'every-instance') return;
      const language = createRelativeIdLanguage(type, NAMES);
      let state = language.start;
      const ancestors: string[] = [];
      let before = '';
      for (const character of id) {
        const code = character.codePointAt(0)!;
        if (language.isAncestorBoundary?.(state, code) === true) ancestors.push(before);
        state = language.step(state, code);
        before += character;
        if (state < 0) break;
      }
      const isPossible = isAnalyzedRequest({ action: fullName, resource: `acs:mse:r:1:${id}`, context: {} });
      expect(state >= 0 && language.accepts(state)).toBe(isPossible);
      if (isPossible) expect(ancestors.toReversed()).toEqual(ancestorIdsOf(id));
    }),
    seeded(5000),
  );
});

test('The characters that a comparison without case treats as equal have the same lower case', () => {
  for (const character of ['k', 'å', 'ω', 'ǆ', 'a', 's', 'ß', '1', '😀', 'ⓐ', '𐐨']) {
    const expected: number[] = [];
    for (let code = 0; code < 0x110000; code += 1) {
      if (code >= 0xd800 && code <= 0xdfff) continue;
      if (String.fromCodePoint(code).toLowerCase() === character) expected.push(code);
    }
    expect([...lowerCasePreimages(character)].sort((a, b) => a - b)).toEqual(expected);
  }
});
