import { expect, test } from 'vitest';
import { CATALOG } from '../../src/engine/catalog/catalog.ts';
import { exampleScenario } from '../../src/scenario/presets/examples.ts';
import { Playground } from '../../src/state/playground.svelte.ts';

function start() {
  const playground = new Playground(exampleScenario('4'));
  const { selection, filters } = playground;
  const cell = (row: number, column: number) => {
    const node = filters.nodes[row];
    const action = CATALOG[column];
    if (node === undefined || action === undefined) throw new Error('no cell');
    return { node, action };
  };
  const choose = (row: number, column: number) => {
    const { node, action } = cell(row, column);
    selection.choose(node, action, 'effective');
  };
  const extend = (row: number, column: number) => {
    const { node, action } = cell(row, column);
    selection.extendTo(node, action, 'effective');
  };
  return { playground, selection, range: playground.range, cell, choose, extend };
}

test('A range goes from the chosen cell to another, in whatever direction', () => {
  const { range, cell, choose, extend } = start();
  choose(3, 5);
  expect(range.cells).toEqual([]);
  extend(2, 6);
  expect(range.cells).toEqual([cell(2, 5), cell(2, 6), cell(3, 5), cell(3, 6)]);
  const both = cell(2, 5).action.mask | cell(2, 6).action.mask;
  expect([1, 2, 3, 4].map((row) => range.actionsIn(row))).toEqual([0, both, both, 0]);
  extend(3, 4);
  expect(range.cells).toEqual([cell(3, 4), cell(3, 5)]);
});

test('Choosing a cell ends it, and where none is chosen there is nothing to extend', () => {
  const { selection, range, cell, choose, extend } = start();
  selection.selectCell(null);
  extend(2, 2);
  expect(selection.cell).toMatchObject({ resource: cell(2, 2).node.relativeId });
  expect(range.cells).toEqual([]);
  extend(3, 3);
  choose(1, 1);
  expect(range.cells).toEqual([]);
});

test('It is of the rows and columns shown, and gone where a corner is hidden', () => {
  const { playground, range, choose, extend } = start();
  choose(1, 1);
  extend(3, 3);
  expect(range.cells).toHaveLength(9);
  playground.filters.setText('delete');
  expect(range.cells).toEqual([]);
  playground.filters.setText('');
  expect(range.cells).toHaveLength(9);
  const [buffer] = playground.buffers;
  if (buffer !== undefined) playground.view.showScope(buffer);
  expect(range.cells).toEqual([]);
});
