import { expect, test } from 'vitest';
import { addressesAround, addressFamily } from '../../../src/engine/policy/address-analysis.ts';

test.each([
  ['203.0.113.10', 'ipv4'],
  ['203.0.113.0/24', 'ipv4'],
  ['2001:db8::/32', 'ipv6'],
  ['::ffff:1.2.3.4', 'ipv6'],
  ['localhost', null],
  ['', null],
])('%s is of the family %s', (text, family) => {
  expect(addressFamily(text)).toBe(family);
});

test.each([
  ['10.0.0.0/8', ['10.0.0.1', '10.0.0.0', '11.0.0.0', '9.255.255.255']],
  ['10.1.2.3/8', ['10.0.0.1', '10.0.0.0', '11.0.0.0', '9.255.255.255']],
  ['192.0.2.7', ['192.0.2.8', '192.0.2.7', '192.0.2.8', '192.0.2.6']],
  ['0.0.0.0/0', ['0.0.0.1', '0.0.0.0']],
  ['0.0.0.0', ['0.0.0.1', '0.0.0.0', '0.0.0.1']],
  ['255.255.255.255', ['255.255.255.255', '255.255.255.254']],
  ['2001:db8::/32', ['2001:db8::1', '2001:db8::', '2001:db9::', '2001:db7:ffff:ffff:ffff:ffff:ffff:ffff']],
  ['10.0.0.0/33', []],
])('The addresses at the borders of %s exist', (range, addresses) => {
  expect(addressesAround(range)).toEqual(addresses);
});
