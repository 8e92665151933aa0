// What the rules on addresses ask of a range: the network it stands for, and whether it is one that the Internet never sees.

import { containsRange, parseAddressRange } from '../policy/address.ts';
import type { AddressRange } from '../policy/address.ts';

/** RFC 1918, 6598, 1122, 3927, 4193 and 4291. */
const PRIVATE = [
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
  return PRIVATE.some((outer) => containsRange(outer, range));
}

/** The range with all bits behind its prefix at zero, as a policy writes it: `10.1.2.3/8` is `10.0.0.0/8`. */
export function networkOf({ address, prefixLength }: AddressRange): string {
  const bytes = address.toByteArray().map((byte, at) => byte & maskOf(prefixLength - at * 8));
  return `${address.kind() === 'ipv4' ? bytes.join('.') : writeGroups(bytes)}/${String(prefixLength)}`;
}

/** The mask of a byte of which this many bits count. */
function maskOf(bits: number): number {
  const kept = Math.min(Math.max(bits, 0), 8);
  return (0xff << (8 - kept)) & 0xff;
}

/** An IPv6 address with the zeros at its end left out. */
function writeGroups(bytes: readonly number[]): string {
  const groups = Array.from({ length: 8 }, (_, at) => (bytes[at * 2] ?? 0) * 256 + (bytes[at * 2 + 1] ?? 0));
  const last = groups.findLastIndex((group) => group !== 0);
  const written = groups.slice(0, last + 1).map((group) => group.toString(16));
  return written.length >= 7 ? groups.map((group) => group.toString(16)).join(':') : `${written.join(':')}::`;
}
