// Resizing panes: with the pointer, with keys, and on the next visit. What a layout leaves behind.

import type { Locator, Page } from '@playwright/test';
import { expect, test } from './playground-test.ts';

function line(page: Page, name: string): Locator {
  return page.getByRole('separator', { name, exact: true });
}

async function boxOf(locator: Locator) {
  const box = await locator.boundingBox();
  if (box === null) throw new Error('not shown');
  return box;
}

test('Dragging the divider resizes the policies, and the next visit keeps the size @main', async ({
  playground,
}) => {
  await playground.open();
  const columns = line(playground.page, 'Resize the panes');
  const { x, y, height } = await boxOf(columns);
  await playground.page.mouse.move(x, y + height / 2);
  await playground.page.mouse.down();
  await playground.page.mouse.move(x + 150, y + height / 2, { steps: 3 });
  await playground.page.mouse.up();
  await playground.page.mouse.move(x + 300, y + height / 2);
  expect(Math.abs((await boxOf(columns)).x - x - 150)).toBeLessThan(3);
  expect(Math.abs((await boxOf(playground.policiesPane)).width - x - 150)).toBeLessThan(3);

  await playground.open();
  expect(Math.abs((await boxOf(columns)).x - x - 150)).toBeLessThan(3);
});

test('A pane cannot be dragged away', async ({ playground }) => {
  await playground.open();
  const columns = line(playground.page, 'Resize the panes');
  const { x, y } = await boxOf(columns);
  await playground.page.mouse.move(x, y + 100);
  await playground.page.mouse.down();
  await playground.page.mouse.move(1, y + 100);
  await playground.page.mouse.up();
  await expect(columns).toHaveAttribute('aria-valuenow', '22');
  expect((await boxOf(playground.policiesPane)).width).toBeGreaterThan(300);
});

test('The arrow keys, Home and End resize the inspector, and the next visit keeps its height', async ({
  playground,
}) => {
  await playground.open();
  await playground.chooseCell(playground.cell('ListClusters', '*'));
  const rows = line(playground.page, 'Resize the inspector');
  await expect(rows).toHaveAttribute('aria-orientation', 'horizontal');
  await expect(rows).toHaveAttribute('aria-valuenow', '240');
  await rows.focus();
  await playground.press('ArrowUp', 'ArrowUp');
  await expect(rows).toHaveAttribute('aria-valuenow', '288');
  await expect.poll(async () => (await boxOf(playground.details)).height).toBe(288);
  await playground.press('Home');
  await expect(rows).toHaveAttribute('aria-valuenow', '132');
  await playground.press('End', 'ArrowLeft');
  // The matrix keeps a few rows.
  expect((await boxOf(playground.matrixPane)).height).toBeGreaterThan(190);
  await playground.press('Home', 'ArrowUp');

  await playground.open();
  await playground.chooseCell(playground.cell('ListClusters', '*'));
  await expect(rows).toHaveAttribute('aria-valuenow', '156');
});

test('In a high window, the inspector first opens higher', async ({ playground }) => {
  const { page } = playground;
  await page.setViewportSize({ width: 1920, height: 1080 });
  await playground.open();
  await playground.chooseCell(playground.cell('ListClusters', '*'));
  const rows = line(page, 'Resize the inspector');
  await expect(rows).toHaveAttribute('aria-valuenow', '330');
  await expect.poll(async () => (await boxOf(playground.details)).height).toBe(330);
  await page.setViewportSize({ width: 1920, height: 800 });
  await page.getByRole('button', { name: 'Close the inspector' }).click();
  await page.getByRole('button', { name: 'Open the inspector' }).click();
  await expect(rows).toHaveAttribute('aria-valuenow', '240');
  // A height that was chosen stays.
  await rows.focus();
  await playground.press('ArrowUp');
  await page.setViewportSize({ width: 1920, height: 1080 });
  await expect(rows).toHaveAttribute('aria-valuenow', '264');
});

test('The editor of a layout that is left is not kept in memory', async ({ playground }) => {
  const { page } = playground;
  await playground.openWithEditor();
  const editor = await page
    .locator('.monaco-editor')
    .first()
    .evaluateHandle((element) => new WeakRef(element));
  await page.setViewportSize({ width: 390, height: 844 });
  await expect(page.locator('.monaco-editor')).toHaveCount(0);
  await expect(async () => {
    await page.requestGC();
    expect(await editor.evaluate((reference) => reference.deref() === undefined)).toBe(true);
  }).toPass();
});
