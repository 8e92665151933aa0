import fc from 'fast-check';
import { expect, test } from 'vitest';
import { LineRows } from '../../../src/ui/assertions/line-rows.ts';
import { SEEDED } from '../../support/arbitraries.ts';

function keysAfter(...states: readonly (readonly string[])[]): readonly number[] {
  const rows = new LineRows();
  let last: readonly number[] = [];
  for (const lines of states) last = rows.rowsOf(lines).map(({ key }) => key);
  return last;
}

test('Rows keep their keys when others are written, added or removed', () => {
  expect(keysAfter(['a', 'b', 'c'])).toEqual([1, 2, 3]);
  expect(keysAfter(['', 'b', 'c'], ['b', 'c'])).toEqual([2, 3]);
  expect(keysAfter(['a', 'b', 'c'], ['a', 'c'])).toEqual([1, 3]);
  expect(keysAfter(['a', 'b'], ['a', 'B'])).toEqual([1, 2]);
  expect(keysAfter(['a', 'b'], ['a', '', 'b'])).toEqual([1, 3, 2]);
  expect(keysAfter(['a', 'b'], ['x', 'y', 'z'])).toEqual([1, 2, 3]);
  expect(keysAfter(['a'], [], ['a'])).toEqual([2]);
});

test('Keys are never given twice, and rows have the lines', () => {
  const lists = fc.array(fc.array(fc.constantFrom('', 'a', 'b', 'c'), { maxLength: 6 }), { maxLength: 8 });
  fc.assert(
    fc.property(lists, (states) => {
      const rows = new LineRows();
      for (const lines of states) {
        const found = rows.rowsOf(lines);
        expect(found.map(({ line }) => line)).toEqual(lines);
        expect(new Set(found.map(({ key }) => key)).size).toBe(lines.length);
      }
    }),
    SEEDED,
  );
});
