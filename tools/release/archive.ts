// Archives whose bytes depend only on their files: sorted entries, one date, no owner, the same compression everywhere.

import { createHash } from 'node:crypto';
import { gzipSync, zipSync } from 'fflate';

export type Files = Readonly<Record<string, Uint8Array>>;

const LEVEL = 9;

/** A zip of the files by their path. `day` is an ISO date, that of each entry. */
export function zipFiles(files: Files, day: string): Uint8Array {
  const [year = 1980, month = 1, date = 1] = day.split('-').map(Number);
  // A zip has no time zone, and fflate writes the local time. Noon exists on every day.
  const mtime = new Date(year, month - 1, date, 12);
  const sorted = Object.fromEntries(Object.entries(files).sort(([a], [b]) => (a < b ? -1 : 1)));
  return zipSync(sorted, { level: LEVEL, mtime });
}

export function gzip(file: Uint8Array): Uint8Array {
  return gzipSync(file, { level: LEVEL, mtime: 0 });
}

/** The lines that `sha256sum --check` reads. */
export function checksums(files: Files): string {
  return Object.keys(files)
    .sort()
    .map(
      (name) =>
        `${createHash('sha256')
          .update(files[name] ?? '')
          .digest('hex')}  ${name}\n`,
    )
    .join('');
}
