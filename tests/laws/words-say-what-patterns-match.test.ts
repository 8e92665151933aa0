import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isSameForClients, matchingNamesOf } from '../../src/engine/assist/lenses/matching-names.ts';
import type { MatchingNames, NameTest } from '../../src/engine/assist/lenses/matching-names.ts';
import { ancestorIdsOf, segmentsOf } from '../../src/engine/catalog/relative-id.ts';
import { matchesPattern } from '../../src/engine/policy/pattern.ts';
import { seeded } from '../support/arbitraries.ts';

const DEPTHS = { instance: 1, namespace: 2, group: 3, leaf: 4 } as const;

const names = fc.string({
  unit: fc.constantFrom('a', 'b', 'c', 'o', 'n', 'f', '-', '😀'),
  minLength: 1,
  maxLength: 4,
});
const leafNames = fc.oneof(
  names,
  fc.tuple(names, names).map((parts) => parts.join('/')),
  names.map((name) => `config/${name}`),
);
const containers = fc.constantFrom('a', 'b', 'ab');

const relativeIds = fc
  .tuple(fc.array(containers, { maxLength: 3 }), names, leafNames)
  .map(([within, name, leaf]) => ['instance', ...within, within.length === 3 ? leaf : name].join('/'));

const patterns = fc
  .tuple(
    fc.array(containers, { maxLength: 3 }),
    fc.array(fc.oneof(fc.constantFrom('*', '*', '?'), names, fc.constantFrom('a', 'b')), {
      minLength: 1,
      maxLength: 4,
    }),
  )
  .map(([within, parts]) => ['instance', ...within, parts.join('')].join('/'));

function passes(test: NameTest, name: string): boolean {
  switch (test.kind) {
    case 'any':
      return true;
    case 'starts':
      return name.startsWith(test.text);
    case 'ends':
      return name.endsWith(test.text);
    case 'contains':
      return name.includes(test.text);
    case 'starts-and-ends':
      return name.startsWith(test.start) && name.endsWith(test.end);
  }
}

/** Whether the words name the resource; null if they say nothing about its kind. */
function isNamed(
  { kind, containers: within, test: nameTest, includesContents }: MatchingNames,
  relativeId: string,
) {
  const [, ...ids] = segmentsOf(relativeId);
  const depth = DEPTHS[kind];
  if (ids.length > depth && !includesContents) return null;
  if (ids.length < depth || within.some((id, index) => ids[index] !== id)) return false;
  return passes(nameTest, ids[depth - 1] ?? '');
}

test('Words about names cover exactly the resources that the pattern matches, in both matching modes', () => {
  const counts = { named: 0, others: 0 };
  fc.assert(
    fc.property(patterns, fc.array(relativeIds, { minLength: 20, maxLength: 20 }), (pattern, ids) => {
      const words = matchingNamesOf(pattern);
      if (words === null) return;
      // A pattern filled with letters is matched more often than a random name.
      const filled = ['', 'a', 'ab', 'b-a'].map((text) => pattern.replaceAll('*', text));
      for (const id of [...ids, ...filled, ...filled.map((one) => `${one}/b`)]) {
        if (id.split('/').includes('')) continue;
        const expected = isNamed(words, id);
        if (expected === null) continue;
        counts[expected ? 'named' : 'others'] += 1;
        expect(matchesPattern(pattern, id), `${pattern} literally on ${id}`).toBe(expected);
        const isMatched = [id, ...ancestorIdsOf(id)].some((one) => matchesPattern(pattern, one));
        expect(isMatched, `${pattern} hierarchically on ${id}`).toBe(expected);
      }
    }),
    seeded(2000),
  );
  expect(Math.min(counts.named, counts.others)).toBeGreaterThan(1000);
});

test('A test that is the same for Nacos clients passes a name with and without their segment', () => {
  let count = 0;
  fc.assert(
    fc.property(patterns, leafNames, fc.constantFrom('config/', 'naming/'), (pattern, name, segment) => {
      const words = matchingNamesOf(pattern);
      if (words?.kind !== 'leaf' || !isSameForClients(words.test)) return;
      count += 1;
      expect(passes(words.test, segment + name)).toBe(passes(words.test, name));
    }),
    seeded(3000),
  );
  expect(count).toBeGreaterThan(100);
});

test.each([
  ['instance/prod', 'no wildcard'],
  ['instance', 'no name'],
  ['*', 'everything'],
  ['instance/a/*/b', 'the star crosses slashes'],
  ['instance/a//*', 'no group has an empty name'],
  ['instance/a/b?', 'one character'],
  ['instance/a/ab*ba', 'aba starts and ends so, but does not match'],
  ['inst*', 'not the names of one kind'],
])('%s has no words: %s', (pattern) => {
  expect(matchingNamesOf(pattern)).toBeNull();
});
