import { describe, expect, test } from 'vitest';
import { decodeText } from '../../../src/scenario/import/decode-text.ts';

const POLICY = '{"Version":"1","Statement":[]}';
const bytesOf = (...parts: readonly (string | readonly number[])[]) =>
  new Uint8Array(
    parts.flatMap((part) => (typeof part === 'string' ? [...new TextEncoder().encode(part)] : [...part])),
  );

function utf16(text: string, isLittleEndian: boolean): readonly number[] {
  return Array.from(text).flatMap((character) => {
    const code = character.charCodeAt(0);
    return isLittleEndian ? [code & 0xff, code >> 8] : [code >> 8, code & 0xff];
  });
}

describe('A policy is read', () => {
  test.each([
    ['UTF-8', bytesOf(POLICY), 'utf-8'],
    ['UTF-8 with a mark', bytesOf([0xef, 0xbb, 0xbf], POLICY), 'utf-8'],
    ['UTF-16LE with a mark', bytesOf([0xff, 0xfe], utf16(POLICY, true)), 'utf-16le'],
    ['UTF-16BE with a mark', bytesOf([0xfe, 0xff], utf16(POLICY, false)), 'utf-16be'],
    ['UTF-16LE without a mark', bytesOf(utf16(POLICY, true)), 'utf-16le'],
    ['UTF-16BE without a mark', bytesOf(utf16(POLICY, false)), 'utf-16be'],
  ])('in %s', (_title, bytes, encoding) => {
    expect(decodeText(bytes)).toEqual({ text: POLICY, encoding });
  });

  test('in UTF-16 with Chinese text and without a byte order mark', () => {
    const text = `{"acs:UserAgent":"巡检"}`;
    expect(decodeText(bytesOf(utf16(text, true)))).toEqual({ text, encoding: 'utf-16le' });
  });

  test('in GBK with Chinese text', () => {
    const bytes = bytesOf('{"acs:UserAgent":"', [0xd1, 0xb2, 0xbc, 0xec], '"}');
    expect(decodeText(bytes)).toEqual({ text: '{"acs:UserAgent":"巡检"}', encoding: 'gbk' });
  });

  test('in UTF-8 with Chinese text', () => {
    const text = '{"acs:UserAgent":"巡检😀"}';
    expect(decodeText(bytesOf(text))).toEqual({ text, encoding: 'utf-8' });
  });
});

test.each([
  ['a picture', bytesOf([0x89], 'PNG\r\n', [0x1a, 0x0a, 0, 0, 0, 13], 'IHDR')],
  ['bytes of no encoding', bytesOf('{"', [0xff, 0xff, 0x80], '"}')],
])('%s is not text', (_title, bytes) => {
  expect(decodeText(bytes)).toBeNull();
});

test('An empty file is an empty text', () => {
  expect(decodeText(new Uint8Array())).toEqual({ text: '', encoding: 'utf-8' });
});
