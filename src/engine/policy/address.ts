// IP addresses and CIDR ranges. Host bits of a range are allowed and ignored; IPv4 and IPv6 never match each other.
// Sources: RAM "Conditional operators" (IpAddress); RFC 4291, section 2.2, for the forms of IPv6.

export type AddressFamily = 'ipv4' | 'ipv6';

/** A range of addresses: a single address is a range of its full length. */
export interface AddressRange {
  readonly family: AddressFamily;
  /** 4 or 16 bytes. */
  readonly bytes: readonly number[];
  readonly prefixLength: number;
}

/** Reads `203.0.113.10`, `203.0.113.0/24`, `2001:db8::/32`; null for anything else (octal and short forms too). */
export function parseAddressRange(text: string): AddressRange | null {
  const slash = text.indexOf('/');
  const address = slash < 0 ? text : text.slice(0, slash);
  const family = address.includes(':') ? 'ipv6' : 'ipv4';
  const bytes = family === 'ipv6' ? parseIpv6(address) : parseIpv4(address);
  if (bytes === null) return null;
  const maxLength = bytes.length * 8;
  if (slash < 0) return { family, bytes, prefixLength: maxLength };
  const prefixLength = parseDecimal(text.slice(slash + 1), maxLength);
  return prefixLength === null ? null : { family, bytes, prefixLength };
}

/** The family of an address or a range; null for anything else. An IPv4-mapped IPv6 address is IPv6. */
export function addressFamily(text: string): AddressFamily | null {
  return parseAddressRange(text)?.family ?? null;
}

/** Whether the whole of `inner` lies in `outer`. */
export function containsRange(outer: AddressRange, inner: AddressRange): boolean {
  if (outer.family !== inner.family || inner.prefixLength < outer.prefixLength) return false;
  return outer.bytes.every((byte, index) => {
    const mask = prefixMask(outer.prefixLength, index);
    return (byte & mask) === ((inner.bytes[index] ?? 0) & mask);
  });
}

/** The bits of one byte that belong to the prefix. */
export function prefixMask(prefixLength: number, byteIndex: number): number {
  const kept = Math.min(Math.max(prefixLength - byteIndex * 8, 0), 8);
  return (0xff << (8 - kept)) & 0xff;
}

/** A decimal number of at most three digits, without a sign or leading zeros. */
function parseDecimal(text: string, max: number): number | null {
  return /^(?:0|[1-9]\d{0,2})$/.test(text) && Number(text) <= max ? Number(text) : null;
}

function parseIpv4(text: string): number[] | null {
  const parts = text.split('.');
  const bytes = parts.flatMap((part) => parseDecimal(part, 255) ?? []);
  return parts.length === 4 && bytes.length === 4 ? bytes : null;
}

function parseIpv6(text: string): number[] | null {
  const [head = '', tail, ...others] = text.split('::');
  if (others.length > 0) return null;
  // Only the end of an address can be written as IPv4: `::ffff:1.2.3.4`.
  const start = parseGroups(head, tail === undefined);
  const end = parseGroups(tail ?? '', true);
  if (start === null || end === null) return null;
  const missing = 16 - start.length - end.length;
  // `::` replaces at least one group.
  if (tail === undefined ? missing !== 0 : missing < 2) return null;
  return [...start, ...Array<number>(missing).fill(0), ...end];
}

/** The bytes of groups separated by colons; none for an empty text. */
function parseGroups(text: string, canEndInIpv4: boolean): number[] | null {
  if (text === '') return [];
  const bytes: number[] = [];
  const groups = text.split(':');
  for (const [index, group] of groups.entries()) {
    if (/^[\da-f]{1,4}$/i.test(group)) {
      const value = Number.parseInt(group, 16);
      bytes.push(value >> 8, value & 0xff);
    } else {
      const ipv4 = canEndInIpv4 && index === groups.length - 1 ? parseIpv4(group) : null;
      if (ipv4 === null) return null;
      bytes.push(...ipv4);
    }
  }
  return bytes;
}
