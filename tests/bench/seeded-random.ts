// Pseudo-random numbers, the same on every run (mulberry32).

export interface SeededRandom {
  /** A whole number from `least` to `most`, inclusive. */
  readonly between: (least: number, most: number) => number;
  readonly pick: <Item>(items: readonly Item[]) => Item;
  /** Lower-case letters and digits. */
  readonly text: (length: number) => string;
}

const CHARACTERS = 'abcdefghijklmnopqrstuvwxyz0123456789';

export function seededRandom(seed: number): SeededRandom {
  let state = seed;

  function next(): number {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  }

  function between(least: number, most: number): number {
    return least + Math.floor(next() * (most - least + 1));
  }

  return {
    between,
    pick: (items) => items[between(0, items.length - 1)]!,
    text: (length) => Array.from({ length }, () => CHARACTERS[between(0, CHARACTERS.length - 1)]).join(''),
  };
}
