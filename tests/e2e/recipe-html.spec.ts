// The plain page of docs/recipes, and the built module for Markdown. The other recipes need more tools:
// `npm run test:recipes`.

import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from './hosted-test.ts';
import { recipesFolder, withRecipeSite } from '../recipes/recipe-site.ts';
import { builtSite } from '../support/static-server.ts';

test('The plain page shows each of its policies as the playground. @main', async ({ page, server }) => {
  await withRecipeSite(join(recipesFolder, 'html'), async (folder) => {
    server.folder = folder;
    await page.goto(server.address);
    for (const name of ['reader', 'keeper']) {
      const element = page.locator(`ram-policy-playground[name=${name}]`);
      await element.scrollIntoViewIfNeeded();
      const cells = element.frameLocator('iframe').getByRole('gridcell');
      await expect(cells.and(page.locator('[data-decision=allow]')).first()).toBeAttached();
      await expect(element.locator('pre')).toBeHidden();
    }
    expect(server.strays).toEqual([]);
  });
});

test.describe('Without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('the plain page shows its policies and the table.', async ({ page, server }) => {
    await withRecipeSite(join(recipesFolder, 'html'), async (folder) => {
      server.folder = folder;
      await page.goto(server.address);
      const keeper = page.locator('ram-policy-playground[name=keeper]');
      await expect(keeper.locator('pre')).toContainText('"Action": "mse:Delete*"');
      await expect(keeper.getByRole('row', { name: 'instance/mse-cn-7qk2v9x01zt' })).toContainText(
        'DeleteCluster',
      );
    });
  });
});

test('The built module for Markdown runs in Node without other files.', async () => {
  const built = (await import(pathToFileURL(join(builtSite, 'markdown.js')).href)) as Readonly<
    Record<string, (text: string) => string>
  >;
  expect(Object.keys(built).sort()).toEqual(['markdownItRamPolicy', 'remarkRamPolicy', 'renderFence']);
  const policy = '{"Version":"1","Statement":[{"Effect":"Deny","Action":"mse:ListClusters","Resource":"*"}]}';
  expect(built['renderFence']?.(policy)).toMatch(
    /^<ram-policy-playground name="policy" src="#p=[^"]+"><pre>.*<td>ListClusters<\/td><\/tr>.*<\/ram-policy-playground>$/,
  );
});
