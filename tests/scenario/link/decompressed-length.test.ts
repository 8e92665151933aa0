import LZString from 'lz-string';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decompressedLength } from '../../../src/scenario/link/decompressed-length.ts';

function packedByLzString(text: string): string {
  return LZString.compressToEncodedURIComponent(text).replaceAll('+', '_').replaceAll('$', '.');
}

test('The result is the length of the text', () => {
  const units = fc.string({
    unit: fc.oneof(fc.constantFrom('a', 'b', '"', '中'), fc.string({ unit: 'binary', maxLength: 1 })),
    maxLength: 400,
  });
  fc.assert(
    fc.property(units, (text) => {
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
