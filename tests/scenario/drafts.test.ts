import { expect, test } from 'vitest';
import { listDrafts, saveDraft } from '../../src/scenario/drafts.ts';
import { memoryStorage } from '../support/memory-storage.ts';

const draft = (id: string, savedAt: number) => ({ id, savedAt, fragment: `p=${id}` });

test('Drafts come newest first, and one of the same id takes the place of the earlier', () => {
  const storage = memoryStorage();
  saveDraft(storage, draft('a', 1));
  saveDraft(storage, draft('b', 2));
  saveDraft(storage, draft('a', 3));
  expect(listDrafts(storage)).toEqual([draft('a', 3), draft('b', 2)]);
});

test('The oldest beyond twenty go', () => {
  const storage = memoryStorage();
  for (let time = 1; time <= 25; time += 1) saveDraft(storage, draft(String(time), time));
  expect(listDrafts(storage).map(({ savedAt }) => savedAt)).toEqual(
    Array.from({ length: 20 }, (_, place) => 25 - place),
  );
});

test('Entries of others, and entries that cannot be read, are passed over', () => {
  const storage = memoryStorage();
  storage.setItem('something else', '1 p=x');
  storage.setItem('ram-policy-playground.draft.broken', 'no time');
  saveDraft(storage, draft('a', 1));
  expect(listDrafts(storage)).toEqual([draft('a', 1)]);
});

test('A storage that is missing, blocked or full keeps nothing and says so', () => {
  const blocked = memoryStorage();
  blocked.setItem = () => {
    throw new Error('full');
  };
  expect(saveDraft(null, draft('a', 1))).toBe(false);
  expect(saveDraft(blocked, draft('a', 1))).toBe(false);
  expect(listDrafts(null)).toEqual([]);
  expect(saveDraft(memoryStorage(), draft('a', 1))).toBe(true);
});
