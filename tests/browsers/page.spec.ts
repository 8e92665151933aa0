// The rest of the page: lessons, theme and language, comparison, the palette, a phone's layout, the service worker.

import { expect, test } from './browser-test.ts';
import type { DrivenPage } from './driven-page.ts';

const LIST = '[data-action="mse:ListClusters"][data-resource="*"][data-path="console"]';

async function pickFromMore(playground: DrivenPage, button: string, command: string): Promise<void> {
  await playground.click({ css: 'button', name: button });
  await playground.click({ css: '[popover]:popover-open button', name: command });
}

test('A lesson asks, hides the cell until the answer, and explains', async ({ playground, site }) => {
  await playground.goto(`${site.address}#lesson=first-statement`);
  await playground.expectText('[role="complementary"], aside', 'Step 1 of 3');
  await playground.waitUntilShown({ css: '[data-veiled]' });
  await playground.click({ css: '[data-prediction="implicit-deny"]' });
  await playground.expectText('aside', 'Correct.');
  await playground.expectCount('[data-veiled]', 0);
});

test('Theme and language change without a reload, and stay', async ({ playground, site }) => {
  await playground.goto(site.address);
  await pickFromMore(playground, 'More', 'Dark');
  await playground.expectAttribute('html', 'data-theme', 'dark');
  await pickFromMore(playground, 'More', '中文');
  await playground.expectAttribute('html', 'lang', 'zh-CN');
  await playground.waitUntilShown({ css: 'button', name: '示例' });
  await playground.goto(site.address);
  await playground.expectAttribute('html', 'lang', 'zh-CN');
  await playground.expectAttribute('html', 'data-theme', 'dark');
});

test('The comparison marks what an edit changes', async ({ playground, site }) => {
  await playground.goto(site.address);
  await playground.expectAttribute(LIST, 'data-decision', 'allow');
  await playground.click({ css: 'button', name: 'Compare' });
  await playground.click({ css: '[popover]:popover-open button', name: 'Since now' });
  await playground.evaluate(() => {
    const statement = { Effect: 'Deny', Action: 'mse:ListClusters', Resource: '*' };
    window.playground.setPolicyText(0, JSON.stringify({ Version: '1', Statement: [statement] }));
  });
  await playground.expectAttribute(LIST, 'data-change', 'lost');
});

test('The palette finds a resource, and Escape gives the focus back', async ({ playground, site }) => {
  await playground.goto(site.address);
  await playground.waitUntilShown({ css: LIST });
  await playground.click({ css: LIST });
  await playground.press('Control+k');
  await playground.waitUntilShown({ css: 'dialog[open] [role="combobox"]' });
  await playground.press('Escape');
  await playground.waitFor((css) => document.activeElement?.matches(css), true, LIST);
  await playground.press('Control+k');
  await playground.waitUntilShown({ css: 'dialog[open] [role="combobox"]' });
  await playground.type('gateway');
  await playground.press('Enter');
  await playground.waitFor(
    () => document.activeElement?.closest<HTMLElement>('[data-resource]')?.dataset['resource'],
    'instance/mse-cn-0pp1j8om80a/public/DEFAULT_GROUP/gateway.yaml',
  );
});

test('Menus of the bar open, close by Escape and give the focus back', async ({ playground, site }) => {
  await playground.goto(site.address);
  for (const name of ['More', 'Compare']) {
    await playground.click({ css: 'button', name });
    await playground.waitUntilShown({ css: '[popover]:popover-open button' });
    await playground.press('ArrowDown');
    await playground.press('Escape');
    await playground.expectCount('[popover]:popover-open', 0);
    await playground.waitFor(
      (label) =>
        document.activeElement?.textContent.includes(label) ||
        document.activeElement?.getAttribute('aria-label') === label,
      true,
      name,
    );
  }
});

test('On a phone, the tabs show one pane at a time, and nothing is wider than the screen', async ({
  playground,
  site,
}) => {
  await playground.resize(390, 800);
  await playground.goto(site.address);
  for (const pane of ['Matrix', 'Policies', 'Explanation', 'Summary']) {
    await playground.click({ css: '[role="tab"]', name: pane });
    await playground.expectCount('[id^="panel-"]:not([hidden])', 1);
    expect(
      await playground.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      ),
    ).toBe(0);
  }
  await playground.click({ css: '[role="tab"]', name: 'Matrix' });
  await playground.click({ css: 'button', name: 'Filter, request and matching' });
  await playground.click({ css: 'button', name: 'Export the matrix' });
  await playground.waitUntilShown({ css: '[popover]:popover-open button', name: 'Download CSV' });
});

test('After one visit the page starts without a network', async ({ playground, site, expectedErrors }) => {
  await playground.goto(site.address);
  await playground.waitUntilShown({ css: LIST });
  await playground.waitFor(
    async () => (await navigator.serviceWorker.getRegistration())?.active?.state ?? null,
    'activated',
  );
  await site.stop();
  // The requests of the start; nothing else fails.
  expectedErrors.push('NetworkError', 'Load failed');
  await playground.goto(site.address);
  await playground.expectAttribute(LIST, 'data-decision', 'allow');
  await playground.waitUntilShown({ css: '.monaco-editor' });
});
