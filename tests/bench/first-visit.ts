// A first visit without a cache: time until the matrix is visible and the editor is ready, and the bytes
// loaded.

import type { Browser, Page, Response } from '@playwright/test';
import { gzipSync } from 'node:zlib';
import { inNewProfile } from './site.ts';
import { median } from './timing.ts';

export interface FirstVisit {
  /** From the start of the navigation to the painted frame, medians of several visits. */
  readonly matrixVisibleMs: number;
  readonly editorReadyMs: number;
  /** Sizes of the responses up to the editor, gzip and uncompressed. */
  readonly matrixGzipBytes: number;
  readonly editorGzipBytes: number;
  readonly editorBytes: number;
}

/** Limits of a slow connection; null for none. */
export type Connection = { readonly megabitsPerSecond: number; readonly latencyMs: number } | null;

interface Milestones {
  readonly matrix: number | null;
  readonly editor: number | null;
}

declare global {
  interface Window {
    benchMilestones: { matrix: number | null; editor: number | null };
  }
}

const MATRIX_CELL = '#matrix [data-row] [data-column="1"]';
const EDITOR_LINE = '.monaco-editor .view-line';

export async function measureFirstVisit(
  browser: Browser,
  address: string,
  connection: Connection,
  visits: number,
): Promise<FirstVisit> {
  const all: FirstVisit[] = [];
  for (let visit = 0; visit < visits; visit += 1) all.push(await visitOnce(browser, address, connection));
  const medianOf = (key: keyof FirstVisit): number => median(all.map((figures) => figures[key]));
  return {
    matrixVisibleMs: medianOf('matrixVisibleMs'),
    editorReadyMs: medianOf('editorReadyMs'),
    matrixGzipBytes: medianOf('matrixGzipBytes'),
    editorGzipBytes: medianOf('editorGzipBytes'),
    editorBytes: medianOf('editorBytes'),
  };
}

async function visitOnce(browser: Browser, address: string, connection: Connection): Promise<FirstVisit> {
  return inNewProfile(browser, async (context) => {
    const page = await context.newPage();
    if (connection !== null) await slowDown(page, connection);
    const responses: Response[] = [];
    page.on('response', (response) => responses.push(response));
    await page.addInitScript(watchMilestones, { matrix: MATRIX_CELL, editor: EDITOR_LINE });
    await page.goto(address);
    await page.waitForFunction(() => window.benchMilestones.editor !== null);
    const { matrix, editor }: Milestones = await page.evaluate(() => window.benchMilestones);
    if (matrix === null || editor === null) throw new Error('The page showed no matrix, or no editor');
    const starts = await page.evaluate(() =>
      performance
        .getEntriesByType('resource')
        .map(({ name, startTime }): readonly [string, number] => [name, startTime]),
    );
    const startOf = new Map(starts);
    const weights = await Promise.all(
      responses.map(async (response) => ({
        start: startOf.get(response.url()) ?? 0,
        ...(await weigh(response)),
      })),
    );
    // Requests after the matrix was visible belong to the editor.
    const forMatrix = weights.filter(({ start }) => start < matrix);
    return {
      matrixVisibleMs: matrix,
      editorReadyMs: editor,
      matrixGzipBytes: sum(forMatrix.map(({ gzipBytes }) => gzipBytes)),
      editorGzipBytes: sum(weights.map(({ gzipBytes }) => gzipBytes)),
      editorBytes: sum(weights.map(({ bytes }) => bytes)),
    };
  });
}

/** Runs in the page and records the first painted frame with each of the two. Without named functions: tsx would wrap them. */
function watchMilestones(selectors: { readonly matrix: string; readonly editor: string }): void {
  const milestones: Window['benchMilestones'] = { matrix: null, editor: null };
  window.benchMilestones = milestones;
  const afterFrame = new MessageChannel();
  afterFrame.port1.onmessage = ({ data }: MessageEvent<'matrix' | 'editor'>) => {
    milestones[data] ??= performance.now();
  };
  new MutationObserver(() => {
    for (const name of ['matrix', 'editor'] as const) {
      if (milestones[name] !== null || document.querySelector(selectors[name]) === null) continue;
      requestAnimationFrame(() => {
        afterFrame.port2.postMessage(name);
      });
    }
  }).observe(document, { subtree: true, childList: true });
}

async function slowDown(
  page: Page,
  { megabitsPerSecond, latencyMs }: NonNullable<Connection>,
): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const bytesPerSecond = (megabitsPerSecond * 1_000_000) / 8;
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: latencyMs,
    downloadThroughput: bytesPerSecond,
    uploadThroughput: bytesPerSecond,
  });
}

/** Fonts and images are already compressed, but count like other files. */
export async function weigh(response: Response): Promise<{ gzipBytes: number; bytes: number }> {
  const body = await response.body();
  return { gzipBytes: gzipSync(body).length, bytes: body.length };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
