// The screenshot of the README: the start page with a selected decision.

import { copyFileSync, mkdirSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from './playground-test.ts';

const README_PICTURE = fileURLToPath(new URL('../../docs/images/playground.png', import.meta.url));
const PUBLIC_PROD_YAML = 'instance/mse-cn-0pp1j8om80a/public/DEFAULT_GROUP/prod.yaml';

/** An empty page compresses to a few kilobytes. */
const SMALLEST_PICTURE = 60_000;

test.use({ viewport: { width: 1440, height: 900 }, colorScheme: 'light', deviceScaleFactor: 1 });

test('The screenshot shows policies, matrix and the explanation of one decision', async ({
  playground,
}, testInfo) => {
  await playground.openWithEditor('', '?lang=en&theme=light');
  await playground.cell('GetNacosConfig', PUBLIC_PROD_YAML).click();
  await expect(playground.explanation).toContainText('Denied by');
  await expect(playground.policiesPane.locator('.view-line').filter({ hasText: 'Deny' })).toBeVisible();
  // The screenshot contains neither pointer nor focus.
  await playground.page.mouse.move(0, 0);
  await playground.page.evaluate(async () => {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    await document.fonts.ready;
  });

  const path = testInfo.outputPath('playground.png');
  await playground.page.screenshot({ path, animations: 'disabled', caret: 'hide' });
  expect(statSync(path).size).toBeGreaterThan(SMALLEST_PICTURE);

  // Only on request: other fonts would change the file in every run.
  if (process.env['UPDATE_SCREENSHOTS'] === '1') {
    mkdirSync(fileURLToPath(new URL('../../docs/images', import.meta.url)), { recursive: true });
    copyFileSync(path, README_PICTURE);
  }
});
