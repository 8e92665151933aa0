// Links with the fragment moved into the path or the query, on a plain server below a sub-path.

import { fileURLToPath } from 'node:url';
import { preview } from 'vite';
import { test, expect } from './hosted-test.ts';
import { publishedLinks } from '../support/published-links.ts';

const [published] = publishedLinks();
const link = published?.fragment ?? '';

/** The browser reports status 404 for the page, and for missing scripts. */
test.afterEach(({ pageErrors }) => {
  expect(pageErrors.filter((error) => !error.includes('404'))).toEqual([]);
  pageErrors.length = 0;
});

test.beforeEach(async ({ playground }) => {
  await playground.page.addInitScript(() => {
    window.requestIdleCallback = () => 0;
  });
});

for (const [name, before, after] of [
  ['the path', '%23', ''],
  ['a deeper path, with the query', 'a/b/c/%3Flang=zh-CN%2523', '?from=chat'],
  ['the query', '?lang=zh-CN%23', '&from=chat'],
] as const) {
  test(`A link opens if its fragment became part of ${name} @main`, async ({ playground, server }) => {
    await playground.page.goto(`${before}${link}${after}`);
    await expect(playground.page.getByRole('main').getByRole('treegrid')).toBeVisible();
    expect(await playground.scenario()).toEqual(published?.scenario);
    expect(new URL(playground.page.url()).pathname).toBe(new URL(server.address).pathname);
    expect(playground.page.url()).toContain('#p=1.l.');
    if (before.includes('zh-CN'))
      await expect(playground.page.locator('html')).toHaveAttribute('lang', 'zh-CN');
  });
}

for (const query of ['', 'embed=matrix&']) {
  test(`A link whose # became ? is reported as damaged (${query})`, async ({ playground }) => {
    await playground.page.goto(`?${query}${link}`);
    await expect(playground.linkAlert).toHaveAttribute('data-link-error', 'damaged');
  });
}

test('A missing address shows a page with a link to the playground', async ({ page, server }) => {
  await page.goto('a/b/c/missing.html?x=1');
  await expect(page.getByRole('heading', { name: 'Page not found' })).toBeVisible();
  await expect(page.getByRole('heading', { name: '页面不存在' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Open the playground' })).toHaveAttribute(
    'href',
    server.address,
  );
  await page.getByRole('link', { name: '打开演练场' }).click();
  await expect(page.getByRole('treegrid')).toBeVisible();
});

test('The preview server answers a missing file with the same page', async () => {
  const root = fileURLToPath(new URL('../..', import.meta.url));
  const server = await preview({ root, logLevel: 'silent', preview: { host: '127.0.0.1', port: 0 } });
  const response = await fetch(new URL('a/%23p=x', server.resolvedUrls?.local[0]));
  expect(response.status).toBe(404);
  expect(await response.text()).toContain('Page not found');
  await server.close();
});
