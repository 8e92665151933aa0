// Model and assumptions: opened from a mark or by link, and the glossary.

import { violations } from './axe.ts';
import { expect, test } from './playground-test.ts';

const PUBLIC_PROD_YAML = 'instance/mse-cn-0pp1j8om80a/public/DEFAULT_GROUP/prod.yaml';

test('A cell that is based on an assumption opens its point, and the focus returns @main', async ({
  playground,
}) => {
  const { page, modelsDialog } = playground;
  await playground.open();
  // The start page's policy denies in `public` what it allows on the instance.
  const cell = playground.cell('GetNacosConfig', PUBLIC_PROD_YAML);
  await expect(cell).toHaveAttribute('data-assumed');
  await cell.click();
  await playground.explanation.getByText(/^Based on \d assumptions$/).click();
  await playground.explanation.getByRole('link', { name: 'About this assumption' }).first().click();
  await expect(modelsDialog.getByRole('heading', { name: 'A Deny inside an Allow' })).toBeFocused();
  await playground.press('Escape');
  await expect(modelsDialog).toHaveCount(0);

  await cell.focus();
  await playground.press('?');
  const heading = modelsDialog.getByRole('heading', { name: 'A Deny inside an Allow' });
  await expect(heading).toBeFocused();
  await expect(heading).toBeInViewport();
  const sources = modelsDialog.locator('[data-point="pooling"]').getByRole('link');
  await expect(sources.first()).toHaveAttribute('rel', 'noopener');
  await playground.press('Escape');
  await expect(cell).toBeFocused();
  await expect.poll(() => page.url()).toMatch(/#p=/);
});

test('A fragment opens a point over the current scenario and keeps its address', async ({ playground }) => {
  const { page, modelsDialog } = playground;
  await playground.open('#example=5');
  await expect.poll(() => page.url()).toContain('#p=');
  const address = page.url();
  await page.evaluate(() => {
    location.hash = 'models=list-level';
  });
  await expect(
    modelsDialog.getByRole('heading', { name: 'Lists are checked on the instance' }),
  ).toBeFocused();
  expect(page.url()).toBe(address);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  expect(await violations(page, 'dialog')).toEqual([]);
  await modelsDialog
    .getByRole('navigation')
    .getByRole('button', { name: 'Wording of access-denied errors' })
    .click();
  await expect(
    modelsDialog.getByRole('heading', { name: 'Wording of access-denied errors' }),
  ).toBeInViewport();
  await modelsDialog.getByRole('button', { name: 'Close' }).click();
  expect((await playground.scenario()).example).toBe('5');
});

test('The menu opens the glossary, which finds terms in both languages', async ({ playground }) => {
  const { page } = playground;
  await playground.open();
  await playground.pickFromMore('Glossary');
  const glossary = page.getByRole('dialog', { name: 'Glossary' });
  const field = glossary.getByRole('searchbox', { name: 'Find a term' });
  await expect(field).toBeFocused();
  await page.keyboard.type('显式拒绝');
  await expect(glossary.getByRole('rowheader')).toHaveText(['explicit deny']);
  await field.fill('no such term');
  await expect(glossary.getByRole('status')).toHaveText('No term matches.');
  await field.fill('explicit');
  await expect(glossary.getByRole('rowheader', { name: 'explicit deny' })).toBeVisible();
  expect(await violations(page, 'dialog')).toEqual([]);
});
