import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import fc from 'fast-check';
import ipaddr from 'ipaddr.js';
import { expect, test } from 'vitest';
import { usedMembers } from '../../tools/vite/small-ipaddr.ts';
import { SEEDED } from '../support/arbitraries.ts';

const library = readFileSync(createRequire(import.meta.url).resolve('ipaddr.js'), 'utf8');

type Library = typeof ipaddr;

/** Runs the code as a CommonJS module. */
function load(code: string): Library {
  const module = { exports: {} as Library };
  // eslint-disable-next-line @typescript-eslint/no-implied-eval
  new Function('module', code)(module);
  return module.exports;
}

const small = load(usedMembers(library));

/** All that the engine asks about a text. */
function read({ IPv4, IPv6, fromByteArray }: Library, text: string) {
  const isIPv4 = IPv4.isValidFourPartDecimal(text);
  if (!isIPv4 && !IPv6.isValid(text)) return null;
  const address = isIPv4 ? IPv4.parse(text) : IPv6.parse(text);
  const bytes = address.toByteArray();
  const matched = Array.from({ length: bytes.length * 8 + 1 }, (_, length) =>
    isIPv4
      ? IPv4.parse(text).match(IPv4.parse('203.0.113.10'), length)
      : IPv6.parse(text).match(IPv6.parse('2001:db8::a'), length),
  );
  return { kind: address.kind(), bytes, text: fromByteArray(bytes).toString(), matched };
}

test.each([
  '10.1.2.3',
  '203.0.113.10',
  '010.1.2.3',
  '10.1',
  '256.1.1.1',
  '::',
  '2001:db8::1',
  '2001:db8::1%eth0',
  '::ffff:1.2.3.4',
  '1:2:3',
])('The small ipaddr.js reads %s like the whole one', (text) => {
  expect(read(small, text)).toEqual(read(ipaddr, text));
});

test('The small ipaddr.js reads any address like the whole one', () => {
  fc.assert(
    fc.property(fc.oneof(fc.ipV4(), fc.ipV4Extended(), fc.ipV6()), (text) => {
      expect(read(small, text)).toEqual(read(ipaddr, text));
    }),
    SEEDED,
  );
});

test('Another structure of ipaddr.js is reported, not built', () => {
  expect(() => usedMembers(library.replace('ipaddr.fromByteArray =', 'ipaddr.fromBytes ='))).toThrow(
    'fromByteArray',
  );
  const usesMore = library.replace("return 'ipv4';", 'return this.range();');
  expect(() => usedMembers(usesMore)).toThrow('its member range');
});
