import fc from 'fast-check';
import { expect, test } from 'vitest';
import { deobfuscate, obfuscate } from '../../../src/scenario/link/obfuscate.ts';
import { SEEDED } from '../../support/arbitraries.ts';

const oneLine = fc.string({ unit: 'grapheme' }).map((text) => text.replaceAll('\n', ' '));

test('Obfuscated lines are restored, including none, empty lines and a byte order mark', () => {
  for (const lines of [[], [''], ['', ''], ['\ufeffdeny everything else'], ['拒绝', '']]) {
    expect(deobfuscate(obfuscate(lines))).toEqual(lines);
  }
  fc.assert(
    fc.property(fc.array(oneLine), (lines) => {
      expect(deobfuscate(obfuscate(lines))).toEqual(lines);
    }),
    SEEDED,
  );
});

test('The obfuscated text contains no word of the lines, and only characters that fit a link', () => {
  const words = fc.constantFrom('explicit-deny', 'mse:GetNacosConfig', 'everything', 'instance', 'passwords');
  const lines = fc.array(
    fc.array(words, { minLength: 1 }).map((one) => one.join(' ')),
    { minLength: 1 },
  );
  fc.assert(
    fc.property(lines, (some) => {
      const obfuscated = obfuscate(some);
      expect(obfuscated).toMatch(/^[\w-]+$/);
      for (const word of some.flatMap((line) => line.split(' '))) {
        expect(obfuscated.toLowerCase()).not.toContain(word.toLowerCase());
      }
    }),
    SEEDED,
  );
});

test('The same line is obfuscated differently at another position', () => {
  const once = obfuscate(['deny everything else']);
  expect(obfuscate(['deny everything else', 'deny everything else']).split(once)).toHaveLength(2);
});

test('Any text becomes lines that obfuscate to it, or no lines', () => {
  const texts = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: fc.constantFrom('a', 'B', '9', '-', '_', '+', '/', '=', ' ') }),
    fc.array(oneLine).map((lines) => obfuscate(lines).slice(1)),
  );
  fc.assert(
    fc.property(texts, (text) => {
      const lines = deobfuscate(text);
      if (lines.length > 0) expect(obfuscate(lines)).toBe(text);
    }),
    SEEDED,
  );
  expect(['', 'a', '%%', 'abc=', 'a b', '____'].flatMap(deobfuscate)).toEqual([]);
});
