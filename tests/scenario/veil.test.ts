import fc from 'fast-check';
import { expect, test } from 'vitest';
import { unveil, veil } from '../../src/scenario/veil.ts';
import { SEEDED } from '../support/arbitraries.ts';

const oneLine = fc.string({ unit: 'grapheme' }).map((text) => text.replaceAll('\n', ' '));

test('Lines come back as they were veiled, also none, empty ones and a byte order mark.', () => {
  for (const lines of [[], [''], ['', ''], ['\ufeffdeny everything else'], ['拒绝', '']]) {
    expect(unveil(veil(lines))).toEqual(lines);
  }
  fc.assert(
    fc.property(fc.array(oneLine), (lines) => {
      expect(unveil(veil(lines))).toEqual(lines);
    }),
    SEEDED,
  );
});

test('No word of the lines shows in the veiled text, which fits a link as it is.', () => {
  const words = fc.constantFrom('explicit-deny', 'mse:GetNacosConfig', 'everything', 'instance', 'passwords');
  const lines = fc.array(
    fc.array(words, { minLength: 1 }).map((one) => one.join(' ')),
    { minLength: 1 },
  );
  fc.assert(
    fc.property(lines, (some) => {
      const veiled = veil(some);
      expect(veiled).toMatch(/^[\w-]+$/);
      for (const word of some.flatMap((line) => line.split(' '))) {
        expect(veiled.toLowerCase()).not.toContain(word.toLowerCase());
      }
    }),
    SEEDED,
  );
});

test('The same line is veiled otherwise at another place.', () => {
  const once = veil(['deny everything else']);
  expect(veil(['deny everything else', 'deny everything else']).split(once)).toHaveLength(2);
});

test('Whatever text is unveiled, it gives lines that veil to it, or none.', () => {
  const texts = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: fc.constantFrom('a', 'B', '9', '-', '_', '+', '/', '=', ' ') }),
    fc.array(oneLine).map((lines) => veil(lines).slice(1)),
  );
  fc.assert(
    fc.property(texts, (text) => {
      const lines = unveil(text);
      if (lines.length > 0) expect(veil(lines)).toBe(text);
    }),
    SEEDED,
  );
  expect(['', 'a', '%%', 'abc=', 'a b', '____'].flatMap(unveil)).toEqual([]);
});
