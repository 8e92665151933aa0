// The site in a frame: what each view shows and loads, query parameters, and isolation from drafts and preferences.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Page } from '@playwright/test';
import { violationsInThemes } from './axe.ts';
import { expect, test } from './host-page.ts';
import { CATALOG } from '../../src/engine/catalog/catalog.ts';
import { starterScenario } from '../../src/scenario/presets/start-scenarios.ts';
import { encodeFragment } from '../../src/scenario/link/permalink.ts';
import { DEFAULT_VIEW } from '../../src/scenario/scenario.ts';
import { builtSite } from '../support/static-server.ts';

const EMBED_VIEWS = ['matrix', 'policy', 'both', 'cell'] as const;
const MATRIX_LIMIT = 54_000;
const CONFIG = 'instance/mse-cn-0pp1j8om80a/public/DEFAULT_GROUP/prod.yaml';

/** Opens the frame's page without a host. */
async function openFrame(page: Page, query: string, fragment = '#example=1'): Promise<void> {
  await page.goto('about:blank');
  await page.goto(`./?${query}${fragment}`);
  await page.getByRole('main').waitFor();
}

/** A link to the start page's scenario with a selected cell. */
const LINK_TO_CELL = `#${encodeFragment({
  ...starterScenario(),
  view: {
    ...DEFAULT_VIEW,
    cell: { resource: CONFIG, kind: 'config', action: 'GetNacosConfig', scope: 'effective' },
  },
})}`;

function cell(page: Page, action: string, resource: string) {
  return page.locator(`[role="gridcell"][data-action="mse:${action}"][data-resource="${resource}"]`);
}

function text(page: Page) {
  return page.getByRole('region', { name: /^Text of the policy/ });
}

/** Scripts and styles loaded so far, with their compressed sizes in bytes. */
function watchFiles(page: Page): Map<string, number> {
  const sizes = new Map<string, number>();
  page.on('request', (request) => {
    const file = new URL(request.url()).pathname.replace('/sub/path/', '');
    if (/\.(?:js|css)$/.test(file)) {
      sizes.set(file, gzipSync(readFileSync(join(builtSite, file)), { level: 9 }).length);
    }
  });
  return sizes;
}

test('The matrix alone is small and has the attributes of the page @main', async ({ page }) => {
  const files = watchFiles(page);
  await openFrame(page, 'embed=matrix', '');
  await expect(page.getByRole('treegrid')).toBeVisible();
  await page.waitForLoadState('networkidle');
  expect([...files.keys()].filter((file) => /monaco|open-page/.test(file))).toEqual([]);
  expect([...files.values()].reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(MATRIX_LIMIT);

  const drawn = () =>
    page.locator('[role="gridcell"]').evaluateAll((cells) =>
      cells.map((found) => {
        const { action, resource, policy, decision } = (found as HTMLElement).dataset;
        const differs = found.hasAttribute('data-modes-differ');
        return JSON.stringify([action, resource, policy, decision, differs, found.ariaLabel]);
      }),
    );
  const inFrame = await drawn();
  await page.goto('./?lang=en');
  await page.getByRole('treegrid').waitFor();
  expect(inFrame).toEqual(await drawn());
});

test('The matrix alone works with keys, and explains decisions @main', async ({ page }) => {
  await openFrame(page, 'embed=matrix', '');
  await page.getByRole('rowheader').first().focus();
  await page.keyboard.press('End');
  await page.keyboard.press('ArrowLeft');
  await expect(cell(page, 'ListClusters', '*')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(cell(page, 'ListClusters', '*')).toHaveAttribute('aria-selected', 'true');
  const reasons = page.getByRole('region', { name: 'Explanation' }).first();
  await expect(reasons).toContainText('Allowed by statement 1 of prod-yaml-editor.');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Space');
  await expect(cell(page, 'ListServiceQuotas', '*')).toHaveAttribute('aria-selected', 'true');
  await expect(page.locator('[aria-selected="true"]')).toHaveCount(1);
  await page.keyboard.press('Control+End');
  // The last cell of the last row that applies to a service.
  const last = page.locator('[role="row"][data-row]').last().locator('[data-action="mse:UpdateNacosNaming"]');
  await expect(last).toBeFocused();
  await expect(page.locator('[data-column][tabindex="0"]')).toHaveCount(1);
});

test('A policy is shown without the editor until somebody edits it', async ({ page }) => {
  const files = watchFiles(page);
  await openFrame(page, 'embed=policy');
  await expect(text(page)).toContainText('"Statement"');
  await page.waitForLoadState('networkidle');
  const hasEditor = () => [...files.keys()].some((file) => file.includes('monaco'));
  expect(hasEditor()).toBe(false);
  await page.getByRole('button', { name: 'Edit', exact: true }).click();
  await expect(page.getByRole('textbox', { name: /^Text of the policy/ })).toBeVisible({ timeout: 15_000 });
  expect(hasEditor()).toBe(true);
});

test('Policy and matrix follow each other @main', async ({ page }) => {
  await openFrame(page, 'embed=both', '#new');
  await expect(cell(page, 'ListClusters', '*')).toHaveAttribute('data-decision', 'allow');
  await page.evaluate(() => {
    window.playground.setPolicyText(0, '{}');
  });
  await expect(cell(page, 'ListClusters', '*')).toHaveAttribute('data-decision', 'rejected');
});

test('A frame takes fewer columns where it is narrow, and says which are out of sight', async ({ page }) => {
  const columns = () => page.locator('th.action');
  const hidden = page.getByRole('button', { name: /more columns?$/ });
  await openFrame(page, 'embed=matrix', '');
  await expect(columns()).toHaveCount(CATALOG.length);
  await expect(hidden).toHaveCount(0);
  await expect(page.locator('[data-summary]')).toHaveText('Changes 1 configuration, deletes nothing.');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('prod-yaml-editor');

  await page.setViewportSize({ width: 830, height: 600 });
  await expect(hidden).toBeVisible();
  await hidden.click();
  await expect(hidden).toHaveCount(0);

  await page.setViewportSize({ width: 760, height: 600 });
  await expect(columns()).toHaveCount(12);
  await expect(hidden).toHaveCount(0);
  const read = page.locator(`[data-resource="${CONFIG}"][data-tier="read"][data-group="config"]`);
  await expect(read).toHaveAttribute('data-decision', 'some');
  await read.click();
  await expect(page.getByRole('region', { name: 'Explanation' }).first()).toContainText('Denied by');
  expect(await violationsInThemes(page)).toEqual([]);

  await page.setViewportSize({ width: 390, height: 600 });
  await expect(columns()).toHaveText(['Read', 'Write', 'Delete']);
  await page.getByRole('rowheader').first().focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await expect(page.locator('[aria-selected="true"]')).toHaveAttribute('data-tier', 'read');
  await expect(page.getByRole('region', { name: 'Explanation' }).first()).toContainText('QueryClusterDetail');
  expect(await violationsInThemes(page)).toEqual([]);

  await openFrame(page, 'embed=both', '');
  // Only rows in and near the window exist.
  const list = page.getByRole('region', { name: 'Matrix' });
  await expect(list.locator('button[data-kind="config"]').first()).toBeVisible();
  await page.setViewportSize({ width: 600, height: 800 });
  await expect(hidden).toBeVisible();
  await expect(page.locator('[data-summary]')).toHaveText('Changes 1 configuration, deletes nothing.');
});

test('One cell is shown with its explanation, and a link without a cell shows the matrix @main', async ({
  page,
}) => {
  await openFrame(page, 'embed=cell', LINK_TO_CELL);
  await expect(page.getByRole('region', { name: 'Explanation' })).toContainText('Denied by');
  await expect(page.getByRole('treegrid')).toHaveCount(0);
  await openFrame(page, 'embed=cell', '#new');
  await expect(cell(page, 'ListClusters', '*')).toHaveAttribute('data-decision', 'allow');
  await cell(page, 'ListClusters', '*').click();
  await expect(page.getByRole('region', { name: 'Explanation' })).toContainText('Allowed by');
  await expect(page.getByRole('treegrid')).toBeVisible();
});

test('A read-only frame cannot be edited', async ({ page }) => {
  await openFrame(page, 'embed=both&readonly', '#new');
  await expect(text(page)).toBeVisible();
  await expect(page.getByRole('button', { name: 'Edit', exact: true })).toHaveCount(0);
});

for (const view of EMBED_VIEWS) {
  test(`Language, theme, bar and height of a frame (${view}) come from the query`, async ({ page }) => {
    await openFrame(page, `embed=${view}&lang=zh-CN&theme=dark&toolbar=0&height=auto`);
    const root = page.locator('html');
    await expect(root).toHaveAttribute('lang', 'zh-CN');
    await expect(root).toHaveAttribute('data-theme', 'dark');
    await expect(page.getByRole('banner')).toHaveCount(0);
    await expect(page.getByRole('link')).toHaveCount(0);
    const { content, viewport } = await page.locator('#app > :first-child').evaluate((found) => ({
      content: found.getBoundingClientRect().height,
      viewport: innerHeight,
    }));
    expect(content).not.toBe(viewport);
    await openFrame(page, `embed=${view}&lang=en&theme=light`);
    await expect(root).toHaveAttribute('data-theme', 'light');
    await expect(page.getByRole('link', { name: 'Open in the playground' })).toBeVisible();
  });

  test(`axe finds nothing serious in a frame (${view}) in both themes, and it scrolls inside on a phone`, async ({
    page,
  }) => {
    await openFrame(page, `embed=${view}&height=auto`, LINK_TO_CELL);
    if (view === 'matrix') await cell(page, 'GetNacosConfig', CONFIG).click();
    if (view !== 'policy') await expect(page.getByText('Denied by').first()).toBeVisible();
    expect(await violationsInThemes(page)).toEqual([]);

    await page.setViewportSize({ width: 360, height: 640 });
    await openFrame(page, `embed=${view}`, LINK_TO_CELL);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
  });
}

test('A damaged link opens nothing in a frame of any view, and is reported @main', async ({ page }) => {
  for (const view of EMBED_VIEWS) {
    await openFrame(page, `embed=${view}`, '#p=1.l.00000000.N4IgDiBcDaoH');
    await expect(page.getByRole('alert')).toHaveAttribute('data-link-error', 'damaged');
  }
});

test("A frame of any view neither reads nor saves the visitor's drafts and preferences", async ({ page }) => {
  await page.goto('./?lang=en');
  await page.getByRole('textbox', { name: 'Scenario name' }).fill('a secret draft');
  const kept = () =>
    page.evaluate(() => JSON.stringify([Object.entries(localStorage), Object.entries(sessionStorage)]));
  await expect.poll(kept).toContain('ram-policy-playground.draft.');
  await page.evaluate(() => {
    localStorage.setItem('ram-policy-playground.language', 'zh-CN');
    localStorage.setItem('ram-policy-playground.theme', 'dark');
  });
  const before = await kept();
  for (const view of EMBED_VIEWS) {
    await openFrame(page, `embed=${view}`, '');
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'system');
    expect((await page.evaluate(() => window.playground.scenario())).title).not.toBe('a secret draft');
    await page.evaluate(() => {
      window.playground.setPolicyText(0, '{ "Version": "1" }');
    });
    // Longer than the delay before a draft is saved.
    await page.waitForTimeout(600);
    expect(await kept(), view).toBe(before);
  }
});

test('A host that sends its port at once gets an answer when the frame is ready', async ({ page, host }) => {
  await host.open('');
  const events = await page.evaluate(async (site) => {
    const frame = document.createElement('iframe');
    frame.src = `${site}?embed=both&height=auto#new`;
    const heard: unknown[] = [];
    await new Promise<void>((resolve) => {
      frame.onload = () => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = ({ data }: MessageEvent<{ event: string }>) => {
          heard.push(data.event);
          if (new Set(heard).size === 4) resolve();
        };
        frame.contentWindow?.postMessage({ type: 'ram-policy-playground:connect' }, '*', [port2]);
      };
      document.body.append(frame);
    });
    return [...new Set(heard)];
  }, host.site);
  expect(events.sort()).toEqual(['decisions', 'ready', 'size', 'state']);
});
