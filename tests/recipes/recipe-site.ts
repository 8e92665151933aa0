// A built recipe with the playground next to it, as an author would serve it.

import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { builtSite } from '../support/static-server.ts';

export const recipesFolder = fileURLToPath(new URL('../../docs/recipes', import.meta.url));

/** Copies it into a temporary folder for `use`, and removes the folder afterwards. */
export async function withRecipeSite<Result>(
  files: string,
  use: (folder: string) => Promise<Result>,
): Promise<Result> {
  const folder = mkdtempSync(join(tmpdir(), 'recipe-'));
  try {
    cpSync(files, folder, { recursive: true });
    cpSync(builtSite, join(folder, 'playground'), { recursive: true });
    return await use(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
