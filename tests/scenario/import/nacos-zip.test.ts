import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { mergeImport } from '../../../src/scenario/import/import-aliyun.ts';
import { readNacosZip } from '../../../src/scenario/import/nacos-zip.ts';
import { account, instance, namespace } from '../../support/account-builders.ts';
import { line, ref } from '../../support/resource-lines.ts';

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

/** What is left out, by its path. */
async function leftOutOf(bytes: Uint8Array): Promise<Readonly<Record<string, string>>> {
  const read = await readNacosZip(bytes);
  if (read.kind !== 'configs') throw new Error(read.kind);
  return Object.fromEntries(read.leftOut.map(({ path, problem }) => [path, problem]));
}

describe('An export', () => {
  test('names its configurations, without the metadata', async () => {
    expect(await readNacosZip(zip('DEFAULT_GROUP/app.yaml', 'PAYMENT/a:b.json', '.metadata.yml'))).toEqual({
      kind: 'configs',
      items: [
        { group: 'DEFAULT_GROUP', id: 'app.yaml' },
        { group: 'PAYMENT', id: 'a:b.json' },
      ],
      leftOut: [{ path: '.metadata.yml', problem: 'metadata' }],
      ambiguous: [],
    });
  });

  test('takes names from the paths, never from the metadata of older exports', async () => {
    const bytes = zipSync({
      '.meta.yml': strToU8('pay.core.app~yml.app=billing\r\n'),
      'pay/core.app.yml': strToU8('k: v'),
      'pay.core/app.yml': strToU8('k: v'),
    });
    expect(await readNacosZip(bytes)).toMatchObject({
      items: [
        { group: 'pay', id: 'core.app.yml' },
        { group: 'pay.core', id: 'app.yml' },
      ],
    });
  });

  test('says of each entry that is no configuration why', async () => {
    const bytes = zip(
      ...[
        '__MACOSX/pay/._core.yml',
        '.DS_Store',
        'G/.DS_Store',
        'G/Thumbs.db',
        'G/._a.yaml',
        'G/desktop.ini',
      ],
      ...['../evil.yaml', 'G/../../evil', '/abs.yaml', 'C:\\abs\\a.yaml', 'G/', 'readme.txt', '.meta.yml'],
    );
    expect(await leftOutOf(bytes)).toEqual({
      '__MACOSX/pay/._core.yml': 'system-file',
      '.DS_Store': 'system-file',
      'G/.DS_Store': 'system-file',
      'G/Thumbs.db': 'system-file',
      'G/._a.yaml': 'system-file',
      'G/desktop.ini': 'system-file',
      '../evil.yaml': 'leaves-archive',
      'G/../../evil': 'leaves-archive',
      '/abs.yaml': 'absolute-path',
      'C:\\abs\\a.yaml': 'absolute-path',
      'G/': 'folder',
      'readme.txt': 'no-group',
      '.meta.yml': 'metadata',
    });
    expect(await readNacosZip(bytes)).toMatchObject({ items: [], ambiguous: [] });
  });

  test('reads backslashes as slashes, and leaves out what comes twice', async () => {
    expect(await readNacosZip(zip('G\\win.yaml', 'G/a.yaml', 'G\\a.yaml', './G/b.yaml'))).toMatchObject({
      items: [
        { group: 'G', id: 'win.yaml' },
        { group: 'G', id: 'a.yaml' },
        { group: 'G', id: 'b.yaml' },
      ],
      leftOut: [{ path: 'G\\a.yaml', problem: 'duplicate' }],
    });
  });

  test('leaves a deeper path to a person: a folder around the export, or a slash in the dataId', async () => {
    expect(await readNacosZip(zip('nacos_config_export/G/a.yaml', 'G/sub/b.yaml'))).toMatchObject({
      items: [],
      ambiguous: [
        {
          path: 'nacos_config_export/G/a.yaml',
          withoutFolder: { group: 'G', id: 'a.yaml' },
          withSlash: { group: 'nacos_config_export', id: 'G/a.yaml' },
        },
        { path: 'G/sub/b.yaml' },
      ],
    });
  });

  const withMetadata = (metadata: string, ...names: readonly string[]) =>
    zipSync(
      Object.fromEntries([
        ...names.map((name) => [name, strToU8('k: v')]),
        ['.metadata.yml', strToU8(metadata)],
      ]),
    );
  const METADATA = [
    'metadata:',
    '- {group: G, dataId: a.yaml, type: yaml}',
    '- {group: G, dataId: "sub/b.yaml", type: yaml}',
    '- {group: G, dataId: "com.acme:rates.json", type: json}',
  ].join('\n');

  test('with metadata settles deeper paths and names that no file can have', async () => {
    const bytes = withMetadata(
      METADATA,
      'export/G/a.yaml',
      'G/sub/b.yaml',
      'G/com.acme_rates.json',
      'G/own.yaml',
    );
    expect(await readNacosZip(bytes)).toMatchObject({
      items: [
        { group: 'G', id: 'a.yaml' },
        { group: 'G', id: 'sub/b.yaml' },
        { group: 'G', id: 'com.acme:rates.json' },
        { group: 'G', id: 'own.yaml' },
      ],
      ambiguous: [],
    });
  });

  test.each(['', '[', '- a', 'metadata: 1', 'metadata: [1, {group: 1}]', '&a [*a, *a]'])(
    'with metadata that lists nothing is read by its paths: %j',
    async (metadata) => {
      expect(await readNacosZip(withMetadata(metadata, 'G/x'))).toMatchObject({
        items: [{ group: 'G', id: 'x' }],
      });
    },
  );

  test('keeps names beyond ASCII whole, in UTF-8 and in GBK', async () => {
    expect(await readNacosZip(zip('G/订单.yaml'))).toMatchObject({
      items: [{ group: 'G', id: '订单.yaml' }],
    });
    // The bytes of 内部 in GBK, in an entry without the flag for UTF-8.
    const gbk = zip('G/\u0001\u0001\u0001\u0001.yaml');
    for (let at = 0; at < gbk.length - 4; at += 1) {
      if (gbk.subarray(at, at + 4).every((byte) => byte === 1)) gbk.set([0xc4, 0xda, 0xb2, 0xbf], at);
    }
    expect(await readNacosZip(gbk)).toMatchObject({ items: [{ group: 'G', id: '内部.yaml' }] });
  });

  test('of nothing holds no configuration', async () => {
    expect(await readNacosZip(zipSync({}))).toEqual({
      kind: 'configs',
      items: [],
      leftOut: [],
      ambiguous: [],
    });
  });

  test('is merged into a namespace', async () => {
    const read = await readNacosZip(zip('G/x', 'G/y'));
    if (read.kind !== 'configs') throw new Error(read.kind);
    const value = account({ instances: [instance({ id: 'a', namespaces: [namespace()] })] });
    const merged = mergeImport(value, read, ref('namespace a/public'));
    expect(merged.kind === 'merged' && merged.added.map(line)).toEqual([
      'group a/public/G',
      'config a/public/G/x',
      'config a/public/G/y',
    ]);
  });
});

describe('The content of a zip', () => {
  test('is never unpacked, however much it is: a bomb is read for its names', async () => {
    const bomb = zipSync({ 'G/zeros': new Uint8Array(4 * 1024 * 1024) }, { level: 9 });
    const view = new DataView(bomb.buffer, bomb.byteOffset);
    // The size that the directory claims: four gigabytes, for which no buffer may be made.
    view.setUint32(lastMark(bomb, DIRECTORY_ENTRY) + 24, 0xfffffffe, true);
    expect(await readNacosZip(bomb)).toMatchObject({ kind: 'configs', items: [{ group: 'G', id: 'zeros' }] });
  });

  test('may be broken, or packed in a way that nobody knows', async () => {
    const bytes = zip('G/x');
    const directory = lastMark(bytes, DIRECTORY_ENTRY);
    const header = 30 + 'G/x'.length;
    bytes.fill(0xff, header, directory);
    new DataView(bytes.buffer, bytes.byteOffset).setUint16(directory + 10, 99, true);
    expect(await readNacosZip(bytes)).toMatchObject({ kind: 'configs', items: [{ group: 'G', id: 'x' }] });
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
  ])('is called damaged: %s', async (_, bytes) => {
    expect(await readNacosZip(bytes)).toEqual({ kind: 'damaged' });
  });

  test('is called damaged where it claims more entries than it has', async () => {
    const bytes = good.slice();
    new DataView(bytes.buffer).setUint16(end + 8, 0xffff, true);
    expect(await readNacosZip(bytes)).toEqual({ kind: 'damaged' });
  });

  test('is called damaged where the directory is not where it should be', async () => {
    const bytes = good.slice();
    new DataView(bytes.buffer).setUint32(end + 16, 0xfffffff0, true);
    expect(await readNacosZip(bytes)).toEqual({ kind: 'damaged' });
  });

  test('never throws, wherever it is cut', async () => {
    for (let length = 0; length < good.length; length += 1) {
      expect(await readNacosZip(good.slice(0, length))).toEqual({ kind: 'damaged' });
    }
  });
});

describe('A zip of very many entries', { timeout: 20_000 }, () => {
  test('is read up to twenty thousand', async () => {
    const read = await readNacosZip(manyEntries(20_000));
    expect(read.kind === 'configs' && read.items.length).toBe(20_000);
  });

  test('is refused from the next one on', async () => {
    expect(await readNacosZip(manyEntries(20_001))).toEqual({ kind: 'too-many', limit: 20_000 });
  });

  test('is refused whatever the entries are', async () => {
    expect((await readNacosZip(manyEntries(20_001, (place) => `f-${place}/`))).kind).toBe('too-many');
  });
});
