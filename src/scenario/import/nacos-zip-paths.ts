// Paths of a Nacos export that can be read in two ways, and the reading that a person chose.

import type { NameInGroup } from '../../engine/account/add-resources.ts';

export interface AmbiguousEntry {
  readonly path: string;
  /** Null when nothing but the name is left without the folder. */
  readonly withoutFolder: NameInGroup | null;
  readonly withSlash: NameInGroup;
}

export const PATH_READINGS = ['undecided', 'withoutFolder', 'withSlash'] as const;
export type PathReading = (typeof PATH_READINGS)[number];

/** The configurations of ambiguous paths by one reading; none while it is undecided. */
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
