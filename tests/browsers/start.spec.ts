// The page starts, and shows the matrix.

import { expect, test } from './browser-test.ts';

test('The page starts without errors and draws the matrix and the editor', async ({ playground, site }) => {
  await playground.goto(site.address);
  await playground.waitUntilShown({ css: '[role="treegrid"]' });
  await playground.waitUntilShown({ css: '.monaco-editor' });
  expect(await playground.count('[role="gridcell"][data-decision]')).toBeGreaterThan(100);
});
