// What holds after every action in the page. Each function returns the violation, or null.

import { isDeepStrictEqual } from 'node:util';
import type { CDPSession, Page } from '@playwright/test';
import { encodeFragment, readFragment } from '../../src/scenario/link/permalink.ts';
import type { Scenario } from '../../src/scenario/scenario.ts';
import { HISTORY_BUTTONS } from './actions.ts';

/** The address follows a quarter of a second after the last change. */
const ADDRESS_TIMEOUT_MS = 5_000;

/** A longer history has lost its start. */
export const MAX_HISTORY = 300;

const MAX_PRESSES = 1_000;

export function scenarioOf(page: Page): Promise<Scenario> {
  return page.evaluate(() => window.playground.scenario());
}

/** A link to the scenario opens as the scenario. */
export function checkLink(scenario: Scenario): string | null {
  const read = readFragment(encodeFragment(scenario));
  const isSame = read.kind === 'scenario' && isDeepStrictEqual(read.scenario, scenario);
  return isSame ? null : `the link opens as ${JSON.stringify(read)}, not ${JSON.stringify(scenario)}`;
}

/** The link in the address opens as the scenario in the page. */
export async function checkAddress(page: Page): Promise<string | null> {
  const end = performance.now() + ADDRESS_TIMEOUT_MS;
  for (;;) {
    const [hash, scenario] = await page.evaluate(
      () => [location.hash, window.playground.scenario()] as const,
    );
    // Examples, lessons and pages have an address of their own until the first change.
    if (!hash.startsWith('#p=')) return null;
    const read = readFragment(hash);
    if (read.kind === 'scenario' && isDeepStrictEqual(read.scenario, scenario)) return null;
    if (performance.now() > end)
      return `${hash} opens as ${JSON.stringify(read)}, not ${JSON.stringify(scenario)}`;
    await page.waitForTimeout(100);
  }
}

/** Undoing everything restores the edits of the start, and redoing as much those of the end. */
export async function checkUndo(page: Page, start: Scenario): Promise<string | null> {
  if ((await canPress(page, 'undo')) === null) return null;
  const end = editsOf(await scenarioOf(page));
  const steps = await repeat(page, 'undo');
  const undone = editsOf(await scenarioOf(page));
  if (steps < MAX_HISTORY - 1 && !isDeepStrictEqual(undone, editsOf(start)))
    return `undo ends at ${JSON.stringify(undone)}, not ${JSON.stringify(editsOf(start))}`;
  // Not to the end: what was undone before can be redone too.
  await repeat(page, 'redo', steps);
  const redone = editsOf(await scenarioOf(page));
  return isDeepStrictEqual(redone, end)
    ? null
    : `redo ends at ${JSON.stringify(redone)}, not ${JSON.stringify(end)}`;
}

/** What the history restores: not the view, and empty lines of assertions are no step. */
function editsOf({ policies, account, context, observed, expectations, exercise }: Scenario): unknown {
  return { policies, account, context, observed, expectations: expectations.filter(Boolean), exercise };
}

/** Whether there is nothing to undo and nothing to redo. */
export async function hasNoHistory(page: Page): Promise<boolean> {
  const [canUndo, canRedo] = [await canPress(page, 'undo'), await canPress(page, 'redo')];
  return canUndo === false && canRedo === false;
}

/** Null if the page has no such button now: a reference page is open. */
function canPress(page: Page, name: 'undo' | 'redo'): Promise<boolean | null> {
  return page.evaluate((selector) => {
    const button = document.querySelector(selector);
    return button instanceof HTMLButtonElement ? !button.disabled : null;
  }, HISTORY_BUTTONS[name]);
}

/** Presses the button until it is disabled, at most so often; returns how often. */
function repeat(page: Page, name: 'undo' | 'redo', most = MAX_PRESSES): Promise<number> {
  return page.evaluate(
    async ({ selector, limit }) => {
      const button = document.querySelector(selector);
      if (!(button instanceof HTMLButtonElement)) return 0;
      let count = 0;
      for (; !button.disabled && count < limit; count += 1) {
        button.click();
        await new Promise(requestAnimationFrame);
      }
      return count;
    },
    { selector: HISTORY_BUTTONS[name], limit: most },
  );
}

/** In megabytes, after a garbage collection. */
export async function usedHeap(client: CDPSession): Promise<number> {
  await client.send('HeapProfiler.collectGarbage');
  const { usedSize } = await client.send('Runtime.getHeapUsage');
  return usedSize / 1e6;
}

/** Caches fill up at first. */
const MAX_GROWTH = 1.25;
const MAX_GROWTH_MB = 15;

/** Compares the smallest heaps of the second and of the last third of the run. */
export function checkHeap(heaps: readonly number[]): string | null {
  const third = Math.floor(heaps.length / 3);
  if (third === 0) return null;
  const before = Math.min(...heaps.slice(third, 2 * third));
  const after = Math.min(...heaps.slice(2 * third));
  return after > before * MAX_GROWTH && after > before + MAX_GROWTH_MB
    ? `the heap grew from ${before.toFixed(1)} to ${after.toFixed(1)} MB`
    : null;
}
