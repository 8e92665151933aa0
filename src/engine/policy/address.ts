// IP addresses and CIDR ranges. Host bits of a range are allowed and ignored; IPv4 and IPv6 never match each other.
// Source: RAM "Conditional operators" (IpAddress); the forms of an address are those of RFC 4291.

/** A range of addresses: a single address is a range of its full length. */
export interface AddressRange {
  readonly family: AddressFamily;
  /** All bytes of the address, host bits included: 4 for IPv4, 16 for IPv6. */
  readonly bytes: readonly number[];
  readonly prefixLength: number;
}

export type AddressFamily = 'ipv4' | 'ipv6';

/** Reads `203.0.113.10`, `203.0.113.0/24`, `2001:db8::/32`; null for anything else (octal and short forms too). */
export function parseAddressRange(text: string): AddressRange | null {
  const slash = text.indexOf('/');
  const address = slash < 0 ? text : text.slice(0, slash);
  const bytes = readIpv4(address) ?? readIpv6(address);
  if (bytes === null) return null;
  const family = bytes.length === 4 ? 'ipv4' : 'ipv6';
  const maxLength = bytes.length * 8;
  if (slash < 0) return { family, bytes, prefixLength: maxLength };
  const prefix = text.slice(slash + 1);
  if (!/^(0|[1-9]\d{0,2})$/.test(prefix) || Number(prefix) > maxLength) return null;
  return { family, bytes, prefixLength: Number(prefix) };
}

/** Whether the whole of `inner` lies in `outer`. */
export function containsRange(outer: AddressRange, inner: AddressRange): boolean {
  if (outer.family !== inner.family || inner.prefixLength < outer.prefixLength) return false;
  const network = networkBytes(outer.bytes, outer.prefixLength);
  return networkBytes(inner.bytes, outer.prefixLength).every((byte, index) => byte === network[index]);
}

/** The bytes with all bits after the prefix set to zero. */
export function networkBytes(bytes: readonly number[], prefixLength: number): readonly number[] {
  return bytes.map((byte, index) => {
    const kept = Math.min(Math.max(prefixLength - index * 8, 0), 8);
    return byte & (0xff << (8 - kept));
  });
}

/** Four decimal numbers without leading zeros, which some readers take for octal. */
function readIpv4(text: string): readonly number[] | null {
  const parts = text.split('.');
  const isAddress = parts.length === 4 && parts.every((part) => /^(0|[1-9]\d{0,2})$/.test(part));
  const bytes = parts.map(Number);
  return isAddress && bytes.every((byte) => byte <= 255) ? bytes : null;
}

/** Eight groups; `::` stands for one or more groups of zeros, and the last two groups can be an IPv4 address. */
function readIpv6(text: string): readonly number[] | null {
  const [before = '', after, ...rest] = text.split('::');
  const head = readGroups(before, after === undefined);
  const tail = readGroups(after ?? '', true);
  if (rest.length > 0 || head === null || tail === null) return null;
  const missing = 16 - head.length - tail.length;
  if (after === undefined ? missing !== 0 : missing < 2) return null;
  return [...head, ...Array<number>(missing).fill(0), ...tail];
}

/** The bytes of groups of up to four hexadecimal digits; none for an empty text. */
function readGroups(text: string, isEnd: boolean): readonly number[] | null {
  if (text === '') return [];
  const groups = text.split(':');
  const last = groups.at(-1) ?? '';
  const ipv4 = isEnd && last.includes('.') ? readIpv4(groups.pop() ?? '') : [];
  if (ipv4 === null || !groups.every((group) => /^[\da-f]{1,4}$/i.test(group))) return null;
  return [...groups.flatMap((group) => [parseInt(group, 16) >> 8, parseInt(group, 16) & 0xff]), ...ipv4];
}
