import { expect, test } from 'vitest';
import { firstFound, WorkLimit } from '../../../src/engine/analysis/work-limit.ts';

test('A limit gives its steps and not one more', () => {
  const limit = new WorkLimit(3);
  limit.spend(2);
  expect(limit.isUsedUp).toBe(false);
  limit.spend(1);
  expect(limit.isUsedUp).toBe(true);
  expect(() => {
    limit.spend(1);
  }).toThrow('work');
});

test('A part of a limit takes from the whole what it spends, also if it is too small', () => {
  const limit = new WorkLimit(10);
  limit.within(5, () => {
    limit.spend(2);
  });
  expect(() => {
    limit.within(5, () => {
      limit.spend(6);
    });
  }).toThrow('work');
  limit.spend(3);
  expect(limit.isUsedUp).toBe(true);
});

test('A hard item does not hide an easy one, and gets the steps that are left', () => {
  const tried: string[] = [];
  const search = (steps: number, easy: string | null) => {
    tried.length = 0;
    const limit = new WorkLimit(steps);
    return firstFound(['hard', 'easy'], 5, limit, (item) => {
      tried.push(item);
      limit.spend(item === 'hard' ? 20 : 1);
      return item === 'hard' ? 'found' : easy;
    });
  };
  expect(search(100, 'found early')).toBe('found early');
  expect(tried).toEqual(['hard', 'easy']);
  expect(search(100, null)).toBe('found');
  expect(tried).toEqual(['hard', 'easy', 'hard']);
  expect(() => search(20, null)).toThrow('work');
});
