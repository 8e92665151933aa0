// The first moments of a visit: changes right after opening are neither lost nor mistaken for the opened scenario.

import { readFileSync } from 'node:fs';
import { expect, test } from './playground-test.ts';

test.use({ sharesPage: false });

const file = new URL('../fixtures/links/version-1.json', import.meta.url);
const published = JSON.parse(readFileSync(file, 'utf8')) as readonly { readonly fragment: string }[];

for (const fragment of ['#new', '#example=2']) {
  test(`Nothing can be undone right after opening ${fragment}`, async ({ playground }) => {
    await playground.openWithEditor(fragment);
    await expect(playground.cell('ListClusters', '*')).toHaveAttribute('data-decision', 'allow');
    await expect(playground.undoButton).toBeDisabled();
  });
}

test('An edit right after opening is saved as a draft, and survives a link @main', async ({ playground }) => {
  const { page } = playground;
  // After mounting, and within the 250 ms before the first update of the address.
  await page.addInitScript(() => {
    const observer = new MutationObserver(() => {
      if (document.querySelector('main') === null) return;
      observer.disconnect();
      if (location.hash === '') window.playground.setPolicyText(0, '{ "mine": 1 }');
    });
    observer.observe(document, { childList: true, subtree: true });
  });
  await playground.open();
  await expect(page).toHaveURL(/#p=1\.l\./);
  const mine = await playground.scenario();
  expect(JSON.stringify(mine)).toContain('mine');
  await playground.open('#new');
  await playground.backToDraftButton.click();
  await expect.poll(() => playground.scenario()).toEqual(mine);
});

test('A link pasted just before the address updates is opened', async ({ playground }) => {
  await playground.page.addInitScript((fragment) => {
    const { setTimeout: later } = window;
    // Pastes exactly when the 250 ms are over.
    const pasteFirst = (run: () => void, wait: number) =>
      later(() => {
        if (wait === 250) location.hash = fragment;
        run();
      }, wait);
    Object.defineProperty(window, 'setTimeout', {
      value: pasteFirst,
      writable: true,
    });
  }, published[0]?.fragment ?? '');
  await playground.open('#new');
  await expect(playground.policyTab('prod-yaml-editor')).toBeVisible();
});
