// The network of an address range, and whether a range is private.

import { containsRange, parseAddressRange } from '../policy/address.ts';
import type { AddressRange } from '../policy/address.ts';

/** RFC 1918, 6598, 1122, 3927, 4193 and 4291. */
const PRIVATE_RANGES = [
  '10.0.0.0/8',
  '172.16.0.0/12',
  '192.168.0.0/16',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '169.254.0.0/16',
  'fc00::/7',
  'fe80::/10',
  '::1',
].flatMap((text) => parseAddressRange(text) ?? []);

export function isPrivate(range: AddressRange): boolean {
  return PRIVATE_RANGES.some((outer) => containsRange(outer, range));
}

/** The range with all bits after its prefix set to zero: `10.1.2.3/8` gives `10.0.0.0/8`. */
export function networkOf({ address, prefixLength }: AddressRange): string {
  const bytes = address.toByteArray().map((byte, index) => byte & maskOf(prefixLength - index * 8));
  return `${address.kind() === 'ipv4' ? bytes.join('.') : writeGroups(bytes)}/${String(prefixLength)}`;
}

/** The mask of a byte that keeps this many leading bits. */
function maskOf(bits: number): number {
  const kept = Math.min(Math.max(bits, 0), 8);
  return (0xff << (8 - kept)) & 0xff;
}

/** An IPv6 address with its trailing zeros shortened to `::`. */
function writeGroups(bytes: readonly number[]): string {
  const groups = Array.from(
    { length: 8 },
    (_, index) => (bytes[index * 2] ?? 0) * 256 + (bytes[index * 2 + 1] ?? 0),
  );
  const last = groups.findLastIndex((group) => group !== 0);
  const written = groups.slice(0, last + 1).map((group) => group.toString(16));
  return written.length >= 7 ? groups.map((group) => group.toString(16)).join(':') : `${written.join(':')}::`;
}
