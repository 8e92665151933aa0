// The matrix: keys, the inspector, the divider, and menus of resources.

import { expect, test } from './browser-test.ts';
import type { DrivenPage } from './driven-page.ts';

const INSTANCE = 'instance/mse-cn-0pp1j8om80a';
const GROUP = `${INSTANCE}/public/DEFAULT_GROUP`;

function header(resource: string): string {
  return `[role="row"][data-resource="${resource}"] [role="rowheader"]`;
}

function focused(playground: DrivenPage) {
  return playground.evaluate(() => {
    const cell = document.activeElement?.closest<HTMLElement>('[data-column]');
    const row = cell?.closest<HTMLElement>('[data-row]');
    return [row?.dataset['resource'] ?? null, cell?.dataset['action'] ?? null];
  });
}

test('Keys move through the matrix, and the inspector explains the cell', async ({ playground, site }) => {
  await playground.goto(site.address);
  await playground.click({ css: `[data-action="mse:ListClusters"][data-resource="*"][data-path="console"]` });
  await playground.expectText('[data-region="inspector"]', 'mse:ListClusters');
  await playground.press('ArrowRight');
  await expect.poll(() => focused(playground)).toEqual(['*', 'mse:ListServiceQuotas']);
  await playground.press('Enter');
  await playground.expectText('[data-region="inspector"]', 'mse:ListServiceQuotas');
  await playground.press('Home');
  await playground.press('ArrowDown');
  await expect.poll(() => focused(playground)).toEqual([INSTANCE, null]);
  await playground.press('Escape');
  await playground.waitUntilShown({ css: '[role="separator"][aria-orientation="horizontal"]' }, false);
});

test('Dragging a divider resizes the panes and selects no text', async ({
  playground,
  openFreshPage,
  site,
}) => {
  await playground.goto(site.address);
  const columns = { css: '[role="separator"][aria-orientation="vertical"]' };
  const from = await playground.pointOf(columns);
  await playground.drag(from, { x: from.x + 120, y: from.y });
  expect((await playground.pointOf(columns)).x - from.x).toBeGreaterThan(110);
  expect(await playground.evaluate(() => String(getSelection()))).toBe('');

  // After a drag, WebKit's driver clicks no more.
  const fresh = await openFreshPage();
  await fresh.goto(site.address);
  await fresh.click({ css: `[data-action="mse:ListClusters"][data-resource="*"][data-path="console"]` });
  const rows = { css: '[role="separator"][aria-orientation="horizontal"]' };
  const line = await fresh.pointOf(rows);
  await fresh.drag(line, { x: line.x, y: line.y - 80 });
  expect(line.y - (await fresh.pointOf(rows)).y).toBeGreaterThan(70);
  expect(await fresh.evaluate(() => String(getSelection()))).toBe('');
});

test('A right click opens the menu of a resource, again and again, and a click elsewhere closes it', async ({
  playground,
  site,
}) => {
  await playground.goto(site.address);
  const menu = { css: '[role="menu"]' };
  await playground.click({ css: header(INSTANCE) }, 'right');
  await playground.waitUntilShown(menu);
  await playground.expectText('[role="menu"]', 'Duplicate');
  await playground.click({ css: 'h1, header' });
  await playground.waitUntilShown(menu, false);

  // A menu covers the rows below its own.
  for (const [resource, name] of [
    [GROUP, /DEFAULT_GROUP/],
    [INSTANCE, /orders/],
  ] as const) {
    await playground.click({ css: header(resource) }, 'right');
    await expect.poll(() => playground.attribute('[role="menu"]', 'aria-label')).toMatch(name);
  }
  await playground.press('Escape');
  await playground.waitUntilShown(menu, false);
  await expect.poll(() => focused(playground)).toEqual([INSTANCE, null]);
});

test('The inspector stays when the view changes to policies and back', async ({ playground, site }) => {
  await playground.goto(site.address);
  await playground.click({ css: `[data-action="mse:ListClusters"][data-resource="*"][data-path="console"]` });
  for (const view of ['Policies', 'Resources', 'Policies', 'Resources', 'Policies']) {
    await playground.click({ css: '[data-region="matrix"] label', name: view });
    await playground.waitUntilShown({ css: '[data-region="inspector"]' });
    await playground.expectText('[data-region="inspector"]', 'mse:ListClusters');
  }
});
