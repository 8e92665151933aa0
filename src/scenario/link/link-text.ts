// Converts text to a fragment `p=<version>.<codec>.<checksum>.<payload>` and back. The only module that imports lz-string.
// The checksum (CRC-32 of the text) detects altered links.

import LZString from 'lz-string';
import { STEPS_AT_ONCE } from '../../engine/evaluation/decide/steps.ts';
import type { Steps } from '../../engine/evaluation/decide/steps.ts';
import { crc32 } from './crc32.ts';
import { decompressedLength } from './decompressed-length.ts';
import type * as lzStepsModule from './lz-steps.ts';

export const LINK_VERSION = 1;

/** Longer texts are not decompressed. */
const MAX_TEXT_CHARACTERS = 8_000_000;

/** lz-string takes a few milliseconds for texts up to this length. Longer texts are processed in steps. */
const MAX_TEXT_AT_ONCE = 100_000;

/** How many pauses to wait for the module. Without pauses, or if loading fails, lz-string processes the text at once. */
const MAX_WAITS = 200;

type LzSteps = typeof lzStepsModule;
let lzSteps: LzSteps | null = null;

/** Loads the module for long texts, which few visits need. */
function* waitForLzSteps(): Steps<LzSteps | null> {
  const loading = { isFailed: false };
  if (lzSteps === null) {
    import('./lz-steps.ts').then(
      (loaded) => {
        lzSteps = loaded;
      },
      () => {
        loading.isFailed = true;
      },
    );
  }
  for (let waits = 0; lzSteps === null && !loading.isFailed && waits < MAX_WAITS; waits += 1)
    yield STEPS_AT_ONCE;
  return lzSteps;
}

/** Returns the fragment without `#`. Chat tools keep its characters; the last is a letter or digit. */
export function wrapText(text: string): string {
  return fragmentOf(text, compressAtOnce(text));
}

/** The same, in bounded steps. */
export function* wrapInSteps(text: string): Steps<string> {
  const inSteps = text.length <= MAX_TEXT_AT_ONCE ? null : yield* waitForLzSteps();
  return fragmentOf(text, inSteps === null ? compressAtOnce(text) : yield* inSteps.compress(text));
}

function compressAtOnce(text: string): string {
  return LZString.compressToEncodedURIComponent(text).replaceAll('+', '_').replaceAll('$', '.');
}

function fragmentOf(text: string, packed: string): string {
  // Readers ignore characters after the end marker, so a letter can be appended.
  const payload = /[A-Za-z0-9]$/.test(packed) ? packed : `${packed}A`;
  return `p=${String(LINK_VERSION)}.l.${checksum(text)}.${payload}`;
}

type Unwrapped =
  { readonly kind: 'text'; readonly text: string } | { readonly kind: 'damaged' | 'too-large' };

/** Returns the text of a payload, in bounded steps. The limit on the text bounds the work. */
export function* unwrapInSteps(payload: string, sum: string): Steps<Unwrapped> {
  const unpacked = yield* unpack(payload);
  if (unpacked.kind !== 'text') return unpacked;
  yield unpacked.text.length;
  return checksum(unpacked.text) === sum ? unpacked : { kind: 'damaged' };
}

function* unpack(payload: string): Steps<Unwrapped> {
  const length = decompressedLength(payload, MAX_TEXT_CHARACTERS);
  if (typeof length === 'string') return { kind: length };
  const inSteps = length <= MAX_TEXT_AT_ONCE ? null : yield* waitForLzSteps();
  if (inSteps !== null) return yield* inSteps.decompress(payload, MAX_TEXT_CHARACTERS);
  const text: unknown = LZString.decompressFromEncodedURIComponent(
    payload.replaceAll('_', '+').replaceAll('.', '$'),
  );
  return typeof text === 'string' ? { kind: 'text', text } : { kind: 'damaged' };
}

/** Eight hexadecimal digits. */
function checksum(text: string): string {
  return crc32(new TextEncoder().encode(text)).toString(16).padStart(8, '0');
}
