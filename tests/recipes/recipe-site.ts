// A built recipe as somebody would serve it: its files, and beside them the playground.

import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { builtSite } from '../support/static-server.ts';

export const recipesFolder = fileURLToPath(new URL('../../docs/recipes', import.meta.url));

/** Puts it into a folder of its own, hands that to `use`, and takes it away afterwards. */
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
