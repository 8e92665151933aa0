// The strip over the matrix: what the policies open, as filters and as a verdict.

import { expect, test } from './playground-test.ts';

const PROD_YAML = 'instance/mse-cn-0pp1j8om80a/3fd98c48-a709-4061-bba1-e341d79d681b/DEFAULT_GROUP/prod.yaml';

test('The strip counts what the policies open, filters the matrix, and goes through the warnings @main', async ({
  playground,
}) => {
  await playground.openWithEditor();
  const { page } = playground;
  const strip = page.getByRole('group', { name: 'What this opens' });
  const height = (await strip.boundingBox())?.height;
  await expect(playground.exposure('write')).toHaveAttribute('data-count', '1');
  await expect(playground.exposure('write')).toHaveAttribute('data-of', '12');
  await expect(playground.exposure('write')).toHaveAccessibleName(
    /Create, change 1 configuration prod \/ prod\.yaml/,
  );
  await expect(playground.exposure('read')).toContainText('2 only through history');

  await playground.exposure('write').press('Enter');
  await expect(playground.exposure('write')).toHaveAttribute('aria-pressed', 'true');
  await expect(playground.rows).toHaveCount(5);
  await expect(playground.cell('UpdateNacosConfig', PROD_YAML)).toHaveCSS('opacity', '1');
  await expect(playground.cell('GetNacosConfig', PROD_YAML)).toHaveCSS('opacity', '0.3');
  await playground.press('Escape');
  await expect(playground.exposure('write')).toHaveAttribute('aria-pressed', 'false');
  await expect(playground.rows).toHaveCount(20);

  const verdict = strip.getByRole('button', { name: /security warnings/ });
  await expect(verdict).toContainText('3 security warnings');
  await verdict.click();
  await expect(playground.matrix.locator('[data-lit]').first()).toBeVisible();
  await expect(verdict).toBeFocused();
  expect((await strip.boundingBox())?.height).toBe(height);

  await page.evaluate(() => {
    window.playground.setPolicyText(
      0,
      '{"Version":"1","Statement":[{"Effect":"Allow","Action":"mse:*","Resource":"*"}]}',
    );
  });
  await expect(strip).toContainText('Administrator');
  await expect(playground.exposure('delete')).toContainText('Everything');
  await page.evaluate(() => {
    window.playground.setPolicyText(0, '{"Version":"1","Statement":[{"Effect":"allow"}]}');
  });
  await expect(strip).toContainText('No decisions');
  await expect(playground.exposure('read')).toBeDisabled();
});

test('A comparison needs nothing pinned before the edit', async ({ playground }) => {
  await playground.open('#example=2');
  await playground.page.evaluate(() => {
    window.playground.setPolicyText(
      0,
      '{"Version":"1","Statement":[{"Effect":"Allow","Action":"mse:Delete*","Resource":"*"}]}',
    );
  });
  await playground.compareButton.click();
  await playground.page.getByRole('button', { name: 'Since opened' }).click();
  const line = playground.matrixPane.getByRole('status').filter({ hasText: 'Since opened:' });
  await expect(line).toHaveText(/^Since opened: allows more and less \+15 allowed \(15 delete\), −\d+$/);
  await expect(playground.exposure('delete')).toContainText('+15');
});
