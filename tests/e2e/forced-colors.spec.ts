// Forced colours, in a light and a dark palette: decisions, selection and the editor's text can be told apart.

import type { Locator } from '@playwright/test';
import { expect, test } from './playground-test.ts';

const PUBLIC = 'instance/mse-cn-0pp1j8om80a/public/DEFAULT_GROUP/prod.yaml';
const PROD = 'instance/mse-cn-0pp1j8om80a/3fd98c48-a709-4061-bba1-e341d79d681b/DEFAULT_GROUP/prod.yaml';

function look(target: Locator) {
  return target.evaluate((element) => {
    const { color, backgroundColor, borderTopWidth, outlineStyle, borderBottomWidth } =
      getComputedStyle(element);
    return { color, backgroundColor, borderTopWidth, outlineStyle, borderBottomWidth };
  });
}

for (const colorScheme of ['light', 'dark'] as const) {
  test(`Decisions, selection and text can be told apart in a ${colorScheme} palette`, async ({
    playground,
  }) => {
    const { page } = playground;
    await page.emulateMedia({ forcedColors: 'active', colorScheme });
    await playground.openWithEditor();
    const mark = (action: string, resource: string) =>
      playground.cell(action, resource).locator('.decision-mark');
    await expect(mark('GetNacosConfig', PROD)).toHaveCSS('border-top-width', '1px');
    await expect(mark('UpdateNacosConfig', PROD)).toHaveCSS('border-top-width', '2px');
    await expect(mark('DeleteNacosConfig', PROD)).toHaveCSS('border-top-width', '0px');
    const denied = await look(mark('GetNacosConfig', PUBLIC));
    expect(denied.backgroundColor).not.toBe(denied.color);
    expect(denied.backgroundColor).not.toBe((await look(page.locator('body'))).backgroundColor);

    await playground.cell('GetNacosConfig', PUBLIC).click();
    expect((await look(mark('GetNacosConfig', PUBLIC))).outlineStyle).toBe('solid');
    await expect(playground.detailTab('Why')).toHaveCSS('border-bottom-width', '3px');

    const background = (await look(page.locator('.monaco-editor').first())).backgroundColor;
    const text = await page
      .locator('.view-line span span')
      .evaluateAll((spans) => [...new Set(spans.map((span) => getComputedStyle(span).color))]);
    expect(text.length).toBeGreaterThan(0);
    expect(text).not.toContain(background);
  });
}

test('A verdict that leads nowhere, and a count of zero, are not greyed out', async ({ playground }) => {
  const { page } = playground;
  await page.emulateMedia({ forcedColors: 'active', colorScheme: 'dark' });
  await playground.open('#new');
  const { color } = await look(page.locator('body'));
  const verdict = page.getByRole('group', { name: 'What this opens' }).getByRole('button').first();
  await expect(verdict).toBeDisabled();
  await expect(verdict.locator('.value')).toHaveCSS('color', color);
  await page.setViewportSize({ width: 390, height: 844 });
  const row = page.locator('button[data-tier="delete"]:disabled');
  await expect(row.getByText('Nothing')).toHaveCSS('color', color);
});

test('The selected columns are outlined', async ({ playground }) => {
  const { page } = playground;
  await page.emulateMedia({ forcedColors: 'active' });
  await playground.open();
  const header = playground.matrix.locator('[role="columnheader"][data-column="1"]').first();
  expect((await look(header)).outlineStyle).toBe('none');
  await header.click();
  await expect(header).toHaveAttribute('aria-selected', 'true');
  expect((await look(header)).outlineStyle).toBe('solid');
});
