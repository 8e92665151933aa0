// What a visitor has learned: kept, added to by other pages, exported, read back and forgotten.

import { expect, test } from 'vitest';
import { Progress } from '../../src/state/progress.svelte.ts';
import { blockedStorage, memoryStorage } from '../support/memory-storage.ts';

test('What is done stays for the next visit', () => {
  const storage = memoryStorage();
  const first = new Progress(storage);
  first.completeStep('wildcards', 'one');
  first.completeStep('wildcards', 'two');
  first.completeStep('wildcards', 'one');
  first.recordStars('first-look', 2);
  first.recordStars('first-look', 1);
  first.recordStars('one-namespace', 0);
  const later = new Progress(storage);
  expect(later.stepsOf('wildcards')).toEqual(['one', 'two']);
  expect(later.starsOf('first-look')).toBe(2);
  expect(later.starsOf('one-namespace')).toBe(0);
  expect(later.isEmpty).toBe(false);
});

test('Two pages add to one record', () => {
  const storage = memoryStorage();
  const [one, other] = [new Progress(storage), new Progress(storage)];
  one.completeStep('levels', 'a');
  other.recordStars('first-look', 3);
  const later = new Progress(storage);
  expect(later.stepsOf('levels')).toEqual(['a']);
  expect(later.starsOf('first-look')).toBe(3);
});

test('An exported record is read back, and adds to what is there', () => {
  const mine = new Progress(memoryStorage());
  mine.completeStep('levels', 'a');
  mine.recordStars('first-look', 1);
  const other = new Progress(memoryStorage());
  other.recordStars('first-look', 3);
  expect(other.import(mine.exported())).toBe(true);
  expect(other.record).toEqual({ lessons: { levels: ['a'] }, challenges: { 'first-look': 3 } });
});

test.each(['', '{', 'null', '[]', '{"lessons":[],"challenges":{}}', '{"lessons":{}}'])(
  'A text that holds no progress changes nothing: %s',
  (text) => {
    const progress = new Progress(memoryStorage());
    progress.completeStep('levels', 'a');
    expect(progress.import(text)).toBe(false);
    expect(progress.record).toEqual({ lessons: { levels: ['a'] }, challenges: {} });
  },
);

test('What this page does not know is left out of what is read', () => {
  const progress = new Progress(memoryStorage());
  const text = '{"lessons":{"gone":["a"],"levels":["a",1]},"challenges":{"gone":3,"first-look":9}}';
  expect(progress.import(text)).toBe(true);
  expect(progress.record).toEqual({ lessons: { levels: ['a'] }, challenges: {} });
});

test('It can be forgotten', () => {
  const storage = memoryStorage();
  const progress = new Progress(storage);
  progress.recordStars('first-look', 3);
  progress.reset();
  expect(progress.isEmpty).toBe(true);
  expect(new Progress(storage).isEmpty).toBe(true);
});

test('Where nothing can be kept it holds for the visit', () => {
  for (const storage of [null, blockedStorage()]) {
    const progress = new Progress(storage);
    progress.recordStars('first-look', 3);
    expect(progress.starsOf('first-look')).toBe(3);
  }
});
