// A page translated by the browser: names and policies stay unchanged, and every update is correct.

import type { Page } from '@playwright/test';
import { PlaygroundPage } from './playground-page.ts';
import { expect, test } from './playground-test.ts';

const MARK = '（译）';
/** The element that translators insert for a text. */
const TRANSLATION: string = 'font';
const DENY_ALL =
  '{"Version":"1","Statement":[{"Effect":"Deny","Action":"mse:*","Resource":"*"},{"Effect":"Allow","Action":"mse:Get*","Resource":"*"}]}';

/** Translates like a browser: replaces each text node by an element with another text. */
function translate(page: Page): Promise<void> {
  return page.evaluate(
    ([mark, name]) => {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      const nodes: Text[] = [];
      while (walker.nextNode() !== null) nodes.push(walker.currentNode as Text);
      for (const node of nodes) {
        if (node.parentElement?.closest('[translate=no], script, style, noscript') !== null) continue;
        const translated = document.createElement(name);
        node.replaceWith(translated);
        translated.append(node.data + mark);
      }
    },
    [MARK, TRANSLATION] as const,
  );
}

/** The visible text, without the translator's marks. */
function visibleText(page: Page): Promise<string> {
  return page.evaluate(
    (mark) => document.body.innerText.replaceAll(mark, '').replace(/\s+/g, ' ').trim(),
    MARK,
  );
}

const STEPS: Readonly<Record<string, (playground: PlaygroundPage) => Promise<unknown>>> = {
  'select a cell': (playground) => playground.cell('ListClusters', '*').click(),
  'deny everything': (playground) => playground.setText(DENY_ALL),
  'select another cell': (playground) => playground.cell('ListServiceQuotas', '*').click(),
  'show the console path': (playground) => playground.showDetail('Console path'),
  'show the assertions': (playground) => playground.showDetail('Assertions'),
  'return to the explanation': (playground) => playground.showDetail('Why'),
  'match literally': (playground) => playground.matching.selectOption('literal'),
  'break the text': (playground) => playground.setText('{"Version":'),
  'fix the text': (playground) =>
    playground.setText(
      '{"Version":"1","Statement":[{"Effect":"Allow","Action":"mse:Gett*","Resource":"*"}]}',
    ),
  'see only what is allowed': (playground) => playground.filterField.fill('allowed'),
  undo: (playground) => playground.undoButton.click(),
  'decide by policy': (playground) => playground.choose('Views', 'Policies'),
  'switch to Chinese': (playground) => playground.pickFromMore('中文'),
  'begin a lesson': (playground) => playground.page.evaluate(() => (location.hash = '#lesson=deny-wins')),
};

/** The page without the editor. */
async function openWithoutEditor(page: Page): Promise<PlaygroundPage> {
  const playground = new PlaygroundPage(page);
  await playground.holdEditorBack();
  await playground.open('', '?lang=en');
  await playground.page.locator('body[data-translation]').waitFor();
  return playground;
}

/** The visible text after half a second without changes: findings and assertions update after a pause. */
async function settledText(page: Page): Promise<string> {
  let before = '';
  let text = await visibleText(page);
  while (text !== before) {
    await page.waitForTimeout(500);
    before = text;
    text = await visibleText(page);
  }
  return text;
}

test('After a translation, every change shows the same as without one', async ({ page, browser }) => {
  test.slow();
  const context = await browser.newContext();
  const untouched = await openWithoutEditor(await context.newPage());
  const translated = await openWithoutEditor(page);
  for (const [name, step] of Object.entries(STEPS)) {
    await step(untouched);
    const text = await settledText(untouched.page);
    await translate(page);
    await step(translated);
    await expect.poll(() => visibleText(page), name).toBe(text);
  }
  await context.close();
});

test('A translation changes sentences, but not decisions, names or the policy @main', async ({
  playground,
}) => {
  await playground.open('#example=3', '?lang=en');
  await playground.page.locator('body[data-translation]').waitFor();
  await playground.cell('ListClusters', '*').click();
  await expect(playground.explanation.locator('.badge')).toBeVisible();
  await translate(playground.page);
  await expect(playground.explanation.locator('.verdict')).toContainText(MARK);
  for (const machineText of [
    playground.plainText,
    playground.matrix,
    playground.policyTabs.first(),
    playground.explanation.locator('.badge'),
    ...(await playground.page.locator('code, bdi').all()),
  ]) {
    await expect(machineText).not.toContainText(MARK);
  }
});
