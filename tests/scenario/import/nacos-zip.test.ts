import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { mergeImport } from '../../../src/scenario/import/import-aliyun.ts';
import { readNacosZip } from '../../../src/scenario/import/nacos-zip.ts';
import { account, instance, namespace } from '../../support/account-builders.ts';
import { line, ref } from '../../support/resource-lines.ts';

/** A zip with these entries, each with some content. */
function zip(...names: readonly string[]): Uint8Array {
  return zipSync(Object.fromEntries(names.map((name) => [name, strToU8('a: 1')])));
}

/** A zip with `count` empty entries. */
function manyEntries(count: number, name = (index: number): string => `G/c-${index}`): Uint8Array {
  const empty = new Uint8Array();
  return zipSync(Object.fromEntries(Array.from({ length: count }, (_, index) => [name(index), empty])), {
    level: 0,
  });
}

/** The last position of a four-byte signature. */
function lastMark(bytes: Uint8Array, mark: readonly number[]): number {
  for (let at = bytes.length - mark.length; at >= 0; at -= 1) {
    if (mark.every((byte, index) => bytes[at + index] === byte)) return at;
  }
  throw new Error('no such mark');
}

const DIRECTORY_ENTRY = [0x50, 0x4b, 0x01, 0x02];
const DIRECTORY_END = [0x50, 0x4b, 0x05, 0x06];

/** The reasons for leaving entries out, by path. */
async function leftOutOf(bytes: Uint8Array): Promise<Readonly<Record<string, string>>> {
  const read = await readNacosZip(bytes);
  if (read.kind !== 'configs') throw new Error(read.kind);
  return Object.fromEntries(read.leftOut.map(({ path, problem }) => [path, problem]));
}

describe('An export', () => {
  test('lists its configurations, without the metadata', async () => {
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

  test('reads names from paths, never from the metadata of older exports', async () => {
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

  test('gives a reason for each entry that is not a configuration', async () => {
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

  test('reads backslashes as slashes, and leaves out duplicates', async () => {
    expect(await readNacosZip(zip('G\\win.yaml', 'G/a.yaml', 'G\\a.yaml', './G/b.yaml'))).toMatchObject({
      items: [
        { group: 'G', id: 'win.yaml' },
        { group: 'G', id: 'a.yaml' },
        { group: 'G', id: 'b.yaml' },
      ],
      leftOut: [{ path: 'G\\a.yaml', problem: 'duplicate' }],
    });
  });

  test('leaves deeper paths ambiguous: a folder around the export, or a slash in the dataId', async () => {
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

  test('with metadata resolves deeper paths and names that are invalid as file names', async () => {
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

  test('keeps names with other characters than ASCII, in UTF-8 and in GBK', async () => {
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

  test('without entries contains no configuration', async () => {
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
  test('is never unpacked: even a zip bomb is only read for its names', async () => {
    const bomb = zipSync({ 'G/zeros': new Uint8Array(4 * 1024 * 1024) }, { level: 9 });
    const view = new DataView(bomb.buffer, bomb.byteOffset);
    // The directory claims a size of four gigabytes. No buffer of that size may be allocated.
    view.setUint32(lastMark(bomb, DIRECTORY_ENTRY) + 24, 0xfffffffe, true);
    expect(await readNacosZip(bomb)).toMatchObject({ kind: 'configs', items: [{ group: 'G', id: 'zeros' }] });
  });

  test('can be damaged, or compressed in an unknown way', async () => {
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
  ])('is reported: %s', async (_, bytes) => {
    expect(await readNacosZip(bytes)).toEqual({ kind: 'damaged' });
  });

  test('is reported if it claims more entries than it has', async () => {
    const bytes = good.slice();
    new DataView(bytes.buffer).setUint16(end + 8, 0xffff, true);
    expect(await readNacosZip(bytes)).toEqual({ kind: 'damaged' });
  });

  test('is reported if its directory is misplaced', async () => {
    const bytes = good.slice();
    new DataView(bytes.buffer).setUint32(end + 16, 0xfffffff0, true);
    expect(await readNacosZip(bytes)).toEqual({ kind: 'damaged' });
  });

  test('never throws, whatever its length', async () => {
    for (let length = 0; length < good.length; length += 1) {
      expect(await readNacosZip(good.slice(0, length))).toEqual({ kind: 'damaged' });
    }
  });
});

describe('A zip of very many entries', { timeout: 20_000 }, () => {
  test('with twenty thousand entries is read', async () => {
    const read = await readNacosZip(manyEntries(20_000));
    expect(read.kind === 'configs' && read.items.length).toBe(20_000);
  });

  test('with more entries is rejected', async () => {
    expect(await readNacosZip(manyEntries(20_001))).toEqual({ kind: 'too-many', limit: 20_000 });
  });

  test('is rejected whatever its entries are', async () => {
    expect((await readNacosZip(manyEntries(20_001, (index) => `f-${index}/`))).kind).toBe('too-many');
  });
});
