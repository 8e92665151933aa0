// Accessibility checks with axe.

import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';
import axe from 'axe-core';

declare global {
  interface Window {
    readonly axe: Pick<typeof axe, 'run'>;
  }
}

/** Returns the serious and critical violations in an element, one line each. */
export async function violations(page: Page, within = 'html'): Promise<readonly string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  const found = await page.evaluate(
    async (selector) => (await window.axe.run(selector, { resultTypes: ['violations'] })).violations,
    within,
  );
  return found
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
}

/** The same in the light and the dark theme, which the page takes from the browser. */
export async function violationsInThemes(page: Page, within = 'html'): Promise<readonly string[]> {
  const found: string[] = [];
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    // A script sets Monaco's colours.
    const editors = await page.locator('.monaco-editor').count();
    await expect(page.locator('.monaco-editor.vs-dark')).toHaveCount(colorScheme === 'dark' ? editors : 0);
    for (const violation of await violations(page, within)) found.push(`${colorScheme}: ${violation}`);
  }
  return found;
}
