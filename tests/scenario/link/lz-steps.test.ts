import fc from 'fast-check';
import { expect, test } from 'vitest';
import { finish } from '../../../src/engine/evaluation/decide/steps.ts';
import { compress, decompress } from '../../../src/scenario/link/lz-steps.ts';
import { lzBomb } from '../../support/lz-bomb.ts';
import { packedByLzString, randomText } from '../../support/lz-texts.ts';

test('Compression gives the same characters as lz-string', () => {
  fc.assert(
    fc.property(randomText, (text) => {
      expect(finish(compress(text))).toBe(packedByLzString(text));
    }),
    { numRuns: 1000 },
  );
});

test('Decompression restores a text compressed by lz-string', () => {
  fc.assert(
    fc.property(randomText, (text) => {
      expect(finish(decompress(packedByLzString(text), 1_000_000))).toEqual({ kind: 'text', text });
    }),
    { numRuns: 1000 },
  );
});

test('Decompression restores a long text with many distinct characters', () => {
  const text = Array.from({ length: 60_000 }, (_, index) =>
    String.fromCharCode(32 + ((index * index + (index >> 5)) % 3000)),
  ).join('');
  expect(finish(compress(text))).toBe(packedByLzString(text));
  expect(finish(decompress(packedByLzString(text), 1_000_000))).toEqual({ kind: 'text', text });
});

test('A truncated payload, or one with invalid characters, is damaged', () => {
  const payload = packedByLzString('some text of a policy');
  for (const damaged of [payload.slice(0, 6), '', '!!!!', '中'])
    expect(finish(decompress(damaged, 100))).toEqual({ kind: 'damaged' });
});

test('A text over the limit is too large', () => {
  const payload = packedByLzString('a'.repeat(1000));
  expect(finish(decompress(payload, 999))).toEqual({ kind: 'too-large' });
  expect(finish(decompress(payload, 1000)).kind).toBe('text');
});

test('A payload that expands to gigabytes is rejected after bounded work in bounded steps', () => {
  const parts = [...decompress(lzBomb(60_000), 1_000_000)];
  expect(parts.reduce((sum, steps) => sum + steps, 0)).toBeLessThan(2_000_000);
  expect(Math.max(...parts)).toBeLessThan(200_000);
});

test('A long text is compressed in bounded steps', () => {
  const parts = [...compress('ab'.repeat(100_000))];
  expect(parts.length).toBeGreaterThan(20);
  expect(Math.max(...parts)).toBeLessThan(200_000);
});
