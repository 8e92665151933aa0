// The wheel through all rows of a large account: tasks of the page's thread that are too long for it to respond meanwhile.

import type { Browser, Page } from '@playwright/test';
import type { PageScenario } from './page-scenario.ts';
import { inNewProfile } from './site.ts';

export interface ScrollFigures {
  readonly rows: number;
  /** Tasks of more than 50 ms, as the browser reports them to the page. */
  readonly longTasks: number;
  /** 0 without long tasks. */
  readonly longestTaskMs: number;
  /** Mean processor time of the page's thread for a row that comes into view. */
  readonly processorMsPerRow: number;
}

declare global {
  interface Window {
    benchLongTasks: number[];
  }
}

/** A quick turn of the wheel: 120 pixels a notch. */
const WHEEL_PIXELS = 360;
const PACE_MS = 50;

export async function measureScrolling(
  browser: Browser,
  address: string,
  { scenario, resources }: PageScenario,
): Promise<ScrollFigures> {
  return inNewProfile(browser, async (context) => {
    const page = await context.newPage();
    await page.goto(address);
    await page.waitForSelector('.monaco-editor .view-line');
    const isLoaded = await page.evaluate((opened) => window.playground.load(opened), scenario);
    if (!isLoaded) throw new Error('The page rejected the scenario');
    await page.locator('#matrix [data-row="20"]').first().hover();
    await page.waitForTimeout(2000);
    await page.evaluate(watchLongTasks);
    const session = await page.context().newCDPSession(page);
    await session.send('Performance.enable', { timeDomain: 'threadTicks' });
    const taskSeconds = async (): Promise<number> => {
      const { metrics } = await session.send('Performance.getMetrics');
      return metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN;
    };
    const before = await taskSeconds();
    while (!(await isAtEnd(page, resources))) {
      await page.mouse.wheel(0, WHEEL_PIXELS);
      await page.waitForTimeout(PACE_MS);
    }
    const seconds = (await taskSeconds()) - before;
    const tasks = await page.evaluate(() => window.benchLongTasks);
    return {
      rows: resources,
      longTasks: tasks.length,
      longestTaskMs: Math.max(0, ...tasks),
      processorMsPerRow: (seconds * 1000) / resources,
    };
  });
}

/** Runs in the page. */
function watchLongTasks(): void {
  const tasks: number[] = [];
  window.benchLongTasks = tasks;
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) tasks.push(duration);
  }).observe({ type: 'longtask' });
}

function isAtEnd(page: Page, resources: number): Promise<boolean> {
  return page
    .locator(`#matrix [data-row="${String(resources - 1)}"]`)
    .count()
    .then((count) => count > 0);
}
