// A word that an input method composes: nothing is recorded or linked before it is chosen, and one undo removes it.

import { flushSync } from 'svelte';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { followComposition, followHistory, followScenario } from '../../src/state/sync.svelte.ts';
import { Browser } from './pages.ts';

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

async function start() {
  const { session } = await new Browser().open('#new');
  const { playground } = session;
  const document = new EventTarget();
  const addresses: string[] = [];
  $effect.root(() => {
    followComposition(playground, document);
    followHistory(playground, () => Date.now());
    followScenario(session, (fragment) => addresses.push(fragment), new EventTarget());
  });
  flushSync();
  vi.advanceTimersByTime(5000);
  addresses.length = 0;
  const type = (text: string, pause = 100): void => {
    playground.setPolicyText(0, text);
    flushSync();
    vi.advanceTimersByTime(pause);
  };
  const dispatch = (event: string): void => {
    document.dispatchEvent(new Event(event));
    flushSync();
  };
  const removeField = (): string => {
    document.dispatchEvent(new Event('focusout'));
    return playground.title;
  };
  const text = () => playground.buffers[0]?.text;
  return { playground, addresses, type, dispatch, removeField, text };
}

test.each([50, 900, 60_000])('One undo removes the word when the choice takes %i ms', async (pause) => {
  const { playground, type, dispatch, text } = await start();
  type('before');
  dispatch('compositionstart');
  type('before n');
  type('before neibu', pause);
  type('before 内部', 0);
  dispatch('compositionend');
  type('before 内部x');
  playground.history.undo();
  flushSync();
  expect(text()).toBe('before 内部');
  playground.history.undo();
  flushSync();
  expect(text()).toBe('before');
});

test('Nothing is linked before the word is chosen', async () => {
  const { addresses, type, dispatch } = await start();
  dispatch('compositionstart');
  type('neibu', 5000);
  expect(addresses).toEqual([]);
  type('内部', 0);
  dispatch('compositionend');
  vi.advanceTimersByTime(1000);
  expect(addresses).toHaveLength(1);
});

test('A composition that was cancelled is no step, and one that lost the focus has ended', async () => {
  const { playground, type, dispatch, text } = await start();
  type('before');
  type('before', 2000);
  dispatch('compositionstart');
  type('before neibu', 900);
  type('before', 0);
  dispatch('focusout');
  type('before a');
  type('before ab');
  playground.history.undo();
  flushSync();
  expect(text()).toBe('before');
});

test('A field may lose the focus in the middle of an update', async () => {
  const { playground, dispatch, removeField } = await start();
  dispatch('compositionstart');
  const removal = $derived(removeField());
  expect((() => removal)()).toBe('');
  expect(playground.history.isComposing).toBe(false);
});
