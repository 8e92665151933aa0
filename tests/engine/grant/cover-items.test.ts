import fc from 'fast-check';
import { expect, test } from 'vitest';
import { coverItems } from '../../../src/engine/grant/cover-items.ts';
import type { Product } from '../../../src/engine/grant/cover-items.ts';
import { SEEDED } from '../../support/arbitraries.ts';

/** Items and permitted pairs as `a1`: an action and a resource. Products as `ab on 12`. */
function cover(items: string, permitted: string): readonly string[] {
  const pairs = items.split(' ').filter((pair) => pair !== '');
  const products = coverItems(
    pairs.map((pair) => ({ action: pair.charAt(0), resource: pair.charAt(1) })),
    (action, resource) => permitted === 'all' || permitted.split(' ').includes(action + resource),
  );
  return products.map(({ actions, resources }) => `${actions.join('')} on ${resources.join('')}`);
}

test.each([
  ['', 'all', []],
  ['a1', '', ['a on 1']],
  ['a1 a1', '', ['a on 1']],
  ['a1 a2 b1 b2', '', ['ab on 12']],
  ['a1 b2', 'all', ['ab on 12']],
  ['a1 b2', '', ['a on 1', 'b on 2']],
  ['a1 a2 b2', 'a1 a2 b2', ['a on 12', 'b on 2']],
  ['a1 b1 b2 c2', '', ['ab on 1', 'bc on 2']],
  ['a1 b2 c3', 'a1 b2 c3 a2 b1', ['ab on 12', 'c on 3']],
  ['a1 b1 b2 c2 c3', '', ['ab on 1', 'bc on 2', 'c on 3']],
  // The product with the most items is not always one of the fewest.
  ['a1 a2 b1 b3', '', ['a on 12', 'b on 13']],
  ['a1 a2 a3 b1 b3 b4 c1 c2 c3 c4', '', ['ac on 123', 'bc on 134']],
  // Neither `1` nor `2` permits this list of actions as a whole.
  ['b1 b2 a3 c3', 'a1 c2', ['b on 12', 'ac on 3']],
])('The items %s, where %s is permitted, take few products', (items, permitted, products) => {
  expect(cover(items, permitted).toSorted()).toEqual(products.toSorted());
});

const ACTIONS = ['a', 'b', 'c'];
const RESOURCES = ['1', '2', '3'];
const pairs = ACTIONS.flatMap((action) => RESOURCES.map((resource) => action + resource));
/** All subsets are as likely. */
const somePairs = fc
  .array(fc.boolean(), { minLength: pairs.length, maxLength: pairs.length })
  .map((isIn) => pairs.filter((_, index) => isIn[index]));

const pairsIn = ({ actions, resources }: Product): readonly string[] =>
  actions.flatMap((action) => resources.map((resource) => action + resource));

/** The fewest products of permitted pairs that contain all items, by trying all. */
function fewest(items: readonly string[], permitted: ReadonlySet<string>): number {
  const subsets = <T>(all: readonly T[]): T[][] =>
    all.reduce<T[][]>((sets, each) => [...sets, ...sets.map((set) => [...set, each])], [[]]);
  const products = subsets(ACTIONS)
    .flatMap((actions) => subsets(RESOURCES).map((resources) => pairsIn({ actions, resources })))
    .filter((product) => product.length > 0 && product.every((pair) => permitted.has(pair)));
  let reached: ReadonlySet<string>[] = [new Set()];
  for (let count = 0; ; count += 1) {
    if (reached.some((covered) => items.every((pair) => covered.has(pair)))) return count;
    const next = new Map<string, ReadonlySet<string>>();
    for (const covered of reached) {
      for (const product of products) {
        const more = new Set([...covered, ...product.filter((pair) => items.includes(pair))]);
        next.set([...more].toSorted().join(), more);
      }
    }
    reached = [...next.values()];
  }
}

test('Products contain every item and only permitted pairs, are as few as possible and have nothing to spare', () => {
  fc.assert(
    fc.property(somePairs, somePairs, (items, more) => {
      const permitted = new Set([...items, ...more]);
      const products = coverItems(
        items.map((pair) => ({ action: pair.charAt(0), resource: pair.charAt(1) })),
        (action, resource) => permitted.has(action + resource),
      );
      const covered = products.flatMap(pairsIn);
      expect(items.every((pair) => covered.includes(pair))).toBe(true);
      expect(covered.every((pair) => permitted.has(pair))).toBe(true);
      expect(products.length).toBe(fewest(items, permitted));
      for (const [index, product] of products.entries()) {
        for (const part of ['actions', 'resources'] as const) {
          for (const member of product[part]) {
            const less = { ...product, [part]: product[part].filter((each) => each !== member) };
            const rest = products.with(index, less).flatMap(pairsIn);
            expect(items.every((pair) => rest.includes(pair))).toBe(false);
          }
        }
      }
    }),
    { ...SEEDED, numRuns: 300 },
  );
});

test('covers every item of more resources than there are products in the search', () => {
  const items = Array.from({ length: 401 }, (_, index) => ({
    action: `a${String(index)}`,
    resource: `r${String(index)}`,
  }));
  expect(coverItems(items, () => false)).toHaveLength(401);
});

test('A search among many products ends, with no more of them than actions', () => {
  const items = Array.from({ length: 1000 }, (_, index) => ({
    action: `a${String(index % 29)}`,
    resource: `r${String((index * 7) % 333)}`,
  }));
  const products = coverItems(items, () => false);
  expect(products.length).toBeLessThanOrEqual(29);
  const covered = new Set(products.flatMap(pairsIn));
  expect(items.every(({ action, resource }) => covered.has(action + resource))).toBe(true);
});
