// A text as the fragment of an address and back: `p=<version>.<codec>.<checksum>.<payload>`; the one door to lz-string.
// The checksum (CRC-32 of the text) keeps a changed character from opening as another text.

import LZString from 'lz-string';
import { crc32 } from './crc32.ts';
import { decompressedLength } from './decompressed-length.ts';

export const LINK_VERSION = 1;

/** A text longer than this, in characters, is not unfolded. */
const MOST_TEXT_CHARACTERS = 8_000_000;

/** The fragment, without `#`, whose characters survive chat tools; the last one is a letter or digit. */
export function wrapText(text: string): string {
  const packed = LZString.compressToEncodedURIComponent(text).replaceAll('+', '_').replaceAll('$', '.');
  // What follows lz-string's own end mark is not read, so a letter can always be put behind it.
  const payload = /[A-Za-z0-9]$/.test(packed) ? packed : `${packed}A`;
  return `p=${String(LINK_VERSION)}.l.${checksum(text)}.${payload}`;
}

/** The text of a payload. The work is bounded by the payload's length and the limit on the text. */
export function unwrapText(
  payload: string,
  sum: string,
): { readonly kind: 'text'; readonly text: string } | { readonly kind: 'damaged' | 'too-large' } {
  const packed = payload.replaceAll('_', '+').replaceAll('.', '$');
  const length = decompressedLength(packed, MOST_TEXT_CHARACTERS);
  if (typeof length === 'string') return { kind: length };
  const text = LZString.decompressFromEncodedURIComponent(packed);
  if (typeof text !== 'string' || checksum(text) !== sum) return { kind: 'damaged' };
  return { kind: 'text', text };
}

/** Eight hexadecimal digits. */
function checksum(text: string): string {
  return crc32(new TextEncoder().encode(text)).toString(16).padStart(8, '0');
}
