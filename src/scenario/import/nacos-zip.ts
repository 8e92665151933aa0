// The names in an export of Nacos's configurations: a zip with an entry `GROUP/dataId` for each, and one with metadata
// (`.metadata.yml`, `.meta.yml` of older exports). The one door to fflate; content is never unpacked, but for the metadata.
// Source: alibaba/nacos, `exportConfig`, `exportConfigV2` and `Constants.CONFIG_EXPORT_METADATA`.

import { unzipSync } from 'fflate';
import type { NameInGroup } from '../../engine/account/add-resources.ts';
import { decodeText } from './decode-text.ts';
import { readEntry } from './nacos-zip-entry.ts';
import type { EntryProblem } from './nacos-zip-entry.ts';
import type { AmbiguousEntry } from './nacos-zip-paths.ts';

export type NacosZip =
  | {
      /** Ready to be merged into a namespace. */
      readonly kind: 'configs';
      readonly items: readonly NameInGroup[];
      /** In the order of the zip. */
      readonly leftOut: readonly { readonly path: string; readonly problem: EntryProblem | 'duplicate' }[];
      /** Paths of more than two segments: a folder around the export, or a slash in the dataId. Somebody has to choose. */
      readonly ambiguous: readonly AmbiguousEntry[];
    }
  | { readonly kind: 'too-many'; readonly limit: number }
  | { readonly kind: 'damaged' };

/** A zip may list any number of entries; an export of more configurations than this is not read. */
const MAX_ENTRIES = 20_000;

/** In bytes, unpacked; metadata of 20,000 configurations takes about 3 MB. */
const MAX_METADATA_SIZE = 8_000_000;

/** Thrown inside this file only, to stop reading a directory. */
class Unread extends Error {
  readonly result: NacosZip;

  constructor(result: NacosZip) {
    super();
    this.result = result;
  }
}

/** Lists the configurations that a zip names. Takes time in proportion to the names, whatever the content. */
export async function readNacosZip(bytes: Uint8Array): Promise<NacosZip> {
  const names: string[] = [];
  try {
    unzipSync(bytes, {
      filter: ({ name }) => {
        // Where the directory is cut off or not where it should be, fflate reads entries without a name.
        if (name === '') throw new Unread({ kind: 'damaged' });
        if (names.push(name) > MAX_ENTRIES) throw new Unread({ kind: 'too-many', limit: MAX_ENTRIES });
        return false;
      },
    });
  } catch (error) {
    // fflate throws at what is no zip.
    return error instanceof Unread ? error.result : { kind: 'damaged' };
  }
  const metadata = unpackMetadata(bytes);
  return sorted(names.map(decodeName), metadata === null ? [] : await readListed(metadata));
}

/** The first metadata file; null when there is none, or it cannot be unpacked. */
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
    // Damaged, or packed in an unknown way: the paths of the entries still name the configurations.
    return null;
  }
}

/** At the top, or in one folder around the export. */
const METADATA_PATH = /^(?:[^\\/]+[\\/])?\.metadata\.yml$/;

/** Loads the reader of YAML, which is large, for an export that has metadata. */
async function readListed(metadata: string): Promise<readonly NameInGroup[]> {
  const { readNacosMetadata } = await import('./nacos-metadata.ts');
  return readNacosMetadata(metadata);
}

/** fflate reads a name without the UTF-8 flag byte for byte; Chinese Windows writes such names in GBK. */
function decodeName(name: string): string {
  if (!/[\u0080-\u00ff]/.test(name) || /[^\u0000-\u00ff]/.test(name)) return name;
  const bytes = Uint8Array.from(name, (character) => character.charCodeAt(0));
  return decodeText(bytes)?.text ?? name;
}

function sorted(paths: readonly string[], listed: readonly NameInGroup[]): NacosZip {
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
    // A dataId that no file can be called is written with other characters: the metadata has its name.
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

/** The listed names that hold a character which no file name on Windows can hold, by their mask. */
function replacementsOf(listed: readonly NameInGroup[]): ReadonlyMap<string, NameInGroup> {
  return new Map(listed.filter(({ id }) => FORBIDDEN.test(id)).map((item) => [maskOf(item), item]));
}

const FORBIDDEN = /[\\/:*?"<>|]/;

/** The name with every character that may be the replacement of a forbidden one, or is one, made alike. */
function maskOf({ group, id }: NameInGroup): string {
  return JSON.stringify([group, id.replace(/[\\/:*?"<>|_\- .~]/g, '_')]);
}
