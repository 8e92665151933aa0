// The fragment of an address that holds a scenario: `p=<version>.<codec>.<checksum>.<payload>`; the one door to lz-string.
// The checksum (CRC-32 of the decoded text) keeps a changed character from opening as another policy.

import LZString from 'lz-string';
import { packScenario, unpackScenario } from './codec.ts';
import { crc32 } from './crc32.ts';
import { decompressedLength } from './decompressed-length.ts';
import { isExampleId } from './scenario.ts';
import type { ExampleId, Scenario } from './scenario.ts';

const VERSION = 1;

/** Limits on what a link may hold, in characters: of the link, and of the text that it unfolds to. */
const MOST_LINK_CHARACTERS = 2_000_000;
const MOST_TEXT_CHARACTERS = 8_000_000;

export type LinkError = 'damaged' | 'newer' | 'unknown' | 'too-large';

/** What a fragment asks for. */
export type Fragment =
  | { readonly kind: 'none' }
  | { readonly kind: 'new' }
  | { readonly kind: 'example'; readonly id: ExampleId }
  | { readonly kind: 'scenario'; readonly scenario: Scenario }
  | { readonly kind: 'error'; readonly error: LinkError };

/** The fragment, without `#`, whose characters survive chat tools; the last one is a letter or digit. */
export function encodeFragment(scenario: Scenario): string {
  const text = packScenario(scenario);
  const packed = LZString.compressToEncodedURIComponent(text).replaceAll('+', '_').replaceAll('$', '.');
  // What follows lz-string's own end mark is not read, so a letter can always be put behind it.
  const payload = /[A-Za-z0-9]$/.test(packed) ? packed : `${packed}A`;
  return `p=${String(VERSION)}.l.${checksum(text)}.${payload}`;
}

/** Reads `location.hash`. Never throws; the work is bounded by the length of the fragment and the limits above. */
export function readFragment(hash: string): Fragment {
  const raw = hash.startsWith('#') ? hash.slice(1) : hash;
  if (raw === '') return { kind: 'none' };
  if (raw.length > MOST_LINK_CHARACTERS) return { kind: 'error', error: 'too-large' };
  const once = unescapeAscii(raw);
  const candidates = [raw, once, unescapeAscii(once)];
  let first: Fragment | null = null;
  for (const candidate of new Set(candidates)) {
    const fragment = readCandidate(candidate);
    if (fragment === null) continue;
    if (fragment.kind !== 'error') return fragment;
    first ??= fragment;
  }
  return first ?? { kind: 'error', error: raw.startsWith('p') ? 'damaged' : 'unknown' };
}

/** Undoes percent-encoding of ASCII characters; anything else is left as it is, so that no text can break it. */
function unescapeAscii(text: string): string {
  return text.replace(/%([0-7][0-9a-f])/gi, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}

/** The longest legal beginning of one spelling; null when it is no fragment of ours at all. */
function readCandidate(text: string): Fragment | null {
  if (/^new(?![\w-])/.test(text)) return { kind: 'new' };
  const example = /^example=([\w-]*)/.exec(text)?.[1];
  if (example !== undefined) {
    return isExampleId(example) ? { kind: 'example', id: example } : { kind: 'error', error: 'unknown' };
  }
  const link = /^p=(\d{1,4})\.([A-Za-z0-9]+)\.([A-Za-z0-9]+)\.([A-Za-z0-9_.-]*[A-Za-z0-9])/.exec(text);
  if (link === null) return text.startsWith('p=') ? { kind: 'error', error: 'damaged' } : null;
  const [, version = '', codec = '', sum = '', payload = ''] = link;
  if (Number(version) > VERSION) return { kind: 'error', error: 'newer' };
  if (Number(version) !== VERSION) return { kind: 'error', error: 'damaged' };
  if (codec !== 'l') return { kind: 'error', error: 'unknown' };
  return readPayload(payload, sum);
}

function readPayload(payload: string, sum: string): Fragment {
  const packed = payload.replaceAll('_', '+').replaceAll('.', '$');
  const length = decompressedLength(packed, MOST_TEXT_CHARACTERS);
  if (length === 'too-large') return { kind: 'error', error: 'too-large' };
  if (length === 'damaged') return { kind: 'error', error: 'damaged' };
  const text = LZString.decompressFromEncodedURIComponent(packed);
  if (typeof text !== 'string' || checksum(text) !== sum) return { kind: 'error', error: 'damaged' };
  const scenario = unpackScenario(text);
  return scenario === null ? { kind: 'error', error: 'damaged' } : { kind: 'scenario', scenario };
}

/** Eight hexadecimal digits. */
function checksum(text: string): string {
  return crc32(new TextEncoder().encode(text)).toString(16).padStart(8, '0');
}
