// The address and the draft follow the scenario, and at the latest when the page is left.

import { flushSync } from 'svelte';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { listDrafts } from '../../src/scenario/drafts/drafts.ts';
import { followScenario } from '../../src/state/sync.svelte.ts';
import { memoryStorage } from '../support/memory-storage.ts';
import { Browser } from './pages.ts';

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

async function start(browser = new Browser()) {
  const { session } = await browser.open('');
  const window = new EventTarget();
  const addresses: string[] = [];
  const stop = $effect.root(() => {
    followScenario(session, (fragment) => addresses.push(fragment), window);
  });
  const edit = (title: string): void => {
    session.playground.setTitle(title);
    flushSync();
  };
  return { browser, session, window, addresses, stop, edit };
}

test('A quiet moment after the last change, the address and the draft follow', async () => {
  const { browser, addresses, edit } = await start();
  edit('one');
  vi.advanceTimersByTime(200);
  edit('two');
  vi.advanceTimersByTime(200);
  expect(addresses).toEqual([]);
  vi.advanceTimersByTime(50);
  expect(listDrafts(browser.storage).map(({ fragment }) => fragment)).toEqual(addresses);
  expect(addresses).toHaveLength(1);
});

for (const leaving of ['pagehide', 'visibilitychange']) {
  test(`They follow at once at ${leaving}, and not a second time later`, async () => {
    const { browser, window, addresses, edit } = await start();
    edit('in the last moment');
    window.dispatchEvent(new Event(leaving));
    expect(listDrafts(browser.storage)).toHaveLength(1);
    vi.advanceTimersByTime(1000);
    window.dispatchEvent(new Event(leaving));
    expect(addresses).toHaveLength(1);
  });
}

test('A page that is no longer there does not follow', async () => {
  const { browser, window, stop, edit } = await start();
  stop();
  edit('too late');
  window.dispatchEvent(new Event('pagehide'));
  vi.advanceTimersByTime(1000);
  expect(listDrafts(browser.storage)).toEqual([]);
});

test('A page that opened without the code for links loads it with the first change', async () => {
  const { session, browser, window, addresses, edit } = await start(new Browser(memoryStorage(), true, null));
  flushSync();
  vi.advanceTimersByTime(1000);
  window.dispatchEvent(new Event('pagehide'));
  expect(addresses).toEqual([]);
  expect(session.codec).toBeNull();

  edit('one');
  await vi.waitUntil(() => session.codec !== null);
  flushSync();
  vi.advanceTimersByTime(250);
  expect(addresses).toHaveLength(1);
  expect(listDrafts(browser.storage).map(({ fragment }) => fragment)).toEqual(addresses);
});
