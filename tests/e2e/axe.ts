// Accessibility checks with axe.

import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';
import axe from 'axe-core';

declare global {
  interface Window {
    readonly axe: Pick<typeof axe, 'run'>;
  }
}

/** The rules whose result depends on colours. */
const COLOR_RULES = ['color-contrast', 'link-in-text-block'];

/** Returns the serious and critical violations in an element, one line each; of all default rules if none are given. */
export async function violations(
  page: Page,
  within = 'html',
  rules: readonly string[] = [],
): Promise<readonly string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  const options: axe.RunOptions = {
    resultTypes: ['violations'],
    ...(rules.length > 0 ? { runOnly: [...rules] } : {}),
  };
  const found = await page.evaluate(
    async ([selector, options]) => (await window.axe.run(selector, options)).violations,
    [within, options] as const,
  );
  return found
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
}

/** The same in the light and the dark theme, which the page takes from the browser. They differ only in colours. */
export async function violationsInThemes(page: Page, within = 'html'): Promise<readonly string[]> {
  const found: string[] = [];
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    // A script sets Monaco's colours.
    const editors = await page.locator('.monaco-editor').count();
    await expect(page.locator('.monaco-editor.vs-dark')).toHaveCount(colorScheme === 'dark' ? editors : 0);
    const rules = colorScheme === 'dark' ? COLOR_RULES : [];
    for (const violation of await violations(page, within, rules)) found.push(`${colorScheme}: ${violation}`);
  }
  return found;
}
