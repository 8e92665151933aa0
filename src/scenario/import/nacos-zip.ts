// Reads the names in a Nacos export: a zip with an entry `GROUP/dataId` per configuration, and metadata (`.metadata.yml`, older
// `.meta.yml`). The only module that imports fflate. Unpacks nothing but the metadata.
// Source: alibaba/nacos, `exportConfig`, `exportConfigV2` and `Constants.CONFIG_EXPORT_METADATA`.

import { unzipSync } from 'fflate';
import type { NameInGroup } from '../../engine/account/add-resources.ts';
import { decodeText } from './decode-text.ts';
import { readEntry } from './nacos-zip-entry.ts';
import type { EntryProblem } from './nacos-zip-entry.ts';
import type { AmbiguousEntry } from './nacos-zip-paths.ts';

export type NacosZip =
  | {
      /** Input of `mergeImport`. */
      readonly kind: 'configs';
      readonly items: readonly NameInGroup[];
      /** In zip order. */
      readonly leftOut: readonly { readonly path: string; readonly problem: EntryProblem | 'duplicate' }[];
      /** Paths with more than two segments: either a folder around the export or a slash in the dataId. The visitor chooses. */
      readonly ambiguous: readonly AmbiguousEntry[];
    }
  | { readonly kind: 'too-many'; readonly limit: number }
  | { readonly kind: 'damaged' };

const MAX_ENTRIES = 20_000;

/** In bytes, unpacked. The metadata of 20,000 configurations takes about 3 MB. */
const MAX_METADATA_SIZE = 8_000_000;

/** Thrown in this file to stop reading the directory. */
class StopReading extends Error {
  readonly result: NacosZip;

  constructor(result: NacosZip) {
    super();
    this.result = result;
  }
}

/** Lists the configurations in a zip. Takes time proportional to the number of names. */
export async function readNacosZip(bytes: Uint8Array): Promise<NacosZip> {
  const names: string[] = [];
  try {
    unzipSync(bytes, {
      filter: ({ name }) => {
        // fflate returns entries without a name if the directory is truncated or misplaced.
        if (name === '') throw new StopReading({ kind: 'damaged' });
        if (names.push(name) > MAX_ENTRIES) throw new StopReading({ kind: 'too-many', limit: MAX_ENTRIES });
        return false;
      },
    });
  } catch (error) {
    // fflate throws if the bytes are not a zip.
    return error instanceof StopReading ? error.result : { kind: 'damaged' };
  }
  const metadata = unpackMetadata(bytes);
  return classify(names.map(decodeName), metadata === null ? [] : await readMetadata(metadata));
}

/** Returns the first metadata file; null if there is none or it cannot be unpacked. */
function unpackMetadata(bytes: Uint8Array): string | null {
  let isFound = false;
  try {
    const files = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        const isWanted = !isFound && METADATA_PATH.test(name) && originalSize <= MAX_METADATA_SIZE;
        isFound ||= isWanted;
        return isWanted;
      },
    });
    const [file] = Object.values(files);
    return file === undefined ? null : (decodeText(file)?.text ?? null);
  } catch {
    // Damaged, or an unknown compression: the entries' paths still give the names.
    return null;
  }
}

/** At the root, or in one folder around the export. */
const METADATA_PATH = /^(?:[^\\/]+[\\/])?\.metadata\.yml$/;

/** Loads the YAML parser, which is large, only for metadata. */
async function readMetadata(metadata: string): Promise<readonly NameInGroup[]> {
  const { readNacosMetadata } = await import('./nacos-metadata.ts');
  return readNacosMetadata(metadata);
}

/** Without the UTF-8 flag, fflate returns one character per byte. Chinese Windows writes such names in GBK. */
function decodeName(name: string): string {
  if (!/[\u0080-\u00ff]/.test(name) || /[\u0100-\uffff]/.test(name)) return name;
  const bytes = Uint8Array.from(name, (character) => character.charCodeAt(0));
  return decodeText(bytes)?.text ?? name;
}

function classify(paths: readonly string[], listed: readonly NameInGroup[]): NacosZip {
  const items = new Map<string, NameInGroup>();
  const leftOut: { path: string; problem: EntryProblem | 'duplicate' }[] = [];
  const ambiguous: AmbiguousEntry[] = [];
  const isListed = new Map(listed.map((item) => [keyOf(item), item]));
  const replaced = replacementsOf(listed);
  for (const path of paths) {
    const entry = readEntry(path);
    if (entry.kind === 'left-out') {
      leftOut.push({ path, problem: entry.problem });
      continue;
    }
    const readings = entry.kind === 'name' ? [entry.item] : [entry.withSlash, entry.withoutFolder];
    const known = readings.find((item) => item !== null && isListed.has(keyOf(item)));
    // Some dataIds are no valid file names and are exported with replaced characters. The metadata has the original.
    const original =
      known ?? readings.flatMap((item) => (item === null ? [] : (replaced.get(maskOf(item)) ?? [])))[0];
    const item = original ?? (entry.kind === 'name' ? entry.item : null);
    if (item === null) ambiguous.push({ path, ...withoutKind(entry) });
    else if (items.has(keyOf(item))) leftOut.push({ path, problem: 'duplicate' });
    else items.set(keyOf(item), item);
  }
  return { kind: 'configs', items: [...items.values()], leftOut, ambiguous };
}

function withoutKind(entry: ReturnType<typeof readEntry>): Omit<AmbiguousEntry, 'path'> {
  return entry.kind === 'ambiguous'
    ? { withoutFolder: entry.withoutFolder, withSlash: entry.withSlash }
    : { withoutFolder: null, withSlash: { group: '', id: '' } };
}

function keyOf({ group, id }: NameInGroup): string {
  return JSON.stringify([group, id]);
}

/** Listed names with characters that Windows forbids in file names, by their mask. */
function replacementsOf(listed: readonly NameInGroup[]): ReadonlyMap<string, NameInGroup> {
  return new Map(listed.filter(({ id }) => FORBIDDEN.test(id)).map((item) => [maskOf(item), item]));
}

const FORBIDDEN = /[\\/:*?"<>|]/;

/** Maps forbidden characters and their possible replacements to `_`. */
function maskOf({ group, id }: NameInGroup): string {
  return JSON.stringify([group, id.replace(/[\\/:*?"<>|_\- .~]/g, '_')]);
}
