// Builds the site into a temporary folder, serves it on a free port, and opens it in new profiles.

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, BrowserContext } from '@playwright/test';
import { build, preview } from 'vite';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Runs the work with the site's address, then removes the site. */
export async function withSite<Result>(work: (address: string) => Promise<Result>): Promise<Result> {
  const outDir = await mkdtemp(join(tmpdir(), 'playground-bench-'));
  try {
    await build({ root, logLevel: 'error', build: { outDir, emptyOutDir: true } });
    const server = await preview({
      root,
      logLevel: 'error',
      build: { outDir },
      preview: { host: '127.0.0.1', port: 4189, open: false },
    });
    try {
      const address = server.resolvedUrls?.local[0];
      if (address === undefined) throw new Error('The server has no address');
      return await work(address);
    } finally {
      await server.close();
    }
  } finally {
    await rm(outDir, { recursive: true });
  }
}

/** Runs the work in a new profile, in which nothing is cached. */
export async function inNewProfile<Result>(
  browser: Browser,
  work: (context: BrowserContext) => Promise<Result>,
): Promise<Result> {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    serviceWorkers: 'block',
  });
  try {
    return await work(context);
  } finally {
    await context.close();
  }
}
