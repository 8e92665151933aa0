import { describe, expect, test } from 'vitest';
import { containsRange, parseAddressRange } from '../../../src/engine/policy/address.ts';

function contains(outer: string, inner: string): boolean {
  const [outerRange, innerRange] = [parseAddressRange(outer), parseAddressRange(inner)];
  if (outerRange === null || innerRange === null) throw new Error(`${outer} or ${inner} is no address`);
  return containsRange(outerRange, innerRange);
}

describe('an address', () => {
  test.each([
    ['203.0.113.10', 32],
    ['0.0.0.0', 32],
    ['203.0.113.0/24', 24],
    ['203.0.113.10/24', 24],
    ['0.0.0.0/0', 0],
    ['255.255.255.255/32', 32],
    ['2001:db8::1', 128],
    ['2001:DB8::/32', 32],
    ['::', 128],
    ['::/0', 0],
    ['1:2:3:4:5:6:7:8/128', 128],
    ['::ffff:203.0.113.10', 128],
  ])('%s is read, with a prefix of %i bits', (text, prefixLength) => {
    expect(parseAddressRange(text)?.prefixLength).toBe(prefixLength);
  });

  test.each([
    '',
    '10',
    '10.1',
    '10.1.2',
    '10.1.2.3.4',
    '010.1.2.3',
    '0x0a.1.2.3',
    '167838211',
    '256.1.2.3',
    '10.1.2.-3',
    ' 10.1.2.3',
    '10.1.2.3 ',
    '10.1.2.*',
    '10.1.2.3/',
    '10.1.2.3/33',
    '10.1.2.3/08',
    '10.1.2.3/-1',
    '10.1.2.3/8/8',
    '10.0.0.0/255.0.0.0',
    '10.1.2.3:80',
    ':',
    ':::',
    '1::2::3',
    '1:2:3:4:5:6:7',
    '1:2:3:4:5:6:7:8:9',
    '2001:db8::g',
    '12345::',
    '2001:db8::/129',
    '2001:db8::/032',
    '[::1]',
    'fe80::1%eth0',
    'fe80::1%1/64',
    '::ffff:203.0.113.256',
    'localhost',
  ])('%j is none', (text) => {
    expect(parseAddressRange(text)).toBeNull();
  });
});

describe('a range', () => {
  test.each([
    ['203.0.113.0/24', '203.0.113.255'],
    ['203.0.113.77/24', '203.0.113.1'],
    ['203.0.113.0/24', '203.0.113.128/25'],
    ['203.0.113.0/24', '203.0.113.0/24'],
    ['203.0.113.128/25', '203.0.113.200'],
    ['0.0.0.0/0', '255.1.2.3'],
    ['203.0.113.10', '203.0.113.10/32'],
    ['2001:db8::/32', '2001:db8:ffff::1'],
    ['2001:db8::1', '2001:0DB8:0:0:0:0:0:1'],
    ['::/0', '::1'],
    ['::ffff:0:0/96', '::ffff:203.0.113.10'],
  ])('%s holds %s', (outer, inner) => {
    expect(contains(outer, inner)).toBe(true);
  });

  test.each([
    ['203.0.113.0/24', '203.0.114.0'],
    ['203.0.113.0/25', '203.0.113.128'],
    ['203.0.113.0/24', '203.0.113.0/23'],
    ['203.0.113.0/24', '0.0.0.0/0'],
    ['2001:db8::/32', '2001:db9::'],
    ['0.0.0.0/0', '::1'],
    ['::/0', '203.0.113.10'],
    ['203.0.113.0/24', '::ffff:203.0.113.10'],
    ['::ffff:203.0.113.0/120', '203.0.113.10'],
  ])('%s does not hold %s', (outer, inner) => {
    expect(contains(outer, inner)).toBe(false);
  });
});
