// Loading: a small first visit, usable before and without the editor, from its own origin and any sub-path.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Page } from '@playwright/test';
import { test as hostedTest } from './hosted-test.ts';
import { PlaygroundPage } from './playground-page.ts';
import { expect, test } from './playground-test.ts';
import { MONACO, builtSite as dist } from '../support/static-server.ts';

// A first visit is one with a new profile.
test.use({ sharesPage: false });

const FIRST_VISIT_LIMIT = 95_000;
const MONACO_LIMIT = 740_000;

/** The files loaded so far, with their compressed sizes in bytes. */
function watchFiles(page: Page): Map<string, number> {
  const sizes = new Map<string, number>();
  page.on('request', (request) => {
    const file = new URL(request.url()).pathname.slice(1) || 'index.html';
    sizes.set(file, gzipSync(readFileSync(join(dist, file)), { level: 9 }).length);
  });
  return sizes;
}

function total(sizes: Iterable<number>): number {
  return [...sizes].reduce((sum, size) => sum + size, 0);
}

for (const language of ['en', 'zh-CN']) {
  test(`A first visit in ${language} loads at most 95 kB before the editor @main`, async ({ playground }) => {
    // The editor loads when the page is idle, which it never is here.
    await playground.page.addInitScript(() => {
      window.requestIdleCallback = () => 0;
    });
    const files = watchFiles(playground.page);
    await playground.open('', `?lang=${language}`);
    await playground.cells();
    await playground.page.waitForLoadState('networkidle');
    expect([...files.keys()].filter((file) => file.endsWith('.js')).length).toBeGreaterThanOrEqual(2);
    expect([...files.keys()].filter((file) => file.endsWith('.css'))).not.toEqual([]);
    expect([...files.keys()].filter((file) => file.includes('monaco'))).toEqual([]);
    expect(total(files.values())).toBeLessThanOrEqual(FIRST_VISIT_LIMIT);
  });
}

test('The chunk of Monaco is at most 740 kB, without the diff editor', () => {
  const chunks = readdirSync(join(dist, 'assets')).filter((file) => /^monaco-.*\.js$/.test(file));
  const [size] = chunks.map(
    (file) => gzipSync(readFileSync(join(dist, 'assets', file)), { level: 9 }).length,
  );
  expect(chunks).toHaveLength(1);
  expect(size).toBeLessThanOrEqual(MONACO_LIMIT);
});

for (const { layout, query } of [
  { layout: 'The page', query: '?lang=zh-CN' },
  { layout: 'The frame of the matrix', query: '?embed=matrix&lang=zh-CN' },
]) {
  test(`${layout} requests its files before any script runs, each once @main`, async ({ page }) => {
    const requested: string[] = [];
    page.on('request', (request) => requested.push(new URL(request.url()).pathname));
    const held: (() => void)[] = [];
    await page.route(/\/assets\/index-[^/]*\.js$/, async (route) => {
      await new Promise<void>((resolve) => held.push(resolve));
      await route.continue();
    });
    await page.addInitScript(() => {
      window.requestIdleCallback = () => 0;
    });
    await page.goto(`/${query}`, { waitUntil: 'commit' });
    await expect.poll(() => requested.filter((file) => file.includes('/zh-CN-')).length).toBeGreaterThan(0);
    const first = [...requested];
    held.forEach((release) => release());
    await expect(page.locator('[data-decision]').first()).toBeVisible();
    const drawn = [...requested];
    expect(first.filter((file) => file.includes('/decisions-'))).toHaveLength(1);
    expect(drawn.filter((file) => file.includes('/assets/') && !first.includes(file))).toEqual([]);
    expect(drawn).toEqual([...new Set(drawn)]);
  });
}

test('A style that fails to load is reported, and none is added twice', async ({
  playground,
  pageErrors,
}) => {
  const { page } = playground;
  await playground.open('#new');
  const styles = (): Promise<string[]> =>
    page
      .locator('link[rel="stylesheet"]')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
  await playground.shareButton.click();
  await playground.shareDialog.getByRole('textbox').waitFor();
  await page.keyboard.press('Escape');
  const names = (await styles()).map((href) => href.slice(href.lastIndexOf('/')));
  expect(names).toEqual([...new Set(names)]);

  await page.route(/CommandPalette-[^/]*\.css$/, (route) => route.abort());
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('alert').filter({ hasText: 'could not be loaded' })).toBeVisible();
  expect((await styles()).filter((href) => href.includes('CommandPalette'))).toEqual([]);
  // The browser reports the blocked request. No other error is expected.
  expect(pageErrors.filter((error) => !error.includes('net::ERR_FAILED'))).toEqual([]);
  pageErrors.length = 0;
});

test('The policy is readable and the matrix usable while the editor loads', async ({ playground }) => {
  const held: (() => void)[] = [];
  await playground.page.route(MONACO, async (route) => {
    await new Promise<void>((resolve) => held.push(resolve));
    await route.continue();
  });
  await playground.releaseEditor();
  await playground.open();
  await expect.poll(() => held.length).toBe(1);
  await expect(playground.plainText).toContainText('"mse:CreateNacosConfig"');
  await playground.cell('ListClusters', '*').click();
  await expect(playground.explanation).toContainText('Allowed by statement 1 of prod-yaml-editor.');
  await expect(playground.editor).toHaveCount(0);

  for (const release of held) release();
  await expect(playground.editor).toBeVisible();
  await expect(playground.plainText).toHaveCount(0);
});

test('Without the editor, a plain field edits the policy, and the cells follow @main', async ({
  playground,
  pageErrors,
}) => {
  await playground.page.route(MONACO, (route) => route.abort());
  await playground.open('#new');
  const field = playground.policiesPane.locator('textarea');
  await expect(field).toHaveAccessibleName('Text of the policy policy');
  await expect(playground.policiesPane).toContainText('The editor could not be loaded.');
  await field.focus();
  await playground.press('Control+Home', ...Array<string>(5).fill('ArrowDown'), 'End');
  await playground.press('ArrowLeft', 'ArrowLeft', 'Control+Backspace');
  await playground.page.keyboard.type('ListServiceQuotas');
  await expect(playground.cell('ListServiceQuotas', '*')).toHaveAttribute('data-decision', 'allow');
  await expect(playground.cell('ListClusters', '*')).toHaveAttribute('data-decision', 'implicit-deny');

  // The browser reports the blocked request. No other error is expected.
  expect(pageErrors.filter((error) => !error.includes('net::ERR_FAILED'))).toEqual([]);
  pageErrors.length = 0;
});

hostedTest(
  'From a sub-path everything works and stays below it: editor, decisions, shared link',
  async ({ playground, context, server }) => {
    await playground.openWithEditor('#new');
    await expect(playground.cell('ListClusters', '*')).toHaveAttribute('data-decision', 'allow');
    await playground.putCaret(6, '",'.length);
    await playground.page.keyboard.type('X');
    await expect(playground.cell('ListClusters', '*')).toHaveAttribute('data-decision', 'implicit-deny');

    await playground.shareButton.click();
    const link = await playground.shareDialog.getByRole('textbox').inputValue();
    expect(link.startsWith(`${server.address}#p=1.l.`)).toBe(true);
    const other = new PlaygroundPage(await context.newPage());
    await other.page.goto(link);
    await expect(other.cell('ListClusters', '*')).toHaveAttribute('data-decision', 'implicit-deny');
    expect(server.strays).toEqual([]);
  },
);
