// A text as the fragment of an address and back: `p=<version>.<codec>.<checksum>.<payload>`.
// The checksum (CRC-32 of the text) keeps a changed character from opening as another text.

import { finish } from '../engine/evaluation/steps.ts';
import type { Steps } from '../engine/evaluation/steps.ts';
import { crc32 } from './crc32.ts';
import { compress, decompress } from './lz.ts';

export const LINK_VERSION = 1;

/** A text longer than this, in characters, is not unfolded. */
const MOST_TEXT_CHARACTERS = 8_000_000;

/** The fragment, without `#`, whose characters survive chat tools; the last one is a letter or digit. */
export function wrapText(text: string): string {
  return finish(wrapInSteps(text));
}

/** The same in bounded parts. */
export function* wrapInSteps(text: string): Steps<string> {
  const packed = yield* compress(text);
  // What follows the end mark is not read, so a letter can always be put behind it.
  const payload = /[A-Za-z0-9]$/.test(packed) ? packed : `${packed}A`;
  return `p=${String(LINK_VERSION)}.l.${checksum(text)}.${payload}`;
}

/** The text of a payload, in bounded parts. The work is bounded by the payload's length and the limit on the text. */
export function* unwrapInSteps(
  payload: string,
  sum: string,
): Steps<{ readonly kind: 'text'; readonly text: string } | { readonly kind: 'damaged' | 'too-large' }> {
  const unpacked = yield* decompress(payload, MOST_TEXT_CHARACTERS);
  if (unpacked.kind !== 'text') return unpacked;
  yield unpacked.text.length;
  return checksum(unpacked.text) === sum ? unpacked : { kind: 'damaged' };
}

/** Eight hexadecimal digits. */
function checksum(text: string): string {
  return crc32(new TextEncoder().encode(text)).toString(16).padStart(8, '0');
}
