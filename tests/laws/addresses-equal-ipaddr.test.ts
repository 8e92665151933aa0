// ipaddr.js is the other reader here. It accepts octal numbers, and reads IPv4 addresses in IPv6 addresses in another way.

import fc from 'fast-check';
import ipaddr from 'ipaddr.js';
import { expect, test } from 'vitest';
import { containsRange, parseAddressRange } from '../../src/engine/policy/address.ts';
import { addressesAround } from '../../src/engine/policy/address-analysis.ts';
import { seeded } from '../support/arbitraries.ts';

const group = fc.constantFrom('0', '0', '0', '1', 'ffff', 'DB8', '00a', '12345', 'g', '');
const almostIpv6 = fc
  .array(fc.tuple(group, fc.constantFrom(':', ':', ':', '::')), { minLength: 1, maxLength: 9 })
  .map((parts) => parts.flat().slice(0, -1).join(''));
const almostIpv4 = fc
  .array(fc.constantFrom('0', '10', '255', '256', '01', '', 'a'), { minLength: 3, maxLength: 5 })
  .map((parts) => parts.join('.'));
const addresses = fc.oneof(
  fc.ipV4(),
  fc.ipV6().filter((text) => !text.includes('.')),
);

function readByOther(text: string): ipaddr.IPv4 | ipaddr.IPv6 | null {
  if (ipaddr.IPv4.isValidFourPartDecimal(text)) return ipaddr.IPv4.parse(text);
  return text.includes(':') && ipaddr.IPv6.isValid(text) ? ipaddr.IPv6.parse(text) : null;
}

test('An address is read as ipaddr.js reads it', () => {
  fc.assert(
    fc.property(fc.oneof(addresses, almostIpv4, almostIpv6), (text) => {
      expect(parseAddressRange(text)?.bytes ?? null).toEqual(readByOther(text)?.toByteArray() ?? null);
    }),
    seeded(5000),
  );
});

test('A range contains the addresses that ipaddr.js matches', () => {
  fc.assert(
    fc.property(addresses, addresses, fc.nat(128), fc.nat(15), (outer, other, bits, index) => {
      const range = ipaddr.parse(outer);
      const prefixLength = Math.min(bits, range.toByteArray().length * 8);
      // An address that differs in one byte, and one that differs in many.
      const near = ipaddr
        .fromByteArray(range.toByteArray().map((byte, at) => (at === index ? byte ^ 1 : byte)))
        .toString();
      for (const inner of [near, other]) {
        const [outerRange, innerRange] = [
          parseAddressRange(`${outer}/${String(prefixLength)}`),
          parseAddressRange(inner),
        ];
        if (outerRange === null || innerRange === null) throw new Error(`${outer} or ${inner} is no address`);
        const address = ipaddr.parse(inner);
        const isInside = address.kind() === range.kind() && address.match(range, prefixLength);
        expect(containsRange(outerRange, innerRange)).toBe(isInside);
      }
    }),
    seeded(2000),
  );
});

test('An address is written as ipaddr.js writes it', () => {
  const groups = fc.array(fc.constantFrom('0', '0', '1', 'ab'), { minLength: 8, maxLength: 8 });
  fc.assert(
    fc.property(
      fc.oneof(
        fc.ipV4(),
        groups.map((parts) => parts.join(':')),
      ),
      (text) => {
        expect(addressesAround(text)).toContain(ipaddr.parse(text).toString());
      },
    ),
    seeded(2000),
  );
});
