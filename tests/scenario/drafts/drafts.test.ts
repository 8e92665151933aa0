// Entries in the browser's storage, and that no entry and no storage, however broken, stops the page.

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

test('Drafts come newest first, and one of the same id takes the place of the earlier', () => {
  const storage = memoryStorage();
  saveDraft(storage, draft('a', 1));
  saveDraft(storage, draft('b', 2));
  saveDraft(storage, draft('a', 3));
  expect(listDrafts(storage)).toEqual([draft('a', 3), draft('b', 2)]);
  expect(readDraft(storage, 'a')).toEqual(draft('a', 3));
  expect(readDraft(storage, 'c')).toBe(null);
});

test('The oldest beyond twenty go, of each list by itself', () => {
  const storage = memoryStorage();
  for (let time = 1; time <= 25; time += 1) {
    saveDraft(storage, draft(String(time), time));
    saveDraft(storage, draft(String(time), time), OPENED_LINKS);
  }
  const newest = Array.from({ length: 20 }, (_, place) => 25 - place);
  expect(listDrafts(storage).map(({ savedAt }) => savedAt)).toEqual(newest);
  expect(listDrafts(storage, OPENED_LINKS).map(({ savedAt }) => savedAt)).toEqual(newest);
});

test('Entries of others, and entries that cannot be read, are passed over', () => {
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

test('A storage that is missing, blocked or full keeps nothing and says so', () => {
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
