// What axe finds on a page.

import type { Page } from '@playwright/test';
import axe from 'axe-core';

declare global {
  interface Window {
    readonly axe: Pick<typeof axe, 'run'>;
  }
}

/** What axe finds of impact serious or critical within an element, a line for each. */
export async function violations(page: Page, within = 'html'): Promise<readonly string[]> {
  await page.evaluate(axe.source);
  const found = await page.evaluate(async (selector) => (await window.axe.run(selector)).violations, within);
  return found
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
}
