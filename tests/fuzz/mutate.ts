// Mutations of inputs. An input is bytes; a text is its UTF-8. The same random numbers give the same input.

export interface Random {
  /** Returns an integer from 0 to `below`, exclusive. */
  readonly int: (below: number) => number;
}

type Mutation = (input: Uint8Array, random: Random, pool: MutationPool) => Uint8Array;

export interface MutationPool {
  readonly corpus: readonly Uint8Array[];
  /** Texts with a meaning for the reader. */
  readonly tokens: readonly Uint8Array[];
}

const INTERESTING_BYTES = [
  0x00, 0x01, 0x0a, 0x0d, 0x20, 0x22, 0x24, 0x5c, 0x7f, 0x80, 0xc0, 0xe2, 0xf0, 0xff,
];
const INTERESTING_WORDS = [0, 1, 0x7f, 0x80, 0xff, 0x7fff, 0xffff, 0x7fff_ffff, 0xffff_ffff];

/** Repeats are how inputs become deep or long; more than this only costs time. */
const MAX_REPEATS = 400;

const MUTATIONS: readonly Mutation[] = [
  (input, random) => replaced(input, random.int(input.length + 1), 1, byte(random.int(256))),
  (input, random) =>
    replaced(input, random.int(input.length + 1), 1, byte(pick(INTERESTING_BYTES, random) ?? 0)),
  (input, random) =>
    replaced(input, random.int(input.length + 1), 4, word(pick(INTERESTING_WORDS, random) ?? 0)),
  deleteRange,
  deleteRange,
  (input, random) => {
    const [start, end] = range(input, random);
    return replaced(input, random.int(input.length + 1), 0, input.slice(start, end));
  },
  insertToken,
  insertToken,
  insertToken,
  (input, random, { tokens }) => {
    const [start, end] = range(input, random);
    return replaced(input, start, end - start, pick(tokens, random) ?? byte(0));
  },
  (input, random, { tokens }) =>
    replaced(input, random.int(input.length + 1), 0, repeated(pick(tokens, random) ?? byte(0x5b), random)),
  (input, random) => {
    const [start, end] = range(input, random);
    return replaced(input, start, 0, repeated(input.slice(start, Math.min(end, start + 40)), random));
  },
  (input, random, { corpus }) => {
    const other = pick(corpus, random) ?? input;
    return joined(input.slice(0, random.int(input.length + 1)), other.slice(random.int(other.length + 1)));
  },
  (input, random, { corpus }) => {
    const other = pick(corpus, random) ?? input;
    const [start, end] = range(other, random);
    return replaced(input, random.int(input.length + 1), 0, other.slice(start, end));
  },
];

/** Applies one to eight mutations, mostly few. The result has at most `maxLength` bytes. */
export function mutate(input: Uint8Array, random: Random, pool: MutationPool, maxLength: number): Uint8Array {
  let result = input;
  for (let count = 1 + random.int(1 + random.int(8)); count > 0; count -= 1) {
    const mutation = pick(MUTATIONS, random);
    if (mutation !== undefined) result = mutation(result, random, pool).slice(0, maxLength);
  }
  return result;
}

export function pick<T>(items: readonly T[], random: Random): T | undefined {
  return items[random.int(items.length)];
}

/** Replaces `length` bytes at `start`. */
export function replaced(input: Uint8Array, start: number, length: number, put: Uint8Array): Uint8Array {
  return joined(input.slice(0, start), put, input.slice(start + length));
}

function joined(...parts: readonly Uint8Array[]): Uint8Array {
  return new Uint8Array(Buffer.concat(parts));
}

function deleteRange(input: Uint8Array, random: Random): Uint8Array {
  const [start, end] = range(input, random);
  return replaced(input, start, end - start, new Uint8Array());
}

function insertToken(input: Uint8Array, random: Random, { tokens }: MutationPool): Uint8Array {
  return replaced(input, random.int(input.length + 1), 0, pick(tokens, random) ?? byte(0));
}

/** A range of the input, usually short. */
function range(input: Uint8Array, random: Random): readonly [start: number, end: number] {
  const start = random.int(input.length + 1);
  const length = random.int(2) === 0 ? random.int(9) : random.int(input.length - start + 1);
  return [start, Math.min(input.length, start + length)];
}

function repeated(part: Uint8Array, random: Random): Uint8Array {
  return joined(...Array.from({ length: 1 + random.int(MAX_REPEATS) }, () => part));
}

function byte(value: number): Uint8Array {
  return Uint8Array.of(value);
}

/** Four bytes in little-endian order. */
function word(value: number): Uint8Array {
  return Uint8Array.of(value & 255, (value >>> 8) & 255, (value >>> 16) & 255, value >>> 24);
}
