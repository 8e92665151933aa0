import { describe, expect, test } from 'vitest';
import {
  codePointOf,
  invisibleIn,
  lookAlikesIn,
  plainPunctuation,
  positionOfInvisible,
  withoutInvisible,
  withPlainCharacters,
  withPlainSpaces,
} from '../../../src/engine/policy/confusable-characters.ts';

test('A code point has at least four digits, in upper case', () => {
  expect(['\u200b', 'a', '\u{1f600}'].map(codePointOf)).toEqual(['U+200B', 'U+0061', 'U+1F600']);
});

describe('Invisible characters', () => {
  test.each([
    ['a\u200bb\u200bc\ufeff', ['\u200b', '\ufeff']],
    ['a\u00a0b', ['\u00a0']],
    ['a\u0000b', ['\u0000']],
    ['a\u2028b\u2029', ['\u2028', '\u2029']],
    ['a\ud800', ['\ud800']],
    [' a', [' ']],
    ['a ', [' ']],
    ['a b', []],
    ['a\u200b ', ['\u200b', ' ']],
    ['😀', []],
    ['', []],
  ])('are found once each, in order: %j', (text, found) => {
    expect(invisibleIn(text)).toEqual(found);
  });

  test.each([
    ['a\u200b', 'end'],
    ['\u200ba\u200b', 'end'],
    ['\u200b', 'end'],
    ['\u200ba', 'start'],
    ['\u200ba\u200bb', 'start'],
    ['a\u200bb', 'middle'],
  ])('have a position: %j', (text, position) => {
    expect(positionOfInvisible(text)).toBe(position);
  });

  test('are removed, and unusual spaces inside become ordinary ones', () => {
    expect(withoutInvisible(' a\u00a0b\u200b c ')).toBe('ab c');
    expect(withPlainSpaces('\u3000a\u00a0b\u200bc ')).toBe('a bc');
  });
});

describe('A character that looks like ASCII punctuation', () => {
  test.each([
    ['！', '!'],
    ['～', '~'],
    ['＊', '*'],
    ['Ａ', 'A'],
    ['–', '-'],
    ['∗', '*'],
    ['、', ','],
    ['\uff00', null],
    ['\uff5f', null],
    ['a', null],
    ['', null],
  ])('has a plain form: %s', (character, plain) => {
    expect(plainPunctuation(character)).toBe(plain);
  });
});

describe('Look-alikes', () => {
  const pairs = (text: string): readonly string[] =>
    lookAlikesIn(text).map(({ character, plain }) => `${character}${plain}`);

  test.each([
    ['mse：Get＊', ['：:', '＊*']],
    ['instance–1–2', ['–-']],
    ['dеv', ['еe']],
    ['“x”', ['“"', '”"']],
    ['café', []],
    ['plain', []],
  ])('are found once each, in order: %s', (text, found) => {
    expect(pairs(text)).toEqual(found);
  });

  test('in a text of another script are only those of wildcards and separators', () => {
    expect(pairs('开发：订单，＊')).toEqual(['：:', '＊*']);
    expect(pairs('订ー')).toEqual([]);
    // Latin ends with U+024F.
    expect(pairs('\u024f–')).toEqual(['–-']);
    expect(pairs('\u0250–')).toEqual([]);
  });

  test('are no letters of a word in Cyrillic or Greek', () => {
    expect(pairs('орех＊')).toEqual(['＊*']);
    expect(pairs('аоре＊')).toEqual(['＊*']);
    expect(pairs('аор＊')).toEqual(['аa', 'оo', 'рp', '＊*']);
  });

  test('are replaced, and the rest stays', () => {
    expect(withPlainCharacters('mse：Get＊ 😀')).toBe('mse:Get* 😀');
    expect(withPlainCharacters('acs：mse–1')).toBe('acs:mse-1');
  });
});
