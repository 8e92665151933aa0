// The built page in Chromium: a first visit, typing in a small and a large account, and scrolling a large one.

import { chromium } from '@playwright/test';
import type { Browser } from '@playwright/test';
import { findBrowser } from '../support/find-browser.ts';
import { measureFirstVisit } from './first-visit.ts';
import type { FirstVisit } from './first-visit.ts';
import { measureHostile } from './hostile.ts';
import type { HostileFigures } from './hostile.ts';
import { hostileScenarios } from './hostile-scenarios.ts';
import { measureKeystrokes } from './keystrokes.ts';
import type { KeystrokeFigures } from './keystrokes.ts';
import { measureOpening } from './opening-costs.ts';
import type { OpeningCost } from './opening-costs.ts';
import { defaultAccountScenario, largeAccountScenario } from './page-scenario.ts';
import { measureScrolling } from './scrolling.ts';
import type { ScrollFigures } from './scrolling.ts';
import { withSite } from './site.ts';

export interface PageFigures {
  readonly browser: string;
  /** Served from the same machine. */
  readonly firstVisit: FirstVisit;
  /** 10 Mbit/s with 40 ms to the server. */
  readonly firstVisitSlow: FirstVisit;
  readonly keystrokes: readonly KeystrokeFigures[];
  readonly scrolling: ScrollFigures;
  readonly opening: readonly OpeningCost[];
  readonly hostile: readonly HostileFigures[];
}

const SLOW = { megabitsPerSecond: 10, latencyMs: 40 };

async function measureAll(browser: Browser, address: string): Promise<readonly HostileFigures[]> {
  const figures: HostileFigures[] = [];
  for (const scenario of hostileScenarios()) figures.push(await measureHostile(browser, address, scenario));
  return figures;
}

export function measureKeys(): Promise<readonly KeystrokeFigures[]> {
  return withPage(allKeystrokes);
}

async function allKeystrokes(browser: Browser, address: string): Promise<readonly KeystrokeFigures[]> {
  return [
    await measureKeystrokes(browser, address, defaultAccountScenario(), 'every-cell'),
    await measureKeystrokes(browser, address, defaultAccountScenario(), 'no-cell'),
    await measureKeystrokes(browser, address, largeAccountScenario(), 'every-cell'),
    await measureKeystrokes(browser, address, largeAccountScenario(), 'no-cell'),
  ];
}

export function measureLargeScrolling(): Promise<ScrollFigures> {
  return withPage((browser, address) => measureScrolling(browser, address, largeAccountScenario()));
}

export function measurePage(): Promise<PageFigures> {
  return withPage(async (browser, address) => ({
    browser: `Chromium ${browser.version()}`,
    firstVisit: await measureFirstVisit(browser, address, null, 5),
    firstVisitSlow: await measureFirstVisit(browser, address, SLOW, 3),
    keystrokes: await allKeystrokes(browser, address),
    opening: await measureOpening(browser, address),
    scrolling: await measureScrolling(browser, address, largeAccountScenario()),
    hostile: await measureAll(browser, address),
  }));
}

/** Builds and serves the site, and starts a browser, for the work. */
async function withPage<Result>(
  work: (browser: Browser, address: string) => Promise<Result>,
): Promise<Result> {
  const isRoot = process.getuid?.() === 0;
  const browser = await chromium.launch({
    executablePath: findBrowser().executablePath,
    args: [
      '--disable-gpu',
      // The host page of frames is answered by Playwright: for Chromium it comes from the internet.
      '--disable-features=LocalNetworkAccessChecks',
      ...(isRoot ? ['--no-sandbox'] : []),
    ],
  });
  try {
    return await withSite((address) => work(browser, address));
  } finally {
    await browser.close();
  }
}
