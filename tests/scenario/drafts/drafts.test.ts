// Entries in the browser's storage. No entry and no storage error breaks the page.

import { expect, test } from 'vitest';
import {
  DRAFTS,
  listDrafts,
  OPENED_LINKS,
  readDraft,
  saveDraft,
} from '../../../src/scenario/drafts/drafts.ts';
import { blockedStorage, fillableStorage, memoryStorage } from '../../support/memory-storage.ts';

const draft = (id: string, savedAt: number) => ({ id, savedAt, fragment: `p=${id}` });

test('Drafts are listed newest first, and a draft replaces an earlier one with its id', () => {
  const storage = memoryStorage();
  saveDraft(storage, draft('a', 1));
  saveDraft(storage, draft('b', 2));
  saveDraft(storage, draft('a', 3));
  expect(listDrafts(storage)).toEqual([draft('a', 3), draft('b', 2)]);
  expect(readDraft(storage, 'a')).toEqual(draft('a', 3));
  expect(readDraft(storage, 'c')).toBe(null);
});

test('Each list keeps only its newest twenty entries', () => {
  const storage = memoryStorage();
  for (let time = 1; time <= 25; time += 1) {
    saveDraft(storage, draft(String(time), time));
    saveDraft(storage, draft(String(time), time), OPENED_LINKS);
  }
  const newest = Array.from({ length: 20 }, (_, index) => 25 - index);
  expect(listDrafts(storage).map(({ savedAt }) => savedAt)).toEqual(newest);
  expect(listDrafts(storage, OPENED_LINKS).map(({ savedAt }) => savedAt)).toEqual(newest);
});

test('Other entries and unreadable entries are ignored', () => {
  const storage = memoryStorage();
  storage.setItem('something else', '1 p=x');
  storage.setItem(`${DRAFTS}broken`, 'no time');
  storage.setItem(`${DRAFTS}__proto__`, '');
  storage.setItem(`${DRAFTS}large`, 'x'.repeat(1_000_000));
  storage.setItem(`${DRAFTS}no date`, `${'9'.repeat(400)} p=x`);
  saveDraft(storage, draft('a', 1));
  saveDraft(storage, draft('b', 1), OPENED_LINKS);
  expect(listDrafts(storage)).toEqual([draft('a', 1)]);
});

test('Missing, blocked or full storage saves nothing and reports it', () => {
  const full = fillableStorage();
  full.isFull = true;
  for (const storage of [null, blockedStorage(), full.storage]) {
    expect(saveDraft(storage, draft('a', 1))).toBe(false);
    expect(listDrafts(storage)).toEqual([]);
    expect(readDraft(storage, 'a')).toBe(null);
  }
  full.isFull = false;
  expect(saveDraft(full.storage, draft('a', 1))).toBe(true);
});
