// Each state of the page, opened once: nothing is wider than its window, and no error is reported. With PLAYGROUND_PHOTOS, each
// is photographed at every size, in both themes and languages, and in forced colours: `npm run photos`.

import type { Page } from '@playwright/test';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadPageMessages } from '../../src/i18n/load-messages.ts';
import type { Language } from '../../src/i18n/languages.ts';
import { openState, PAGE_STATES } from './page-states.ts';
import type { Layout, PageState } from './page-states.ts';
import { PlaygroundPage } from './playground-page.ts';
import { expect, test } from './playground-test.ts';

const FOLDER = fileURLToPath(new URL('../../test-results/photos', import.meta.url));

interface Size {
  readonly layout: Layout;
  readonly width: number;
  readonly height: number;
}

const SIZES: readonly Size[] = [
  { layout: 'wide', width: 1440, height: 900 },
  { layout: 'wide', width: 1920, height: 1080 },
  { layout: 'wide', width: 1024, height: 768 },
  { layout: 'phone', width: 390, height: 844 },
  { layout: 'phone', width: 720, height: 450 },
  { layout: 'frame', width: 960, height: 560 },
  { layout: 'frame', width: 700, height: 520 },
  { layout: 'frame', width: 390, height: 600 },
];

interface Style {
  readonly name: string;
  readonly language: Language;
  readonly colorScheme: 'light' | 'dark';
  readonly forcedColors: 'active' | 'none';
}

const STYLES: readonly Style[] = (['light', 'dark'] as const).flatMap((colorScheme) => [
  { name: `en-${colorScheme}`, language: 'en', colorScheme, forcedColors: 'none' },
  { name: `zh-${colorScheme}`, language: 'zh-CN', colorScheme, forcedColors: 'none' },
  { name: `forced-${colorScheme}`, language: 'en', colorScheme, forcedColors: 'active' },
]);

const isPhotographing = process.env['PLAYGROUND_PHOTOS'] === '1';

function statesOf(layout: Layout): readonly PageState[] {
  return PAGE_STATES.filter(({ layouts }) => layouts.includes(layout));
}

async function openAt(page: Page, state: PageState, size: Size, style: Style): Promise<void> {
  page.setDefaultTimeout(15_000);
  await page.setViewportSize(size);
  await page.emulateMedia({
    colorScheme: style.colorScheme,
    forcedColors: style.forcedColors,
    reducedMotion: 'reduce',
  });
  await openState(page, state, `lang=${style.language}`, await loadPageMessages(style.language));
}

/** The parts that reach over the window's right edge, or that scroll sideways although nothing in them is meant to. */
function tooWide(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [document.documentElement, ...document.querySelectorAll('dialog[open], [popover]:popover-open')]
      .filter((element) => {
        const { right, left } = element.getBoundingClientRect();
        return element.scrollWidth > element.clientWidth + 1 || right > innerWidth + 1 || left < -1;
      })
      .map((element) => `${element.tagName} ${element.className}`),
  );
}

if (isPhotographing) {
  for (const size of SIZES)
    for (const style of STYLES) {
      const series = `${String(size.width)}x${String(size.height)}-${style.name}`;
      test(`photographs ${series}`, async ({ page }) => {
        await forgetDrafts(page);
        test.setTimeout(600_000);
        const folder = join(FOLDER, series);
        mkdirSync(folder, { recursive: true });
        // One state that does not open should not cost the pictures of the others.
        const failures: string[] = [];
        for (const state of statesOf(size.layout)) {
          try {
            await openAt(page, state, size, style);
            await untilLoaded(page);
          } catch (error) {
            failures.push(`${state.name}: ${String(error)}`);
          }
          await page.screenshot({
            path: join(folder, `${state.name}.png`),
            caret: 'hide',
            animations: 'disabled',
          });
        }
        expect(failures).toEqual([]);
      });
    }
} else {
  const [plain] = STYLES;
  for (const layout of ['wide', 'phone', 'frame'] as const) {
    const sizes = SIZES.filter((size) => size.layout === layout);
    test(`Each state of the layout "${layout}" fits its window`, async ({ page }) => {
      test.setTimeout(180_000);
      await new PlaygroundPage(page).holdEditorBack();
      await forgetDrafts(page);
      for (const [index, state] of statesOf(layout).entries()) {
        // One size each, in turn.
        const size = sizes[index % sizes.length];
        if (size === undefined || plain === undefined) throw new Error('no size');
        await openAt(page, state, size, plain);
        expect.soft(await tooWide(page), `${state.name} at ${String(size.width)}`).toEqual([]);
      }
    });
  }
}

/** Each state is a first visit. */
async function forgetDrafts(page: Page): Promise<void> {
  await page.addInitScript(() => {
    if (location.protocol.startsWith('http')) localStorage.clear();
  });
}

/** Waits for the editor and what loads when the browser is idle. */
async function untilLoaded(page: Page): Promise<void> {
  // In a low window, a lesson shows the editor on another tab.
  const editor = page.locator('.editor').filter({ visible: true });
  if ((await editor.count()) > 0) await editor.locator('.view-line').first().waitFor();
  await page.waitForLoadState('networkidle');
  await page.waitForTimeout(300);
  await page.mouse.move(0, 0);
}
