// The page with slow scenarios: its longest task, and the time until the matrix is visible.

import type { Browser, CDPSession } from '@playwright/test';
import { encodeFragment } from '../../src/scenario/link/permalink.ts';
import type { HostileScenario } from './hostile-scenarios.ts';

export interface HostileFigures {
  readonly name: string;
  readonly linkCharacters: number;
  /** The processor time of the longest task of the main thread. */
  readonly longestTaskMs: number;
  /** From the start of the navigation to the first decision. */
  readonly matrixMs: number;
}

/** Time after the matrix for the link, findings and other delayed work. */
const SETTLE_MS = 4000;

/** A mark that the page writes into the trace, to identify its thread. */
const MARK = 'bench-page';

/** A cell with a decision. */
const DECIDED = '[data-decision="allow"], [data-decision="implicit-deny"]';

const MATRIX_TIMEOUT_MS = 180_000;

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  /** In microseconds; processor time if available. */
  readonly dur?: number;
  readonly tdur?: number;
}

export async function measureHostile(
  browser: Browser,
  address: string,
  { name, scenario }: HostileScenario,
): Promise<HostileFigures> {
  const fragment = encodeFragment(scenario);
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  try {
    const session = await page.context().newCDPSession(page);
    const stop = await startTrace(session);
    const start = performance.now();
    await page.goto(`${address}#${fragment}`);
    await page.locator(DECIDED).first().waitFor({ timeout: MATRIX_TIMEOUT_MS });
    const matrixMs = performance.now() - start;
    // Selecting a cell explains it, and a statement highlights cells.
    await page.locator(DECIDED).first().click();
    await page.waitForTimeout(SETTLE_MS);
    await page.evaluate((mark) => performance.mark(mark), MARK);
    const tasks = mainThreadTasks(await stop());
    return { name, linkCharacters: fragment.length, longestTaskMs: Math.max(0, ...tasks), matrixMs };
  } finally {
    await page.close();
  }
}

/** Returns a function that stops the trace and returns its events. */
async function startTrace(session: CDPSession): Promise<() => Promise<readonly TraceEvent[]>> {
  const events: TraceEvent[] = [];
  session.on('Tracing.dataCollected', ({ value }) => {
    events.push(...(value as unknown as TraceEvent[]));
  });
  await session.send('Tracing.start', {
    traceConfig: { includedCategories: ['toplevel', 'blink.user_timing'] },
  });
  return async () => {
    const complete = new Promise((resolve) => {
      session.once('Tracing.tracingComplete', resolve);
    });
    await session.send('Tracing.end');
    await complete;
    return events;
  };
}

/** The processor times of the tasks of the page's main thread, in milliseconds. */
function mainThreadTasks(events: readonly TraceEvent[]): readonly number[] {
  const own = events.find(({ name }) => name === MARK);
  return events
    .filter(
      ({ ph, name, pid, tid }) =>
        ph === 'X' && name.endsWith('RunTask') && pid === own?.pid && tid === own.tid,
    )
    .map(({ dur = 0, tdur = dur }) => tdur / 1000);
}
