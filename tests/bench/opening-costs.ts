// What it costs to open a shared link, and a page of documentation with one frame and with ten.

import type { Browser, BrowserContext, Page, Response } from '@playwright/test';
import { encodeFragment } from '../../src/scenario/link/permalink.ts';
import { teamScenario } from '../support/team-scenario.ts';
import { weigh } from './first-visit.ts';
import { inNewProfile } from './site.ts';
import { median } from './timing.ts';

export interface OpeningCost {
  readonly name: string;
  /** From the start of the navigation until every matrix shows a decision; nothing is cached. */
  readonly matrixMs: number;
  /** As gzip, each file once, until nothing was requested for half a second. */
  readonly gzipKilobytes: number;
  /** Processor time of all processes of the browser, until then. */
  readonly processorMs: number;
}

const RUNS = 3;
const DECISION = '[data-row] [data-decision]';
const TIMEOUT_MS = 120_000;

export async function measureOpening(browser: Browser, address: string): Promise<readonly OpeningCost[]> {
  const fragment = encodeFragment(teamScenario());
  return [
    await cost(browser, 'link with 3 policies, 150 resources', (page) =>
      page.goto(`${address}#${fragment}`).then(() => waitForDecision(page)),
    ),
    await cost(browser, 'page with one frame', (page) => openFrames(page, address, 1)),
    await cost(browser, 'page with ten frames, all visible', (page) => openFrames(page, address, 10)),
  ];
}

async function cost(
  browser: Browser,
  name: string,
  open: (page: Page) => Promise<unknown>,
): Promise<OpeningCost> {
  const runs: Omit<OpeningCost, 'name'>[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    runs.push(await inNewProfile(browser, (context) => costOnce(browser, context, open)));
  }
  const medianOf = (key: keyof Omit<OpeningCost, 'name'>) => median(runs.map((run) => run[key]));
  return {
    name,
    matrixMs: medianOf('matrixMs'),
    gzipKilobytes: medianOf('gzipKilobytes'),
    processorMs: medianOf('processorMs'),
  };
}

async function costOnce(
  browser: Browser,
  context: BrowserContext,
  open: (page: Page) => Promise<unknown>,
): Promise<Omit<OpeningCost, 'name'>> {
  const page = await context.newPage();
  const responses = new Map<string, Response>();
  context.on('response', (response) => responses.set(response.url(), response));
  const before = await processorSeconds(browser);
  const start = performance.now();
  await open(page);
  const matrixMs = performance.now() - start;
  await page.waitForLoadState('networkidle');
  const processorMs = ((await processorSeconds(browser)) - before) * 1000;
  const weights = await Promise.all([...responses.values()].map(weigh));
  const bytes = weights.reduce((total, { gzipBytes }) => total + gzipBytes, 0);
  return { matrixMs, gzipKilobytes: bytes / 1000, processorMs };
}

/** Frames of another site, as in documentation: the browser gives them a process of their own. */
async function openFrames(page: Page, address: string, count: number): Promise<void> {
  const host = new URL('bench-host.html', address);
  host.hostname = 'localhost';
  const frame = `<iframe src="${address}?embed=matrix#example=3" width="260" height="420"></iframe>`;
  await page.route(host.href, (route) =>
    route.fulfill({ contentType: 'text/html', body: `<!doctype html>${frame.repeat(count)}` }),
  );
  await page.goto(host.href, { waitUntil: 'commit' });
  for (let index = 0; index < count; index += 1) {
    await page
      .locator('iframe')
      .nth(index)
      .contentFrame()
      .locator(DECISION)
      .first()
      .waitFor({ timeout: TIMEOUT_MS });
  }
}

function waitForDecision(page: Page): Promise<void> {
  return page.locator(DECISION).first().waitFor({ timeout: TIMEOUT_MS });
}

/** Of all processes of the browser. */
async function processorSeconds(browser: Browser): Promise<number> {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  return processInfo.reduce((total, { cpuTime }) => total + cpuTime, 0);
}
