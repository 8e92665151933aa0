// Real key presses in the editor: time until the frame with the new matrix is painted, and the page's share of it.

import type { Browser, CDPSession, Page } from '@playwright/test';
import { typedLine } from './page-scenario.ts';
import type { PageScenario } from './page-scenario.ts';
import { profileShare } from './script-share.ts';
import type { ScriptShare } from './script-share.ts';
import { inNewProfile } from './site.ts';
import { percentile } from './timing.ts';

export interface Percentiles {
  readonly p50: number;
  readonly p95: number;
}

/**
 * `every-cell`: types a letter after the `*` of an action granted everywhere, and deletes it again, so that each key
 * changes most decisions. `no-cell`: types a space between members, which changes no decision.
 */
export type Typing = 'every-cell' | 'no-cell';

export interface KeystrokeFigures {
  readonly resources: number;
  readonly typing: Typing;
  readonly keystrokes: number;
  /** From the key's time stamp to the painted frame with the new decisions, in milliseconds. */
  readonly keyToPaintMs: Percentiles;
  /** Means per key: script of the page including Svelte, script of Monaco, and garbage collection. */
  readonly script: ScriptShare;
  /** Mean processor time of the page's thread per key, including Monaco. Other load of the machine hardly affects it. */
  readonly processorMs: ProcessorTimes;
  /** Script of the page after a pause, for the address and the draft. */
  readonly afterPauseMs: number;
}

export interface ProcessorTimes {
  readonly script: number;
  readonly styleAndLayout: number;
  /** Script, style, layout, paint and the rest. */
  readonly all: number;
}

interface Watch {
  times: number[];
  /** The number of keys that changed the matrix before their frame. */
  changes: number;
}

declare global {
  interface Window {
    benchWatch: Watch;
  }
}

const WARM_UP = 20;
const KEYSTROKES = 60;
const PROFILED = 30;
/** The pace of a fast typist. Address and draft wait for a longer pause. */
const PACE_MS = 120;
const SAMPLING_MICROSECONDS = 500;

export async function measureKeystrokes(
  browser: Browser,
  address: string,
  pageScenario: PageScenario,
  typing: Typing,
): Promise<KeystrokeFigures> {
  return inNewProfile(browser, async (context) => {
    const page = await context.newPage();
    await page.goto(address);
    await openAndPlaceCaret(page, pageScenario, typing);
    await page.evaluate(watchKeys);
    await typeKeys(page, typing, WARM_UP);
    await page.evaluate(() => {
      Object.assign(window.benchWatch, { times: [], changes: 0 });
    });
    const session = await page.context().newCDPSession(page);
    const processorMs = await processorTimes(session, () => typeKeys(page, typing, KEYSTROKES));
    const { times, changes } = await page.evaluate(() => window.benchWatch);
    const expected = typing === 'every-cell' ? KEYSTROKES : 0;
    if (times.length !== KEYSTROKES || changes !== expected) {
      throw new Error(`${changes} of ${times.length} keys changed the matrix, instead of ${expected}`);
    }
    await session.send('Profiler.enable');
    await session.send('Profiler.setSamplingInterval', { interval: SAMPLING_MICROSECONDS });
    const script = await profileKeys(page, session, typing);
    return {
      resources: pageScenario.resources,
      typing,
      keystrokes: KEYSTROKES,
      keyToPaintMs: percentiles(times),
      script,
      processorMs,
      afterPauseMs: await scriptAfterPause(page, session, typing),
    };
  });
}

async function openAndPlaceCaret(page: Page, pageScenario: PageScenario, typing: Typing): Promise<void> {
  await page.waitForSelector('.monaco-editor .view-line');
  const isLoaded = await page.evaluate((scenario) => window.playground.load(scenario), pageScenario.scenario);
  if (!isLoaded) throw new Error('The page rejected the scenario');
  // The editor may still be taking its place.
  do await page.click('.monaco-editor .view-lines');
  while (!(await page.evaluate(() => document.activeElement?.closest('.monaco-editor') instanceof Element)));
  await page.keyboard.press('Control+Home');
  for (let line = typedLine(pageScenario); line > 0; line -= 1) await page.keyboard.press('ArrowDown');
  await page.keyboard.press('End');
  if (typing === 'every-cell') {
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('ArrowLeft');
  }
  await page.waitForTimeout(1000);
}

/** Runs in the page. A message sent in an animation frame callback arrives after painting. */
function watchKeys(): void {
  const watch: Watch = { times: [], changes: 0 };
  window.benchWatch = watch;
  let hasChanged = false;
  const matrix = document.querySelector('#matrix');
  if (matrix === null) throw new Error('The page shows no matrix');
  // Only decisions: each attribute that is watched delays the frame.
  new MutationObserver(() => {
    hasChanged = true;
  }).observe(matrix, { subtree: true, childList: true, attributeFilter: ['data-decision'] });
  window.addEventListener(
    'keydown',
    (event) => {
      hasChanged = false;
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => {
          watch.times.push(performance.now() - event.timeStamp);
          if (hasChanged) watch.changes += 1;
        };
        port2.postMessage(null);
      });
    },
    { capture: true },
  );
}

async function typeKeys(page: Page, typing: Typing, keys: number): Promise<void> {
  for (let key = 0; key < keys; key += 1) await typeOne(page, typing, key);
}

async function typeOne(page: Page, typing: Typing, key: number): Promise<void> {
  const typed = typing === 'every-cell' ? 'x' : 'Space';
  await page.keyboard.press(key % 2 === 0 ? typed : 'Backspace');
  await page.waitForTimeout(PACE_MS);
}

async function processorTimes(session: CDPSession, typeAll: () => Promise<void>): Promise<ProcessorTimes> {
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const before = await secondsByName(session);
  await typeAll();
  const after = await secondsByName(session);
  await session.send('Performance.disable');
  const perKey = (name: string): number =>
    (((after.get(name) ?? Number.NaN) - (before.get(name) ?? Number.NaN)) * 1000) / KEYSTROKES;
  return {
    script: perKey('ScriptDuration'),
    styleAndLayout: perKey('RecalcStyleDuration') + perKey('LayoutDuration'),
    all: perKey('TaskDuration'),
  };
}

async function secondsByName(session: CDPSession): Promise<ReadonlyMap<string, number>> {
  const { metrics } = await session.send('Performance.getMetrics');
  return new Map(metrics.map(({ name, value }) => [name, value]));
}

/**
 * One profile over many keys, separate from timed keys, because profiling is slow. They are typed without pauses,
 * so that none includes the link and the draft.
 */
async function profileKeys(page: Page, session: CDPSession, typing: Typing): Promise<ScriptShare> {
  const share = await profileShare(session, () => typeKeys(page, typing, PROFILED));
  return {
    ownMs: share.ownMs / PROFILED,
    monacoMs: share.monacoMs / PROFILED,
    garbageMs: share.garbageMs / PROFILED,
  };
}

async function scriptAfterPause(page: Page, session: CDPSession, typing: Typing): Promise<number> {
  await page.waitForTimeout(1000);
  const times: number[] = [];
  for (let key = 0; key < 4; key += 1) {
    await typeOne(page, typing, key);
    const share = await profileShare(session, () => page.waitForTimeout(700));
    times.push(share.ownMs);
  }
  return percentile(times, 50);
}

function percentiles(values: readonly number[]): Percentiles {
  return { p50: percentile(values, 50), p95: percentile(values, 95) };
}
