import LZString from 'lz-string';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decompressedLength } from '../../../src/scenario/link/decompressed-length.ts';

test('The length found is that of the text', () => {
  const units = fc.string({
    unit: fc.oneof(fc.constantFrom('a', 'b', '"', '中'), fc.string({ unit: 'binary', maxLength: 1 })),
    maxLength: 400,
  });
  fc.assert(
    fc.property(units, (text) => {
      expect(decompressedLength(LZString.compressToEncodedURIComponent(text), 1_000_000)).toBe(text.length);
    }),
  );
});

test('A payload cut short, or of other characters, is damaged', () => {
  const payload = LZString.compressToEncodedURIComponent('some text of a policy');
  expect(decompressedLength(payload.slice(0, 6), 100)).toBe('damaged');
  expect(decompressedLength('', 100)).toBe('damaged');
  expect(decompressedLength('!!!!', 100)).toBe('damaged');
});

test('A text over the limit is too large', () => {
  const payload = LZString.compressToEncodedURIComponent('a'.repeat(1000));
  expect(decompressedLength(payload, 999)).toBe('too-large');
  expect(decompressedLength(payload, 1000)).toBe(1000);
});
