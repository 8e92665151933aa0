// Typing Chinese with an input method, in the editor and in the plain field.

import type { Page } from '@playwright/test';
import type { PlaygroundPage } from './playground-page.ts';
import { expect, test } from './playground-test.ts';
import { MONACO } from '../support/static-server.ts';

const ACTION_LINE = 6;

/** Composes a word like an input method, slower than a pause in typing. */
async function compose(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  for (const text of ['n', 'nei', 'neibu', '内部']) {
    await session.send('Input.imeSetComposition', {
      text,
      selectionStart: text.length,
      selectionEnd: text.length,
    });
    await page.waitForTimeout(text === 'neibu' ? 900 : 50);
  }
  await session.send('Input.insertText', { text: '内部' });
  await session.detach();
}

async function expectOneStep(playground: PlaygroundPage): Promise<void> {
  const before = await playground.textOfPolicy(0);
  await compose(playground.page);
  await expect
    .poll(() => playground.textOfPolicy(0))
    .toBe(before.replace('ListClusters', 'ListClusters内部'));
  await playground.press('Control+z');
  await expect.poll(() => playground.textOfPolicy(0)).toBe(before);
}

test('One undo removes a composed word from the editor @main', async ({ playground }) => {
  test.slow();
  await playground.openWithEditor('#new');
  await playground.putCaret(ACTION_LINE, '",'.length);
  await expectOneStep(playground);
  // Full-width punctuation in a string is ordinary text.
  await playground.page.keyboard.insertText('，　');
  await expect(playground.page.locator('.unicode-highlight')).toHaveCount(0);
});

test('One undo removes a composed word from the plain field', async ({ playground, pageErrors }) => {
  await playground.page.route(MONACO, (route) => route.abort());
  await playground.open('#new');
  const field = playground.policiesPane.locator('textarea');
  await field.evaluate((element: HTMLTextAreaElement) => {
    element.focus();
    const end = element.value.indexOf('ListClusters') + 'ListClusters'.length;
    element.setSelectionRange(end, end);
  });
  const before = await playground.textOfPolicy(0);
  await compose(playground.page);
  await expect
    .poll(() => playground.textOfPolicy(0))
    .toBe(before.replace('ListClusters', 'ListClusters内部'));
  await playground.undoButton.click();
  await expect.poll(() => playground.textOfPolicy(0)).toBe(before);
  expect(pageErrors.filter((error) => !error.includes('net::ERR_FAILED'))).toEqual([]);
  pageErrors.length = 0;
});
