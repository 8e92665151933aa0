import { describe, expect, test } from 'vitest';
import { moveInGrid, skipInapplicable } from '../../src/ui/matrix/grid-navigation.ts';
import type { GridPlace } from '../../src/ui/matrix/grid-navigation.ts';

const SIZE = { rows: 4, columns: 5 };
/** Column 0 is the resource; in the last two rows only columns 0 and 2 apply. */
const isApplicable = ({ row, column }: GridPlace) => column === 0 || row < 2 || column === 2;

function press(from: GridPlace, key: string): GridPlace | null {
  const target = moveInGrid(from, key, false, SIZE);
  return target && skipInapplicable(target, key, isApplicable, SIZE);
}

describe('Keys skip cells that do not apply', () => {
  test('an arrow goes on to the next cell that applies, and stays where there is none', () => {
    expect(press({ row: 2, column: 0 }, 'ArrowRight')).toEqual({ row: 2, column: 2 });
    expect(press({ row: 2, column: 2 }, 'ArrowLeft')).toEqual({ row: 2, column: 0 });
    expect(press({ row: 2, column: 2 }, 'ArrowRight')).toBeNull();
    expect(press({ row: 1, column: 3 }, 'ArrowDown')).toBeNull();
    expect(press({ row: 1, column: 2 }, 'ArrowDown')).toEqual({ row: 2, column: 2 });
  });

  test('End and Page Down come back to the last cell that applies', () => {
    expect(press({ row: 3, column: 0 }, 'End')).toEqual({ row: 3, column: 2 });
    expect(press({ row: 0, column: 3 }, 'PageDown')).toEqual({ row: 1, column: 3 });
  });
});
