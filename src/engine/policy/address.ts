// IP addresses and CIDR ranges. Host bits of a range are allowed and ignored; an IPv4 address is in no IPv6 range, nor the other
// way round. Source: RAM "Conditional operators" (IpAddress); RFC 4291 for the texts of IPv6.

export class Address {
  /** Four for IPv4, sixteen for IPv6; the highest first. */
  readonly #bytes: readonly number[];

  constructor(bytes: readonly number[]) {
    this.#bytes = bytes;
  }

  kind(): 'ipv4' | 'ipv6' {
    return this.#bytes.length === 4 ? 'ipv4' : 'ipv6';
  }

  toByteArray(): readonly number[] {
    return this.#bytes;
  }

  /** The same for equal addresses. */
  toString(): string {
    return this.#bytes.join('.');
  }
}

/** A range of addresses: a single address is a range of its full length. */
export interface AddressRange {
  readonly address: Address;
  readonly prefixLength: number;
}

/** Reads `203.0.113.10`, `203.0.113.0/24`, `2001:db8::/32`; null for anything else (octal and short forms too). */
export function parseAddressRange(text: string): AddressRange | null {
  const slash = text.indexOf('/');
  const address = parseAddress(slash < 0 ? text : text.slice(0, slash));
  if (address === null) return null;
  const longest = address.kind() === 'ipv4' ? 32 : 128;
  if (slash < 0) return { address, prefixLength: longest };
  const prefix = text.slice(slash + 1);
  if (!/^(0|[1-9]\d{0,2})$/.test(prefix) || Number(prefix) > longest) return null;
  return { address, prefixLength: Number(prefix) };
}

/** The family of an address or a range; null for anything else. An IPv4-mapped IPv6 address is IPv6. */
export function addressFamily(text: string): 'ipv4' | 'ipv6' | null {
  return parseAddressRange(text)?.address.kind() ?? null;
}

/** Whether the whole of `inner` lies in `outer`. */
export function containsRange(outer: AddressRange, inner: AddressRange): boolean {
  if (outer.address.kind() !== inner.address.kind() || inner.prefixLength < outer.prefixLength) return false;
  const others = outer.address.toByteArray();
  return inner.address.toByteArray().every((byte, index) => {
    const bits = Math.min(8, outer.prefixLength - index * 8);
    return bits <= 0 || (byte ^ (others[index] ?? 0)) >> (8 - bits) === 0;
  });
}

function parseAddress(text: string): Address | null {
  const bytes = text.includes(':') ? bytesOfIpv6(text) : bytesOfIpv4(text);
  return bytes === null ? null : new Address(bytes);
}

/** Four decimal numbers without leading zeros. */
function bytesOfIpv4(text: string): readonly number[] | null {
  const parts = text.split('.');
  const bytes = parts.map(Number);
  const isValid = parts.length === 4 && parts.every((part) => /^(0|[1-9]\d{0,2})$/.test(part));
  return isValid && bytes.every((byte) => byte < 256) ? bytes : null;
}

/** Eight groups of up to four hexadecimal digits; one run of zeros can be `::`, and the last two can be an IPv4 address. */
function bytesOfIpv6(text: string): readonly number[] | null {
  const [before = '', after, more] = text.split('::');
  if (more !== undefined) return null;
  const start = bytesOfGroups(before, after === undefined);
  const end = after === undefined ? [] : bytesOfGroups(after, true);
  if (start === null || end === null) return null;
  const zeros = 16 - start.length - end.length;
  if (after === undefined ? zeros !== 0 : zeros < 2) return null;
  return [...start, ...Array<number>(zeros).fill(0), ...end];
}

/** Null where a group is none; only the last one of the text can be an IPv4 address. */
function bytesOfGroups(text: string, isEnd: boolean): readonly number[] | null {
  if (text === '') return [];
  const groups = text.split(':');
  const bytes: number[] = [];
  for (const [index, group] of groups.entries()) {
    const isLast = isEnd && index === groups.length - 1;
    if (isLast && group.includes('.')) {
      const tail = bytesOfIpv4(group);
      if (tail === null) return null;
      bytes.push(...tail);
    } else {
      if (!/^[\da-f]{1,4}$/i.test(group)) return null;
      const value = Number.parseInt(group, 16);
      bytes.push(value >> 8, value & 0xff);
    }
  }
  return bytes;
}
