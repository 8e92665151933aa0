// A visit: what is opened, what is kept, and that a link never costs a visitor their own work.

import { expect, test } from 'vitest';
import type { DraftStorage } from '../../src/scenario/drafts.ts';
import { exampleScenario, starterScenario } from '../../src/scenario/examples.ts';
import { encodeFragment } from '../../src/scenario/permalink.ts';
import { Session } from '../../src/state/session.svelte.ts';
import { memoryStorage } from '../support/memory-storage.ts';

let clock = 0;
let ids = 0;

/** A page opened at a fragment; `ownDraftId` is what a reload of the same page remembers. */
function openPage(hash: string, storage: DraftStorage | null, ownDraftId: string | null = null) {
  const remembered = { id: ownDraftId };
  const session = new Session(hash, {
    storage,
    now: () => (clock += 1),
    newDraftId: () => String((ids += 1)),
    ownDraftId,
    rememberDraftId: (id) => (remembered.id = id),
  });
  settle(session);
  return { session, remembered };
}

/** What the page does a moment after the last change. */
function settle(session: Session): { readonly fragment: string; readonly showsAddress: boolean } {
  const { scenario } = session.playground;
  const fragment = encodeFragment(scenario);
  return { fragment, showsAddress: session.settle(scenario, fragment) };
}

function edit(session: Session, title: string): string {
  session.playground.title = title;
  return settle(session).fragment;
}

test('A first visit shows the start page and keeps nothing until something changes', () => {
  const storage = memoryStorage();
  const { session } = openPage('', storage);
  expect(session.playground.scenario).toEqual(starterScenario());
  expect(storage.length).toBe(0);
});

test('A later visit without a fragment goes on with the latest draft', () => {
  const storage = memoryStorage();
  edit(openPage('', storage).session, 'mine');
  expect(openPage('', storage).session.playground.title).toBe('mine');
});

test('A link opens beside the draft, which is one step away', () => {
  const storage = memoryStorage();
  edit(openPage('', storage).session, 'mine');
  const { session } = openPage(`#${encodeFragment(exampleScenario('3'))}`, storage);
  expect(session.playground.scenario).toEqual(exampleScenario('3'));
  edit(session, 'theirs');
  session.returnToDraft();
  expect(session.playground.title).toBe('mine');
  expect(session.putAside).toBe(null);
});

test('A reload goes on with the page’s own draft and writes to the same entry', () => {
  const storage = memoryStorage();
  const first = openPage('', storage);
  const fragment = edit(first.session, 'one');
  const reloaded = openPage(`#${fragment}`, storage, first.remembered.id);
  expect(reloaded.session.putAside).toBe(null);
  edit(reloaded.session, 'two');
  expect(storage.length).toBe(1);
});

test('Two pages at once write to entries of their own', () => {
  const storage = memoryStorage();
  edit(openPage('', storage).session, 'one');
  const { session: second } = openPage('', storage);
  edit(second, 'two');
  expect(storage.length).toBe(2);
});

test('A damaged link opens nothing, and its address stays until something changes', () => {
  const { session } = openPage('#p=1.l.00000000.AAAA', memoryStorage());
  expect(session.linkError).toBe('damaged');
  expect(session.playground.scenario).toEqual(starterScenario());
  expect(settle(session).showsAddress).toBe(false);
  session.playground.title = 'changed';
  expect(settle(session).showsAddress).toBe(true);
});

test('Fragments open examples and a blank scenario', () => {
  const storage = memoryStorage();
  expect(openPage('#example=5', storage).session.playground.example).toBe('5');
  expect(openPage('#new', storage).session.playground.buffers).toHaveLength(1);
  expect(openPage('#example=9', storage).session.linkError).toBe('unknown');
});

test('An example opened over a draft leaves the draft one step away', () => {
  const storage = memoryStorage();
  const { session } = openPage('', storage);
  edit(session, 'mine');
  session.openScenario(exampleScenario('1'));
  session.returnToDraft();
  expect(session.playground.title).toBe('mine');
});

test('Without storage everything works, and the page says that nothing is kept', () => {
  const { session } = openPage('', null);
  expect(session.isKept).toBe(true);
  edit(session, 'mine');
  expect(session.isKept).toBe(false);
  expect(session.playground.title).toBe('mine');
});
