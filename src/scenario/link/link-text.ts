// A text as the fragment of an address and back: `p=<version>.<codec>.<checksum>.<payload>`; the one door to lz-string.
// The checksum (CRC-32 of the text) keeps a changed character from opening as another text.

import LZString from 'lz-string';
import { STEPS_AT_ONCE } from '../../engine/evaluation/decide/steps.ts';
import type { Steps } from '../../engine/evaluation/decide/steps.ts';
import { crc32 } from './crc32.ts';
import { decompressedLength } from './decompressed-length.ts';

export const LINK_VERSION = 1;

/** A text longer than this, in characters, is not unfolded. */
const MAX_TEXT_CHARACTERS = 8_000_000;

/** Texts up to this length, in characters, take lz-string a few milliseconds. Longer ones are worked on in steps. */
const MAX_TEXT_AT_ONCE = 100_000;

/** How many pauses to wait for what works in steps. Without pauses, or where it cannot be loaded, lz-string does all at once. */
const MAX_WAITS = 200;

type LongTexts = typeof import('./lz-steps.ts');
let longTexts: LongTexts | null = null;

/** Loads what works on long texts in steps; few visits need it. */
function* waitForLongTexts(): Steps<LongTexts | null> {
  let isFailed = false;
  if (longTexts === null) {
    import('./lz-steps.ts').then(
      (loaded) => {
        longTexts = loaded;
      },
      () => {
        isFailed = true;
      },
    );
  }
  for (let waits = 0; longTexts === null && !isFailed && waits < MAX_WAITS; waits += 1) yield STEPS_AT_ONCE;
  return longTexts;
}

/** The fragment, without `#`, whose characters survive chat tools; the last one is a letter or digit. */
export function wrapText(text: string): string {
  return fragmentOf(text, compressAtOnce(text));
}

/** The same in bounded parts. */
export function* wrapInSteps(text: string): Steps<string> {
  const inSteps = text.length <= MAX_TEXT_AT_ONCE ? null : yield* waitForLongTexts();
  return fragmentOf(text, inSteps === null ? compressAtOnce(text) : yield* inSteps.compress(text));
}

function compressAtOnce(text: string): string {
  return LZString.compressToEncodedURIComponent(text).replaceAll('+', '_').replaceAll('$', '.');
}

function fragmentOf(text: string, packed: string): string {
  // What follows the end mark is not read, so a letter can always be put after it.
  const payload = /[A-Za-z0-9]$/.test(packed) ? packed : `${packed}A`;
  return `p=${String(LINK_VERSION)}.l.${checksum(text)}.${payload}`;
}

type Unwrapped =
  { readonly kind: 'text'; readonly text: string } | { readonly kind: 'damaged' | 'too-large' };

/** The text of a payload, in bounded parts. The work is bounded by the payload's length and the limit on the text. */
export function* unwrapInSteps(payload: string, sum: string): Steps<Unwrapped> {
  const unpacked = yield* unpack(payload);
  if (unpacked.kind !== 'text') return unpacked;
  yield unpacked.text.length;
  return checksum(unpacked.text) === sum ? unpacked : { kind: 'damaged' };
}

function* unpack(payload: string): Steps<Unwrapped> {
  const packed = payload.replaceAll('_', '+').replaceAll('.', '$');
  const length = decompressedLength(packed, MAX_TEXT_CHARACTERS);
  if (typeof length === 'string') return { kind: length };
  const inSteps = length <= MAX_TEXT_AT_ONCE ? null : yield* waitForLongTexts();
  if (inSteps !== null) return yield* inSteps.decompress(payload, MAX_TEXT_CHARACTERS);
  const text: unknown = LZString.decompressFromEncodedURIComponent(packed);
  return typeof text === 'string' ? { kind: 'text', text } : { kind: 'damaged' };
}

/** Eight hexadecimal digits. */
function checksum(text: string): string {
  return crc32(new TextEncoder().encode(text)).toString(16).padStart(8, '0');
}
