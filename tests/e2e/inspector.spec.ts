// The inspector: closed until a cell is selected, closed by keys with the focus back on the cell, and the keys between regions.

import { expect, test } from './playground-test.ts';

const ORDERS = 'instance/mse-cn-0pp1j8om80a';
const GATEWAY = `${ORDERS}/public/DEFAULT_GROUP/gateway.yaml`;

test('The inspector opens with the selected cell, and closing it returns the focus to the cell @main', async ({
  playground,
}) => {
  const { page } = playground;
  await playground.open();
  const cell = playground.cell('GetNacosConfig', GATEWAY);
  await expect(playground.details).toContainText('Select a cell to see which statement decides it');
  await expect(playground.explanation).toHaveCount(0);
  await cell.click();
  await expect(playground.explanation.getByRole('heading', { level: 2 })).toHaveText('Get gateway.yaml');
  await expect(playground.explanation.locator('[data-result="decides"]')).toContainText('4 Deny');
  await expect(playground.explanation.locator('[data-result="overridden"]')).toContainText('2 Allow');

  await playground.detailTab('Why').focus();
  await playground.press('Escape');
  await expect(playground.explanation).toHaveCount(0);
  await expect(cell).toBeFocused();
  await playground.press('Enter');
  await expect(playground.explanation).toBeVisible();
  await playground.press('Escape', 'j');
  await expect(playground.explanation).toBeVisible();

  await playground.details.getByRole('button', { name: 'Maximize' }).click();
  await expect(page.locator('[data-region="matrix"]')).toHaveAttribute('inert', '');
  expect((await playground.details.boundingBox())?.height).toBeGreaterThan(500);
  await playground.closeInspectorButton.click();
  await expect(cell).toBeFocused();
  await expect(cell).toBeInViewport();

  // Keys in fields stay in them.
  await playground.filterField.fill('');
  await playground.filterField.press('j');
  await expect(playground.filterField).toHaveValue('j');
  await expect(playground.explanation).toHaveCount(0);
  await playground.filterField.fill('');

  await cell.focus();
  await playground.press('F6');
  await expect(playground.details.getByRole('button', { name: 'Open the inspector' })).toBeFocused();
  await playground.press('F6');
  await expect(playground.policyTabs.first()).toBeFocused();
  await playground.press('F6');
  await expect(cell).toBeFocused();
  await playground.press('Shift+F6');
  await expect(playground.policyTabs.first()).toBeFocused();

  await cell.click();
  await playground.details.getByRole('button', { name: 'Copy link to this cell' }).click();
  await expect(playground.details.getByRole('button', { name: 'Link copied' })).toBeVisible();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  await playground.open(new URL(link).hash);
  await expect(playground.explanation.getByRole('heading', { level: 2 })).toHaveText('Get gateway.yaml');
});

test('The selected cell stays in sight while the inspector is enlarged', async ({ playground }) => {
  const { page } = playground;
  await page.setViewportSize({ width: 1024, height: 768 });
  await playground.open();
  const cell = page.locator('#matrix [data-resource$="PAYMENT/rates.json"] [role="gridcell"]').first();
  await cell.click();
  const divider = page.getByRole('separator', { name: 'Resize the inspector' });
  await divider.focus();
  for (let press = 0; press < 3; press += 1) {
    await divider.press('ArrowUp');
    await expect(cell).toBeInViewport({ ratio: 1 });
  }
});

test('Keeping the selected cell in sight does not scroll sideways', async ({ playground }) => {
  const { page } = playground;
  await page.setViewportSize({ width: 900, height: 720 });
  await playground.open();
  const scroller = page.locator('.scroller', { has: playground.matrix });
  const row = page.locator('#matrix [data-resource$="PAYMENT/rates.json"]').first();
  await row.getByRole('gridcell').first().click();
  await scroller.evaluate((element) => {
    element.scrollLeft = element.scrollWidth;
  });
  const { left, top } = await scroller.evaluate(({ scrollLeft, scrollTop }) => ({
    left: scrollLeft,
    top: scrollTop,
  }));
  expect(left).toBeGreaterThan(0);
  await page.setViewportSize({ width: 900, height: 680 });
  await expect.poll(() => scroller.evaluate(({ scrollTop }) => scrollTop)).toBeGreaterThan(top);
  expect(await scroller.evaluate(({ scrollLeft }) => scrollLeft)).toBe(left);
});
