// Address families and the borders of ranges, for proofs and explanations. Kept out of address.ts, which a first visit loads.

import ipaddr from 'ipaddr.js';
import { parseAddressRange } from './address.ts';

/** The family of an address or a range; null for anything else. An IPv4-mapped IPv6 address is IPv6. */
export function addressFamily(text: string): 'ipv4' | 'ipv6' | null {
  return parseAddressRange(text)?.address.kind() ?? null;
}

/**
 * Addresses at the borders of a range: the second, the first, the one after the range and the one before it, as far as they
 * exist. Empty for a text that is no range.
 */
export function addressesAround(text: string): readonly string[] {
  const range = parseAddressRange(text);
  if (range === null) return [];
  const bytes = range.address.toByteArray();
  const bits = bytes.length * 8;
  const size = 1n << BigInt(bits - range.prefixLength);
  const value = bytes.reduce((sum, byte) => (sum << 8n) | BigInt(byte), 0n);
  const first = value - (value % size);
  return [first + 1n, first, first + size, first - 1n]
    .filter((address) => address >= 0n && address < 1n << BigInt(bits))
    .map((address) => addressText(address, bytes.length));
}

function addressText(value: bigint, byteCount: number): string {
  const bytes = Array.from({ length: byteCount }, (_, index) =>
    Number((value >> BigInt(8 * (byteCount - 1 - index))) & 255n),
  );
  return ipaddr.fromByteArray(bytes).toString();
}
