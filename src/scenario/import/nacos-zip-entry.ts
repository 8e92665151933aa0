// Reads group and dataId from a path of a Nacos export, or the reason for leaving it out.

import type { NameInGroup } from '../../engine/account/add-resources.ts';

export type EntryProblem =
  'folder' | 'absolute-path' | 'leaves-archive' | 'system-file' | 'metadata' | 'no-group';

export type ZipEntry =
  | { readonly kind: 'name'; readonly item: NameInGroup }
  | {
      readonly kind: 'ambiguous';
      readonly withoutFolder: NameInGroup | null;
      readonly withSlash: NameInGroup;
    }
  | { readonly kind: 'left-out'; readonly problem: EntryProblem };

const METADATA: readonly string[] = ['.metadata.yml', '.meta.yml'];

/** Files that macOS and Windows add to zip files. */
const SYSTEM_FILES = /^(?:\.DS_Store|Thumbs\.db|desktop\.ini|\._.*)$/i;

export function readEntry(path: string): ZipEntry {
  const plain = path.replaceAll('\\', '/');
  const segments = plain.split('/');
  const name = segments.at(-1) ?? '';
  if (plain.startsWith('/') || /^[A-Za-z]:\//.test(plain)) return leftOut('absolute-path');
  if (segments.includes('..')) return leftOut('leaves-archive');
  if (name === '') return leftOut('folder');
  if (segments.includes('__MACOSX') || SYSTEM_FILES.test(name)) return leftOut('system-file');
  const parts = segments.filter((segment) => segment !== '.' && segment !== '');
  const [group = '', ...rest] = parts;
  if (METADATA.includes(name) && parts.length <= 2) return leftOut('metadata');
  const [id, ...deeper] = rest;
  if (id === undefined) return leftOut('no-group');
  if (deeper.length === 0) return { kind: 'name', item: { group, id } };
  return {
    kind: 'ambiguous',
    withoutFolder: { group: id, id: deeper.join('/') },
    withSlash: { group, id: rest.join('/') },
  };
}

function leftOut(problem: EntryProblem): ZipEntry {
  return { kind: 'left-out', problem };
}
