// The names in an export of Nacos's configurations: a zip with an entry `GROUP/dataId` for each, and one with metadata
// (`.metadata.yml`, `.meta.yml` of older exports). The one door to fflate; only the zip's directory is read, no content.
// Source: alibaba/nacos, `exportConfig` and `Constants.CONFIG_EXPORT_METADATA`.

import { unzipSync } from 'fflate';
import type { NameInGroup } from '../engine/account/add-resources.ts';

export type NacosZip =
  /** Ready to be merged into a namespace. `ignored` are entries that are not of the form `GROUP/dataId`. */
  | { readonly kind: 'configs'; readonly items: readonly NameInGroup[]; readonly ignored: readonly string[] }
  | { readonly kind: 'too-many'; readonly limit: number }
  | { readonly kind: 'damaged' };

/** A zip may claim any number of entries; an export of more configurations than this is not read. */
const MOST_ENTRIES = 20_000;

const METADATA = ['.metadata.yml', '.meta.yml'];

/** Thrown inside this file only, to leave a directory that is not worth reading on. */
class Unread extends Error {
  readonly result: NacosZip;

  constructor(result: NacosZip) {
    super();
    this.result = result;
  }
}

/** Lists the configurations that a zip names. Takes time in proportion to the names, whatever the content. */
export function readNacosZip(bytes: Uint8Array): NacosZip {
  const names: string[] = [];
  try {
    unzipSync(bytes, {
      filter: ({ name }) => {
        // Where the directory is cut off or not where it should be, fflate reads entries without a name.
        if (name === '') throw new Unread({ kind: 'damaged' });
        if (names.push(name) > MOST_ENTRIES) throw new Unread({ kind: 'too-many', limit: MOST_ENTRIES });
        return false;
      },
    });
  } catch (error) {
    // fflate throws at what is no zip.
    return error instanceof Unread ? error.result : { kind: 'damaged' };
  }
  return sorted(names);
}

function sorted(names: readonly string[]): NacosZip {
  const items: NameInGroup[] = [];
  const ignored: string[] = [];
  for (const name of names) {
    const [group = '', id = '', ...deeper] = name.split('/');
    const isFolder = name.endsWith('/');
    if (isFolder || METADATA.includes(name)) continue;
    if (group === '' || id === '' || deeper.length > 0) ignored.push(name);
    else items.push({ group, id });
  }
  return { kind: 'configs', items, ignored };
}
