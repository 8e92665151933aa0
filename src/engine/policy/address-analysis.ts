// Address families, the borders of ranges, and how addresses are written, for proofs, findings and explanations. Kept out of
// address.ts, which a first visit loads.

import { networkBytes, parseAddressRange } from './address.ts';
import type { AddressFamily, AddressRange } from './address.ts';

/** The family of an address or a range; null for anything else. An IPv4-mapped IPv6 address is IPv6. */
export function addressFamily(text: string): AddressFamily | null {
  return parseAddressRange(text)?.family ?? null;
}

/**
 * Addresses at the borders of a range: the second, the first, the one after the range and the one before it, as far as they
 * exist. Empty for a text that is no range.
 */
export function addressesAround(text: string): readonly string[] {
  const range = parseAddressRange(text);
  if (range === null) return [];
  const byteCount = range.bytes.length;
  const bits = byteCount * 8;
  const size = 1n << BigInt(bits - range.prefixLength);
  const first = networkBytes(range.bytes, range.prefixLength).reduce(
    (sum, byte) => (sum << 8n) | BigInt(byte),
    0n,
  );
  return [first + 1n, first, first + size, first - 1n]
    .filter((address) => address >= 0n && address < 1n << BigInt(bits))
    .map((address) => addressText(bytesOf(address, byteCount)));
}

/** The range with all bits after its prefix set to zero: `10.1.2.3/8` gives `10.0.0.0/8`. */
export function networkText({ bytes, prefixLength }: AddressRange): string {
  return `${addressText(networkBytes(bytes, prefixLength))}/${String(prefixLength)}`;
}

function bytesOf(value: bigint, byteCount: number): readonly number[] {
  return Array.from({ length: byteCount }, (_, index) =>
    Number((value >> BigInt(8 * (byteCount - 1 - index))) & 255n),
  );
}

/** An IPv6 address as RFC 5952 says: the first of the longest runs of two or more zero groups becomes `::`. */
function addressText(bytes: readonly number[]): string {
  if (bytes.length === 4) return bytes.join('.');
  const groups = Array.from({ length: 8 }, (_, index) =>
    ((bytes[index * 2] ?? 0) * 256 + (bytes[index * 2 + 1] ?? 0)).toString(16),
  );
  const text = groups.join(':');
  const runs = [...text.matchAll(/(?<![^:])0(?::0)+(?![^:])/g)];
  const [longest] = runs.sort(([a], [b]) => b.length - a.length);
  if (longest === undefined) return text;
  const before = text.slice(0, longest.index).replace(/:$/, '');
  const after = text.slice(longest.index + longest[0].length).replace(/^:/, '');
  return `${before}::${after}`;
}
