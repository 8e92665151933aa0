import { describe, expect, test } from 'vitest';
import { seededRandom } from '../bench/seeded-random.ts';
import { mutate } from './mutate.ts';
import type { Random } from './mutate.ts';
import { seedsOf } from './seeds.ts';
import { isTargetName, TARGETS } from './targets.ts';

const names = Object.keys(TARGETS).filter(isTargetName);

describe('Targets', () => {
  test.each(names)('%s holds for the inputs that it starts from.', async (name) => {
    const seeds = seedsOf(name);
    expect(seeds.length).toBeGreaterThan(4);
    for (const input of seeds) await TARGETS[name].run(input);
  });
});

describe('Mutations', () => {
  const input = new TextEncoder().encode('resource "alicloud_ram_policy" "x" {}');
  const pool = { corpus: [input], tokens: [Uint8Array.of(1, 2, 3)] };

  function mutations(seed: number, maxLength: number): readonly Uint8Array[] {
    const { between } = seededRandom(seed);
    const random: Random = { int: (below) => (below <= 0 ? 0 : between(0, below - 1)) };
    return Array.from({ length: 500 }, () => mutate(input, random, pool, maxLength));
  }

  test('One seed gives the same inputs, and another seed gives others.', () => {
    expect(mutations(1, 200)).toEqual(mutations(1, 200));
    expect(mutations(1, 200)).not.toEqual(mutations(2, 200));
  });

  test('No input is too long.', () => {
    expect(Math.max(...mutations(3, 50).map(({ length }) => length))).toBe(50);
  });
});
