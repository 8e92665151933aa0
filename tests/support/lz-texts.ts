// Random texts for tests of compressed links, and the output of lz-string with a link's alphabet.

import fc from 'fast-check';
import LZString from 'lz-string';

export const randomText = fc.string({
  unit: fc.oneof(fc.constantFrom('a', 'b', '"', '中'), fc.string({ unit: 'binary', maxLength: 1 })),
  maxLength: 400,
});

export function packedByLzString(text: string): string {
  return LZString.compressToEncodedURIComponent(text).replaceAll('+', '_').replaceAll('$', '.');
}
