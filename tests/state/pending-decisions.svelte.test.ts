import { flushSync } from 'svelte';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { findNode } from '../../src/engine/account/walk-tree.ts';
import { actionWithId } from '../../src/engine/catalog/catalog.ts';
import { starterScenario } from '../../src/scenario/presets/start-scenarios.ts';
import { decisionWord, rowCell } from '../../src/state/scope-decisions.ts';
import { Playground } from '../../src/state/playground.svelte.ts';
import { hostileScenario } from '../bench/hostile-scenarios.ts';

const SIZE = { policies: 6, patterns: 90, resources: 600 };

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

/** A page that computes; its clock goes on by a slice whenever it is asked. */
function follow(playground: Playground): () => void {
  let time = 0;
  return $effect.root(() => {
    $effect(() => playground.pending.begin(() => (time += 100)) ?? undefined);
  });
}

function wordIn(playground: Playground): string {
  const { tree, effective, mode } = playground;
  const node = findNode(tree, '*');
  if (node === null) throw new Error('There is an account');
  return decisionWord(rowCell(effective, tree, mode, node, actionWithId('ListClusters')));
}

test('An ordinary scenario is decided at once', () => {
  const playground = new Playground(starterScenario());
  expect(playground.isPending).toBe(false);
  expect(playground.effective.kind).toBe('decided');
});

test('A scenario made to be slow shows no decision before all are computed', () => {
  const playground = new Playground(hostileScenario('slow', SIZE, { end: 'b*' }).scenario);
  const stop = follow(playground);
  flushSync();
  expect(wordIn(playground)).toBe('pending');
  expect(playground.matrix).toBeNull();
  vi.advanceTimersToNextTimer();
  flushSync();
  expect(wordIn(playground)).toBe('pending');
  vi.runAllTimers();
  flushSync();
  expect(wordIn(playground)).toBe('implicit-deny');
  expect(playground.pending.percent).toBe(100);
  stop();
});

test('Cancelled work stops, and resumes where it was', () => {
  const playground = new Playground(hostileScenario('cancelled', SIZE, { end: 'b*' }).scenario);
  const stop = follow(playground);
  flushSync();
  playground.pending.togglePause();
  flushSync();
  expect(vi.getTimerCount()).toBe(0);
  expect(wordIn(playground)).toBe('pending');
  playground.pending.togglePause();
  flushSync();
  vi.runAllTimers();
  flushSync();
  expect(wordIn(playground)).toBe('implicit-deny');
  stop();
});

test('Another scenario ends the work', () => {
  const playground = new Playground(hostileScenario('left', SIZE, { end: 'b*' }).scenario);
  const stop = follow(playground);
  flushSync();
  playground.load(starterScenario());
  flushSync();
  expect(playground.isPending).toBe(false);
  expect(vi.getTimerCount()).toBe(0);
  stop();
});
