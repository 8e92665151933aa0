// Ambiguous paths of a Nacos export, and the interpretation chosen by the visitor.

import type { NameInGroup } from '../../engine/account/add-resources.ts';

export interface AmbiguousEntry {
  readonly path: string;
  /** Null if only a name is left without the folder. */
  readonly withoutFolder: NameInGroup | null;
  readonly withSlash: NameInGroup;
}

export const PATH_READINGS = ['undecided', 'withoutFolder', 'withSlash'] as const;
export type PathReading = (typeof PATH_READINGS)[number];

/** Returns the configurations under one interpretation; none while `undecided`. */
export function resolvePaths(
  entries: readonly AmbiguousEntry[],
  reading: PathReading,
): readonly NameInGroup[] {
  if (reading === 'undecided') return [];
  return entries.flatMap((entry) => {
    const item = entry[reading];
    return item === null ? [] : [item];
  });
}
