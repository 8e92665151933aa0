import fc from 'fast-check';
import ipaddr from 'ipaddr.js';
import { expect, test } from 'vitest';
import { containsRange, parseAddressRange } from '../../src/engine/policy/address.ts';
import { SEEDED } from '../support/arbitraries.ts';

const RUNS = { ...SEEDED, numRuns: 2000 };

const ipv4 = fc.ipV4();
const ipv6 = fc.oneof(
  fc.ipV6(),
  // Few distinct groups, so that ranges contain each other often.
  fc
    .array(fc.constantFrom('0', '1', 'f', 'ff00', 'FFFF'), { minLength: 8, maxLength: 8 })
    .map((groups) => groups.join(':')),
);
const range = fc.oneof(
  fc.tuple(ipv4, fc.nat(32)).map(([address, length]) => `${address}/${String(length)}`),
  fc.tuple(ipv6, fc.nat(128)).map(([address, length]) => `${address}/${String(length)}`),
);

/** Text of the characters of addresses, most of it invalid. */
const nearAddress = fc
  .array(fc.constantFrom('::', ':', '1', '0', 'ab', 'ffff', '12345', 'g', '1.2.3.4'), { maxLength: 12 })
  .map((parts) => parts.join(''));

/** ipaddr.js reads `::1.2.3.4` as `::ffff:1.2.3.4`, and accepts zones and other forms of IPv4. */
function readsLikeIpaddr(text: string): boolean {
  return ipaddr.IPv6.isValid(text) && !text.includes('.');
}

test('Addresses have the bytes that ipaddr.js reads', () => {
  fc.assert(
    fc.property(fc.oneof(ipv4, ipv6), (text) => {
      if (text.includes(':') && text.includes('.')) return;
      expect(parseAddressRange(text)?.bytes).toEqual(ipaddr.parse(text).toByteArray());
    }),
    RUNS,
  );
});

test('IPv6 addresses are valid exactly if ipaddr.js accepts them', () => {
  fc.assert(
    fc.property(nearAddress, (text) => {
      fc.pre(text.includes(':') && !text.includes('.'));
      expect(parseAddressRange(text) !== null).toBe(readsLikeIpaddr(text));
    }),
    RUNS,
  );
});

test('A range contains an address exactly if ipaddr.js matches it', () => {
  fc.assert(
    fc.property(range, fc.oneof(ipv4, ipv6), (outer, address) => {
      fc.pre(
        !(address.includes(':') && address.includes('.')) && !(outer.includes(':') && outer.includes('.')),
      );
      const [outerRange, inner] = [parseAddressRange(outer), parseAddressRange(address)];
      if (outerRange === null || inner === null) throw new Error(`${outer} or ${address} is no address`);
      const [network, length] = ipaddr.parseCIDR(outer);
      const parsed = ipaddr.parse(address);
      const expected = parsed.kind() === network.kind() && parsed.match(network, length);
      expect(containsRange(outerRange, inner)).toBe(expected);
    }),
    RUNS,
  );
});
