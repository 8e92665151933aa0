// Interprets text that is not a valid address in RAM: lists, ranges, masks, leading zeros. Source: RAM "Conditional operators"
// (IpAddress).

import { parseAddressRange } from '../../policy/address.ts';
import { plainCharacters } from './plain-characters.ts';

/** One interpretation of a text: a list of valid addresses. */
export type AddressForm = readonly string[];

/** An interpretation with more values is not offered. */
const MAX_VALUES = 32;

/** The interpretations of a text; empty where it is unclear. */
export function addressForms(text: string): readonly AddressForm[] {
  const plain = plainCharacters(text);
  const single = interpretationsOf(plain.trim());
  if (single.length > 0) return single;
  const parts = plain.split(/[,;\s|]+/).filter((part) => part !== '');
  if (parts.length < 2 || parts.length > MAX_VALUES) return [];
  const lists = parts.map((part) => (isAddress(part) ? [[part]] : interpretationsOf(part)));
  // The text is ambiguous if one part is.
  if (lists.some((forms) => forms.length !== 1)) return [];
  const values = [...new Set(lists.flatMap((forms) => forms[0] ?? []))];
  return values.length <= MAX_VALUES ? [values] : [];
}

function interpretationsOf(text: string): readonly AddressForm[] {
  if (isAddress(text)) return [[text]];
  const range = /^([\d.]+)\s*[-~]\s*([\d.]+)$/.exec(text);
  if (range !== null) return coverRange(range[1] ?? '', range[2] ?? '');
  const masked = /^([\d.]+)[/\s]+([\d.]+)$/.exec(text);
  if (masked !== null && (masked[2] ?? '').includes('.')) return withMask(masked[1] ?? '', masked[2] ?? '');
  const stars = /^(\d+(?:\.\d+){0,2})((?:\.[*xX])+)$/.exec(text);
  if (stars !== null) return withStars(stars[1] ?? '', stars[2] ?? '');
  const candidates = [withoutZeros(text, 10), withoutZeros(text, 8), withoutTail(text)];
  return [...new Set(candidates)].filter(isAddress).map((value) => [value]);
}

function isAddress(text: string): boolean {
  return parseAddressRange(text) !== null;
}

/** Without leading zeros: decimal as most people mean them, or octal as some programs interpret them. */
function withoutZeros(text: string, base: 8 | 10): string {
  const [address = '', ...prefix] = text.split('/');
  if (!/^\d+(\.\d+){3}$/.test(address)) return text;
  const octets = address.split('.').map((octet) => {
    const isOctal = base === 8 && /^0[0-7]+$/.test(octet);
    return String(Number.parseInt(octet, isOctal ? 8 : 10));
  });
  return [octets.join('.'), ...prefix.map((digits) => digits.replace(/^0+(?=\d)/, ''))].join('/');
}

/** Without a zone, brackets, an empty prefix, or a repeated prefix. */
function withoutTail(text: string): string {
  return text
    .replace(/^\[(.*)\]$/, '$1')
    .replace(/%[\w.-]+/, '')
    .replace(/^([^/]*)\/$/, '$1')
    .replace(/^([^/]*)\/(\d+)\/\2$/, '$1/$2')
    .replace(/\/0+(?=\d)/, '/');
}

function withMask(address: string, mask: string): readonly AddressForm[] {
  const bits = toNumber(mask);
  if (bits === null) return [];
  const inverted = 2 ** 32 - 1 - bits;
  const prefix = 32 - Math.log2(inverted + 1);
  return Number.isInteger(prefix) && isAddress(address) ? [[`${address}/${String(prefix)}`]] : [];
}

function withStars(octets: string, stars: string): readonly AddressForm[] {
  const known = octets.split('.').length;
  const missing = stars.length / 2;
  if (known + missing > 4) return [];
  const value = `${octets}${'.0'.repeat(4 - known)}/${String(known * 8)}`;
  return isAddress(value) ? [[value]] : [];
}

/** The minimal list of CIDR ranges that cover exactly the addresses from the first to the last. */
function coverRange(first: string, last: string): readonly AddressForm[] {
  const from = toNumber(first);
  const to = toNumber(last.includes('.') ? last : first.replace(/\d+$/, last));
  if (from === null || to === null || from > to) return [];
  const values: string[] = [];
  for (let next = from; next <= to && values.length <= MAX_VALUES;) {
    let size = 1;
    while (next % (size * 2) === 0 && next + size * 2 - 1 <= to) size *= 2;
    values.push(size === 1 ? toText(next) : `${toText(next)}/${String(32 - Math.log2(size))}`);
    next += size;
  }
  return values.length <= MAX_VALUES ? [values] : [];
}

function toNumber(text: string): number | null {
  if (!isAddress(text) || !/^\d+(\.\d+){3}$/.test(text)) return null;
  return text.split('.').reduce((sum, octet) => sum * 256 + Number(octet), 0);
}

function toText(address: number): string {
  return [24, 16, 8, 0].map((shift) => String(Math.floor(address / 2 ** shift) % 256)).join('.');
}
