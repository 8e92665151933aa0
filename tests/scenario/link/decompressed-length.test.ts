import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decompressedLength } from '../../../src/scenario/link/decompressed-length.ts';
import { packedByLzString, randomText } from '../../support/lz-texts.ts';

test('The result is the length of the text', () => {
  fc.assert(
    fc.property(randomText, (text) => {
      expect(decompressedLength(packedByLzString(text), 1_000_000)).toBe(text.length);
    }),
  );
});

test('A truncated payload, or one with invalid characters, is damaged', () => {
  const payload = packedByLzString('some text of a policy');
  expect(decompressedLength(payload.slice(0, 6), 100)).toBe('damaged');
  expect(decompressedLength('', 100)).toBe('damaged');
  expect(decompressedLength('!!!!', 100)).toBe('damaged');
});

test('A text over the limit is too large', () => {
  const payload = packedByLzString('a'.repeat(1000));
  expect(decompressedLength(payload, 999)).toBe('too-large');
  expect(decompressedLength(payload, 1000)).toBe(1000);
});
