import fc from 'fast-check';
import ipaddr from 'ipaddr.js';
import { expect, test } from 'vitest';
import { containsRange, parseAddressRange } from '../../src/engine/policy/address.ts';
import { SEEDED, UNHURRIED } from '../support/arbitraries.ts';

const addresses = fc.oneof(fc.ipV4(), fc.ipV6());
const groups = fc.constantFrom('0', '1', '00f', 'db8', 'FFFF', '', '12345', 'g');

test('An address is read as the bytes that ipaddr.js reads', UNHURRIED, () => {
  fc.assert(
    fc.property(addresses, (text) => {
      // ipaddr.js takes a dotted tail for a mapped address.
      fc.pre(!text.includes(':') || !text.includes('.'));
      expect(parseAddressRange(text)?.address.toByteArray()).toEqual(ipaddr.parse(text).toByteArray());
    }),
    { ...SEEDED, numRuns: 1000 },
  );
});

test('What looks like an IPv6 address is one exactly where ipaddr.js says so', UNHURRIED, () => {
  fc.assert(
    fc.property(fc.array(groups, { minLength: 2, maxLength: 9 }), (parts) => {
      const text = parts.join(':');
      expect(parseAddressRange(text) !== null, text).toBe(ipaddr.IPv6.isValid(text));
    }),
    { ...SEEDED, numRuns: 3000 },
  );
});

test('A range contains an address exactly where ipaddr.js says so', UNHURRIED, () => {
  fc.assert(
    fc.property(fc.ipV4(), fc.ipV4(), fc.nat(32), (outer, inner, prefix) => {
      const range = parseAddressRange(`${outer}/${String(prefix)}`);
      const address = parseAddressRange(inner);
      if (range === null || address === null) throw new Error('Both are addresses');
      expect(containsRange(range, address)).toBe(
        ipaddr.IPv4.parse(inner).match(ipaddr.IPv4.parse(outer), prefix),
      );
    }),
    { ...SEEDED, numRuns: 1000 },
  );
});
