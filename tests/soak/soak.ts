// The loop of the soak test. A failure opens a new page, so that one defect doesn't hide the others.

import type { Browser, BrowserContext, Page, Request } from '@playwright/test';
import { seededRandom } from '../bench/seeded-random.ts';
import { actAtRandom } from './actions.ts';
import {
  checkAddress,
  checkHeap,
  checkLink,
  checkUndo,
  hasNoHistory,
  scenarioOf,
  usedHeap,
} from './invariants.ts';

export interface SoakFailure {
  readonly message: string;
  /** The last actions. */
  readonly last: readonly string[];
}

export interface SoakReport {
  readonly actions: number;
  /** In megabytes, over the run. */
  readonly heaps: readonly number[];
  readonly failures: readonly SoakFailure[];
}

/** Controls that random actions choose can be covered or gone. */
const ACTION_TIMEOUT_MS = 2_000;
const LOAD_TIMEOUT_MS = 120_000;

const ACTIONS_PER_ADDRESS = 5;
const ACTIONS_PER_UNDO = 40;
const ACTIONS_PER_HEAP = 80;
const MAX_FAILURES = 10;
const REPORTED_ACTIONS = 15;

export async function soak(
  browser: Browser,
  address: string,
  minutes: number,
  seed: number,
): Promise<SoakReport> {
  const random = seededRandom(seed);
  const failures: SoakFailure[] = [];
  const heaps: number[] = [];
  const end = performance.now() + minutes * 60_000;
  let actions = 0;
  while (performance.now() < end && failures.length < MAX_FAILURES) {
    const context = await browser.newContext({
      viewport: { width: 1440, height: 900 },
      locale: 'en',
      serviceWorkers: 'block',
    });
    const { page, errors, untilQuiet } = await openPage(context, address);
    const client = await context.newCDPSession(page);
    const done: string[] = [];
    let start = await scenarioOf(page);
    let failure: string | null = null;
    while (performance.now() < end && failure === null) {
      done.push(await actAtRandom(page, random));
      actions += 1;
      await untilQuiet();
      // Opening another scenario begins another history, also when it has to be loaded first.
      if (await hasNoHistory(page)) start = await scenarioOf(page);
      failure = await check(page, done.length, errors, () => checkUndo(page, start));
      if (failure === null && done.length % ACTIONS_PER_HEAP === 0) heaps.push(await usedHeap(client));
    }
    if (failure !== null) failures.push({ message: failure, last: done.slice(-REPORTED_ACTIONS) });
    await context.close();
  }
  const growth = checkHeap(heaps);
  if (growth !== null) failures.push({ message: growth, last: [] });
  return { actions, heaps, failures };
}

interface OpenPage {
  readonly page: Page;
  readonly errors: readonly string[];
  /** Resolves when the page has nothing left to load and time to rest. */
  readonly untilQuiet: () => Promise<void>;
}

async function openPage(context: BrowserContext, address: string): Promise<OpenPage> {
  const errors: string[] = [];
  context.on('weberror', (error) => errors.push(error.error().stack ?? error.error().message));
  context.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  await context.addInitScript(() => {
    window.print = () => {};
  });
  const page = await context.newPage();
  page.setDefaultTimeout(ACTION_TIMEOUT_MS);
  page.setDefaultNavigationTimeout(LOAD_TIMEOUT_MS);
  context.on('page', (other) => void other.close());
  page.on('dialog', (dialog) => void dialog.dismiss());
  const requests = new Set<Request>();
  page.on('request', (request) => requests.add(request));
  const forget = (request: Request) => requests.delete(request);
  page.on('requestfinished', forget);
  page.on('requestfailed', forget);
  const untilQuiet = async () => {
    do await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve, { timeout: 2000 })));
    while (requests.size > 0);
  };
  await page.goto(`${address}#new`);
  await page.locator('.monaco-editor').first().waitFor({ timeout: LOAD_TIMEOUT_MS });
  return { page, errors, untilQuiet };
}

/** Returns the first violation after the action; null if there is none. */
async function check(
  page: Page,
  count: number,
  errors: readonly string[],
  checkHistory: () => Promise<string | null>,
): Promise<string | null> {
  if (errors.length > 0) return errors.join('\n');
  const violation = checkLink(await scenarioOf(page));
  if (violation !== null) return violation;
  if (count % ACTIONS_PER_ADDRESS === 0) {
    const inAddress = await checkAddress(page);
    if (inAddress !== null) return inAddress;
  }
  if (count % ACTIONS_PER_UNDO !== 0) return null;
  return (await checkHistory()) ?? (errors.length > 0 ? errors.join('\n') : null);
}
