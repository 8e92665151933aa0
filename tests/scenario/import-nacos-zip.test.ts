import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { mergeImport } from '../../src/scenario/import-aliyun.ts';
import { readNacosZip } from '../../src/scenario/import-nacos-zip.ts';
import { account, instance, namespace } from '../support/account-builders.ts';
import { line, ref } from '../support/resource-lines.ts';

/** A zip of entries with these names, each with a little content. */
function zip(...names: readonly string[]): Uint8Array {
  return zipSync(Object.fromEntries(names.map((name) => [name, strToU8('a: 1')])));
}

/** A zip of so many empty entries. */
function manyEntries(count: number, name = (place: number): string => `G/c-${place}`): Uint8Array {
  const empty = new Uint8Array();
  return zipSync(Object.fromEntries(Array.from({ length: count }, (_, place) => [name(place), empty])), {
    level: 0,
  });
}

/** Where a four-byte mark first stands, searched from the end. */
function lastMark(bytes: Uint8Array, mark: readonly number[]): number {
  for (let at = bytes.length - mark.length; at >= 0; at -= 1) {
    if (mark.every((byte, place) => bytes[at + place] === byte)) return at;
  }
  throw new Error('no such mark');
}

const DIRECTORY_ENTRY = [0x50, 0x4b, 0x01, 0x02];
const DIRECTORY_END = [0x50, 0x4b, 0x05, 0x06];

describe('An export', () => {
  test('names its configurations, without the metadata', () => {
    expect(readNacosZip(zip('DEFAULT_GROUP/app.yaml', 'PAYMENT/a:b.json', '.metadata.yml'))).toEqual({
      kind: 'configs',
      items: [
        { group: 'DEFAULT_GROUP', id: 'app.yaml' },
        { group: 'PAYMENT', id: 'a:b.json' },
      ],
      ignored: [],
    });
    expect(readNacosZip(zip('.meta.yml', 'G/x'))).toMatchObject({ items: [{ group: 'G', id: 'x' }] });
  });

  test('takes folders as what they are, and tells entries of another form', () => {
    expect(readNacosZip(zip('G/', 'G/x', 'readme.txt', 'a/b/c', '/x', 'G/.metadata.yml'))).toEqual({
      kind: 'configs',
      items: [
        { group: 'G', id: 'x' },
        { group: 'G', id: '.metadata.yml' },
      ],
      ignored: ['readme.txt', 'a/b/c', '/x'],
    });
  });

  test('keeps names beyond ASCII whole, so that the one refused is shown as it is', () => {
    expect(readNacosZip(zip('G/订单.yaml'))).toMatchObject({ items: [{ group: 'G', id: '订单.yaml' }] });
  });

  test('of nothing holds no configuration', () => {
    expect(readNacosZip(zipSync({}))).toEqual({ kind: 'configs', items: [], ignored: [] });
  });

  test('is merged into a namespace as it is', () => {
    const read = readNacosZip(zip('G/x', 'G/a b'));
    if (read.kind !== 'configs') throw new Error(read.kind);
    const value = account({ instances: [instance({ id: 'a', namespaces: [namespace()] })] });
    const merged = mergeImport(value, read, ref('namespace a/public'));
    expect(merged.kind === 'merged' && merged.added.map(line)).toEqual([
      'group a/public/G',
      'config a/public/G/x',
      'config a/public/G/a b',
    ]);
    expect(merged.kind === 'merged' && merged.leftOut).toEqual([]);
    expect(merged.kind === 'merged' && merged.irregular.map(({ resource }) => resource.id)).toEqual(['a b']);
  });
});

describe('The content of a zip', () => {
  test('is never unpacked, however much it is: a bomb is read for its names', () => {
    const bomb = zipSync({ 'G/zeros': new Uint8Array(4 * 1024 * 1024) }, { level: 9 });
    const view = new DataView(bomb.buffer, bomb.byteOffset);
    // The size that the directory claims: four gigabytes, for which no buffer may be made.
    view.setUint32(lastMark(bomb, DIRECTORY_ENTRY) + 24, 0xfffffffe, true);
    expect(readNacosZip(bomb)).toMatchObject({ kind: 'configs', items: [{ group: 'G', id: 'zeros' }] });
  });

  test('may be broken, or packed in a way that nobody knows', () => {
    const bytes = zip('G/x');
    const directory = lastMark(bytes, DIRECTORY_ENTRY);
    const header = 30 + 'G/x'.length;
    bytes.fill(0xff, header, directory);
    new DataView(bytes.buffer, bytes.byteOffset).setUint16(directory + 10, 99, true);
    expect(readNacosZip(bytes)).toMatchObject({ kind: 'configs', items: [{ group: 'G', id: 'x' }] });
  });
});

describe('A damaged zip', () => {
  const good = zip('G/x', 'G/y');
  const end = lastMark(good, DIRECTORY_END);

  test.each([
    ['nothing', new Uint8Array()],
    ['a few bytes', new Uint8Array([0x50, 0x4b, 0x03, 0x04])],
    ['text', strToU8('G/x: 1\n'.repeat(100))],
    ['a long file without an end', new Uint8Array(100_000)],
    ['a zip cut off before its directory', good.slice(0, 40)],
    ['a zip cut off in its last record', good.slice(0, end + 10)],
    ['the last record alone', good.slice(end)],
  ])('is told as damaged: %s', (_, bytes) => {
    expect(readNacosZip(bytes)).toEqual({ kind: 'damaged' });
  });

  test('is told as damaged where it claims more entries than it has', () => {
    const bytes = good.slice();
    new DataView(bytes.buffer).setUint16(end + 8, 0xffff, true);
    expect(readNacosZip(bytes)).toEqual({ kind: 'damaged' });
  });

  test('is told as damaged where the directory is not where it should be', () => {
    const bytes = good.slice();
    new DataView(bytes.buffer).setUint32(end + 16, 0xfffffff0, true);
    expect(readNacosZip(bytes)).toEqual({ kind: 'damaged' });
  });

  test('never throws, wherever it is cut', () => {
    for (let length = 0; length < good.length; length += 1) {
      expect(readNacosZip(good.slice(0, length))).toEqual({ kind: 'damaged' });
    }
  });
});

describe('A zip of very many entries', { timeout: 20_000 }, () => {
  test('is read up to twenty thousand', () => {
    const read = readNacosZip(manyEntries(20_000));
    expect(read.kind === 'configs' && read.items.length).toBe(20_000);
  });

  test('is refused from the next one on', () => {
    expect(readNacosZip(manyEntries(20_001))).toEqual({ kind: 'too-many', limit: 20_000 });
  });

  test('is refused whatever the entries are', () => {
    expect(readNacosZip(manyEntries(20_001, (place) => `f-${place}/`)).kind).toBe('too-many');
  });
});
