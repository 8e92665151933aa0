// IP addresses and CIDR ranges. Host bits of a range are allowed and ignored; IPv4 and IPv6 never match each other.
// Source: RAM "Conditional operators" (IpAddress).

import ipaddr from 'ipaddr.js';

/** A range of addresses: a single address is a range of its full length. */
export interface AddressRange {
  readonly address: ipaddr.IPv4 | ipaddr.IPv6;
  readonly prefixLength: number;
}

/** Reads `203.0.113.10`, `203.0.113.0/24`, `2001:db8::/32`; null for anything else (octal and short forms too). */
export function parseAddressRange(text: string): AddressRange | null {
  const [written = '', prefix, ...others] = text.split('/');
  const address = parseAddress(written);
  if (address === null || others.length > 0) return null;
  const maxLength = address.kind() === 'ipv4' ? 32 : 128;
  if (prefix === undefined) return { address, prefixLength: maxLength };
  if (!/^(0|[1-9]\d{0,2})$/.test(prefix) || Number(prefix) > maxLength) return null;
  return { address, prefixLength: Number(prefix) };
}

/** Whether the whole of `inner` lies in `outer`. */
export function containsRange(outer: AddressRange, inner: AddressRange): boolean {
  if (outer.address.kind() !== inner.address.kind() || inner.prefixLength < outer.prefixLength) return false;
  return inner.address.match(outer.address, outer.prefixLength);
}

function parseAddress(text: string): ipaddr.IPv4 | ipaddr.IPv6 | null {
  if (ipaddr.IPv4.isValidFourPartDecimal(text)) return ipaddr.IPv4.parse(text);
  const groups = withHexadecimalTail(text);
  if (groups === null || !groups.includes(':') || groups.includes('%')) return null;
  return ipaddr.IPv6.isValid(groups) ? ipaddr.IPv6.parse(groups) : null;
}

/**
 * Rewrites an IPv4 address at the end as two groups: `::ffff:1.2.3.4` becomes `::ffff:102:304`. Null if the part with dots
 * is not an IPv4 address. ipaddr.js itself accepts octal and hexadecimal parts, and reads `::1.2.3.4` as `::ffff:1.2.3.4`.
 */
function withHexadecimalTail(text: string): string | null {
  const start = text.lastIndexOf(':') + 1;
  const tail = text.slice(start);
  if (!tail.includes('.')) return text;
  if (!ipaddr.IPv4.isValidFourPartDecimal(tail)) return null;
  const [a = 0, b = 0, c = 0, d = 0] = ipaddr.IPv4.parse(tail).octets;
  return `${text.slice(0, start)}${(a * 256 + b).toString(16)}:${(c * 256 + d).toString(16)}`;
}
